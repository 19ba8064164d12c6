/** What an unknown life sends is kept, and counts only when an administrator says so: then exactly once. */
import { expect, it } from 'vitest'
import { describeStores } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { follow, lives, sums } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { foundHall, type Hall, idMaker, start } from './parts/hall.ts'
import { rowsOf, totalsOf, write } from './parts/look.ts'

describeStores('quarantine', (open) => {
  const unknown = async (hall: Hall, n: number) => {
    const device = new Device(lives(), idMaker(50 + n))
    const taps = [0, 10_000, 12_000].map((at) => device.tap(start + at))
    const [first] = taps
    if (!first) throw new Error('three taps')
    const batch = [...taps, device.undo(first, start + 900)]
    const { settlement } = await send(hall.store, 'e1', batch, start + 20_000)
    return { device, batch, settlement }
  }

  it('keeps what an unknown life sent, and counts nothing of it', async () => {
    const hall = await foundHall(await open())
    const { device, batch, settlement } = await unknown(hall, 1)
    const ids = batch.map((it) => it.id)
    expect(settlement).toEqual({ settled: [], refused: [], quarantined: ids })
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 0, tooFast: 0, undone: 0 })
    expect(await hall.store.ask('desk:quarantine', { areas: ['east'] })).toEqual([
      {
        life: device.life,
        via: 'e1',
        entries: 4,
        firstAt: start + 20_000,
        lastAt: start + 20_000,
      },
    ])
  })

  it('is seen where the screen stands, however much waits elsewhere', async () => {
    const hall = await foundHall(await open())
    const { device } = await unknown(hall, 9)
    const flood = idMaker(70)
    const values = Array.from(
      { length: 600 },
      (_, i) => `('${flood()}', null, 'quarantine', 'w1', ${start + 60_000 + i})`,
    )
    await write(
      open.place(),
      `insert into life (id, screen, state, via, first_at) values ${values.join()}`,
    )
    const seen = await hall.store.ask('desk:quarantine', { areas: ['east'] })
    expect(seen.map((it) => it.life)).toEqual([device.life])
    expect(await hall.store.ask('desk:quarantine', { areas: ['west'] })).toHaveLength(500)
    expect(await hall.store.ask('desk:quarantine', { areas: [] })).toEqual([])
  })

  it('has room for so many lives by way of one screen; more are not decided, and not kept', async () => {
    const hall = await foundHall(await open())
    const made = idMaker(80)
    const strangers = () => Array.from({ length: 100 }, () => new Device(made(), made).tap(start))
    const crowd = strangers()
    const ids = crowd.map((it) => it.id)
    const taken = await send(hall.store, 'w1', crowd, start + 60_000)
    expect(taken.settlement).toEqual({ settled: [], refused: [], quarantined: ids })
    const late = await send(hall.store, 'w1', strangers(), start + 60_000)
    expect(late.settlement).toEqual({ settled: [], refused: [], quarantined: [] })
    // Those who wait may go on sending, and there is room by way of any other screen.
    const again = await send(hall.store, 'w1', crowd, start + 60_000)
    expect(again.settlement.quarantined).toEqual(ids)
    const other = strangers()
    const elsewhere = await send(hall.store, 'e1', other, start + 60_000)
    expect(elsewhere.settlement.quarantined).toHaveLength(100)
    expect(await rowsOf(open.place(), 'select id from entry')).toHaveLength(200)
    expect(await rowsOf(open.place(), 'select id from life')).toHaveLength(200)
    // Once one is decided there is room again.
    await hall.run('life:refuse', { life: crowd[0]?.life ?? '' })
    const [one] = strangers()
    if (!one) throw new Error('a stranger')
    const next = await send(hall.store, 'w1', [one], start + 60_000)
    expect(next.settlement.quarantined).toEqual([one.id])
  })

  it('counts an adopted life once, though its entries lie behind the follower', async () => {
    const hall = await foundHall(await open())
    const { device, batch } = await unknown(hall, 2)
    await follow(hall.store)
    const reply = await hall.run('life:adopt', { life: device.life, screen: 'e2' })
    expect(reply).toEqual({ ok: true, value: { entries: 4 } })
    await follow(hall.store)
    await send(hall.store, 'e1', batch, start + 20_000)
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 1, tooFast: 1, undone: 1 })
    const counted = await totalsOf(open.place())
    await hall.store.transact('follower:recount', {})
    expect(await totalsOf(open.place())).toEqual(counted)
    const rows = await rowsOf<{ screen: string }>(open.place(), 'select distinct screen from entry')
    expect(rows).toEqual([{ screen: 'e2' }])
    expect(await hall.run('life:adopt', { life: device.life, screen: 'e2' })).toMatchObject({
      code: 'taken',
    })
  })

  it('counts an adopted life once while it goes on sending and the follower runs', async () => {
    const hall = await foundHall(await open())
    const device = new Device(lives(), idMaker(60))
    let isDone = false
    const follower = (async () => {
      while (!isDone) await hall.store.transact('follower:step', { limit: 2, now: start })
    })()
    const sent = (async () => {
      for (let i = 0; i < 30; i++) {
        await send(hall.store, 'e1', [device.tap(start + i * 10_000)], start + i * 10_000)
      }
    })()
    await until('the life is in quarantine', () =>
      hall.store.ask('desk:quarantine', { areas: ['east'] }).then((it) => it[0]),
    )
    const adopted = hall.run('life:adopt', { life: device.life, screen: 'e1' })
    await sent
    expect(await adopted).toMatchObject({ ok: true })
    isDone = true
    await follower
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 30, tooFast: 0, undone: 0 })
  })

  it('refuses a life for good', async () => {
    const hall = await foundHall(await open())
    const { device } = await unknown(hall, 3)
    expect(await hall.run('life:refuse', { life: device.life })).toEqual({
      ok: true,
      value: { entries: 4 },
    })
    const tap = device.tap(start + 40_000)
    const { settlement } = await send(hall.store, 'e1', [tap], start + 40_000)
    expect(settlement).toEqual({
      settled: [],
      refused: [{ id: tap.id, code: 'refused_life' }],
      quarantined: [],
    })
    expect(await hall.run('life:adopt', { life: device.life, screen: 'e1' })).toMatchObject({
      code: 'refused_life',
    })
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 0, tooFast: 0, undone: 0 })
  })
})
