/** A screen's PIN in the store: for that screen's own channel and no other, and in no desk's answer. */
import { expect, it } from 'vitest'
import { newPinLock } from '../../../server/screens/pin-lock.ts'
import { describeStores } from '../../tools/stores.ts'
import { foundHall, type Hall, listens, start } from './parts/hall.ts'

const setPin = async (hall: Hall, screen: string, pin: string | null, now = start) => {
  const input = { screen, lock: pin === null ? null : await newPinLock(pin) }
  return hall.run('screen:pin', input as never, now)
}

/** What a screen with an empty library would be given. */
const given = async (hall: Hall, screen: string) => {
  const channels = listens[screen] ?? []
  const at = { epoch: null, scope: null, rev: 0 }
  const { changes } = await hall.store.ask('library:read', { channels: [...channels], ...at })
  return changes
}

describeStores('a PIN', (open) => {
  it('reaches its own screen alone, and is gone from it when it is taken away', async () => {
    const hall = await foundHall(await open())
    expect(await setPin(hall, 'e1', '804615')).toEqual({ ok: true, value: { pinSetAt: start } })
    const pins = async (screen: string) =>
      (await given(hall, screen)).filter((it) => it.item?.board === 'pins').map((it) => it.id)
    expect(await pins('e1')).toEqual(['pin:e1'])
    for (const other of ['e2', 'w1', 'w2']) expect(await pins(other)).toEqual([])
    expect(JSON.stringify(await given(hall, 'e1'))).not.toContain('804615')

    await setPin(hall, 'e1', '739182', start + 1)
    expect(await setPin(hall, 'e1', null, start + 2)).toEqual({
      ok: true,
      value: { pinSetAt: null },
    })
    expect(await pins('e1')).toEqual([])
    const { items } = await hall.store.ask('news:since', { rev: 0, limit: 1000 })
    expect(JSON.stringify(items)).not.toContain('digest')
  })

  it('is told to desks as a date, and is nobody’s to read, write, move or publish', async () => {
    const hall = await foundHall(await open())
    await setPin(hall, 'e1', '804615')
    const areas = ['city', 'east', 'west']
    const screens = await hall.store.ask('desk:screens', { areas })
    const since = screens.map((it) => [it.profile.screen, it.pinSetAt])
    expect(since).toEqual([
      ['e1', start],
      ['e2', null],
      ['w1', null],
      ['w2', null],
    ])
    expect(JSON.stringify(screens)).not.toMatch(/digest|salt/)
    expect(await hall.store.ask('desk:item', { id: 'pin:e1' })).toBe(null)
    const [{ rev } = { rev: 0 }] = (await given(hall, 'e1')).filter((it) => it.id === 'pin:e1')
    expect(rev).toBeGreaterThan(0)
    const at = { id: 'pin:e1', baseRev: rev }
    for (const reply of [
      await hall.run('item:address', { ...at, channels: ['area:city'] }),
      await hall.run('item:publish', { ...at, channels: ['area:city'] }),
      await hall.run('item:retract', at),
    ])
      expect(reply).toMatchObject({ ok: false, code: 'not_found' })
  })

  it('of a screen that is not there is refused', async () => {
    const hall = await foundHall(await open())
    expect(await setPin(hall, 'nobody', '804615')).toMatchObject({ code: 'not_found' })
  })
})
