/** How far an item has come on each glass: one row, highest revision, earliest fact; and what desks see. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Receipt } from '../../../content/live/entries.ts'
import { describeStores } from '../../tools/stores.ts'
import { know, lives } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { foundHall, type Hall, idMaker, notice, start } from './parts/hall.ts'

const areas = ['city', 'east', 'west']

async function putUp(hall: Hall): Promise<{ id: string; rev: number }> {
  const id = hall.nextId()
  const baseRev = await hall.rev('item:save', notice(id, null, '通知'))
  const channels = ['area:east' as const]
  return { id, rev: await hall.rev('item:publish', { id, baseRev, channels }) }
}

async function deviceAt(hall: Hall, screen: string, seed: number): Promise<Device> {
  const device = new Device(lives(), idMaker(seed))
  await know(hall.store, device.life, screen)
  return device
}

const lineOf = async (hall: Hall, item: string, screen: string) =>
  (await hall.store.ask('desk:receipts', { item })).find((it) => it.screen === screen)

describeStores('receipts', (open) => {
  it('settle to the same row in whatever order and batches they come', async () => {
    const hall = await foundHall(await open())
    const device = await deviceAt(hall, 'e1', 100)
    const time = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })
    const said = fc.record({ of: fc.nat({ max: 2 }), received: time, shown: time, painted: time })
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (facts, size) => {
          const { id, rev } = await putUp(hall)
          const last = await hall.rev('item:save', notice(id, rev, '通知二'))
          const revs = [rev - 1, rev, last]
          const receipts = facts.map(({ of, ...it }) =>
            device.receipt(start, { item: id, rev: revs[of] ?? rev, ...it }),
          )
          for (let i = 0; i < receipts.length; i += size) {
            const batch = receipts.slice(i, i + size)
            const { settlement } = await send(hall.store, 'e1', batch, start)
            expect(settlement.settled).toEqual(batch.map((it) => it.id))
          }
          const highest = Math.max(...receipts.map((it) => it.rev))
          const earliest = (of: (it: Receipt) => number | null) => {
            const times = receipts
              .filter((it) => it.rev === highest)
              .map(of)
              .filter((it) => it !== null)
            return times.length > 0 ? Math.min(...times) : null
          }
          expect(await lineOf(hall, id, 'e1')).toMatchObject({
            rev: highest,
            received: earliest((it) => it.received),
            shown: earliest((it) => it.shown),
            painted: earliest((it) => it.painted),
          })
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are news only when they say something new', async () => {
    const hall = await foundHall(await open())
    const device = await deviceAt(hall, 'e1', 101)
    const { id, rev } = await putUp(hall)
    const say = async (more: Partial<Receipt>) =>
      (await send(hall.store, 'e1', [device.receipt(start, { item: id, rev, ...more })], start))
        .items
    expect(await say({ received: 5 })).toEqual([id])
    expect(await say({ received: 5 })).toEqual([])
    expect(await say({ received: 6 })).toEqual([])
    expect(await say({ received: 6, painted: 7 })).toEqual([id])
  })

  it('for what is not here, or never was at that revision, are settled and dropped', async () => {
    const hall = await foundHall(await open())
    const device = await deviceAt(hall, 'e1', 102)
    const { id, rev } = await putUp(hall)
    const strange = [
      device.receipt(start, { item: 'nothing', rev: 1, painted: 5 }),
      device.receipt(start, { item: id, rev: rev + 1000, painted: 5 }),
    ]
    const taken = await send(hall.store, 'e1', strange, start)
    expect(taken.settlement.settled).toEqual(strange.map((it) => it.id))
    expect(taken.items).toEqual([])
    expect(await lineOf(hall, id, 'e1')).toMatchObject({ rev: null, painted: null })
  })

  it('speak for the screen of their life, and an unknown life for none', async () => {
    const hall = await foundHall(await open())
    const device = await deviceAt(hall, 'e2', 103)
    const stranger = new Device(lives(), idMaker(104))
    const { id, rev } = await putUp(hall)
    const painted = { item: id, rev, painted: start }
    // Both come with the token of e1.
    const batch = [device.receipt(start, painted), stranger.receipt(start, painted)]
    await send(hall.store, 'e1', batch, start)
    expect(await lineOf(hall, id, 'e2')).toMatchObject({ painted: start })
    expect(await lineOf(hall, id, 'e1')).toMatchObject({ painted: null })
  })

  it('count on the desk only for this revision and for screens that should hold it', async () => {
    const hall = await foundHall(await open())
    const { id, rev } = await putUp(hall)
    for (const [n, screen] of ['e1', 'e2'].entries()) {
      const device = await deviceAt(hall, screen, 105 + n)
      const painted = device.receipt(start, { item: id, rev, painted: start })
      await send(hall.store, screen, [painted], start)
    }
    const counts = async () => {
      const item = await hall.store.ask('desk:item', { id })
      return [item?.painted, item?.screens]
    }
    expect(await counts()).toEqual([2, 2])
    const moved = await hall.rev('item:address', { id, baseRev: rev, channels: ['screen:e1'] })
    // A screen that should not hold it says that it painted it: that is on record, and not counted.
    const other = await deviceAt(hall, 'e2', 107)
    await send(
      hall.store,
      'e2',
      [other.receipt(start, { item: id, rev: moved, painted: 1 })],
      start,
    )
    expect(await counts()).toEqual([0, 1])
    const items = await hall.store.ask('desk:items', { board: 'announcements', areas })
    expect(items.map((it) => it.id)).toEqual([id])
    expect(await hall.store.ask('desk:items', { board: 'announcements', areas: ['east'] })).toEqual(
      [],
    )
    const lines = await hall.store.ask('desk:receipts', { item: id })
    expect(lines.map((it) => [it.screen, it.rev])).toEqual([['e1', rev]])
  })

  it('desks see the places they may address, with how many screens listen', async () => {
    const hall = await foundHall(await open())
    const all = await hall.store.ask('desk:places', { areas })
    expect(all.map((it) => [it.channel, it.screens])).toEqual([
      ['area:city', 4],
      ['area:east', 2],
      ['area:west', 2],
      ['centre:east-hall', 2],
      ['centre:west-hall', 2],
      ['group:walls', 2],
      ['screen:e1', 1],
      ['screen:e2', 1],
      ['screen:w1', 1],
      ['screen:w2', 1],
    ])
    const nameOf = (name: string) => all.find((it) => it.channel === name)?.name
    // In English where it has such a name.
    expect(['area:city', 'area:east', 'group:walls'].map(nameOf)).toEqual([
      { zh: '市', en: 'City' },
      { zh: '东社区' },
      { zh: '两处大屏', en: 'Two walls' },
    ])
    const east = await hall.store.ask('desk:places', { areas: ['east'] })
    expect(east.map((it) => it.channel)).toEqual([
      'area:east',
      'centre:east-hall',
      'screen:e1',
      'screen:e2',
    ])
    const [tally] = await hall.store.ask('desk:tallies', { areas })
    expect(tally).toMatchObject({ point: { id: 'desk' }, tally: { point: 'desk' } })
  })
})
