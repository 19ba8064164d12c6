/**
 * A screen's token speaks for the points that its screen ever held, and for no other (A12). Of what it
 * says elsewhere nothing is lost either: it is kept apart, and a recount finds the same.
 */
import { expect, it } from 'vitest'
import type { AppStore } from '../../../server/bodies.ts'
import { describeStores } from '../../tools/stores.ts'
import { follow, know, lives, sums } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { day, foundHall, type Hall, idMaker, notice, start } from './parts/hall.ts'
import { rowsOf, totalsOf, verdictsOf, write } from './parts/look.ts'

const none = { ok: 0, tooFast: 0, undone: 0 }
let seeds = 100

describeStores('a tap', (open) => {
  const deviceOf = async (store: AppStore, screen: string) => {
    seeds += 1
    const device = new Device(lives(), idMaker(seeds))
    await know(store, device.life, screen)
    return device
  }
  const recounted = async (store: AppStore) => {
    const counted = await totalsOf(open.place())
    await store.transact('follower:recount', {})
    expect(await totalsOf(open.place())).toEqual(counted)
  }
  const revOf = async (store: AppStore, id: string) =>
    (await store.ask('desk:item', { id }))?.rev ?? 0
  const newPoint = async (hall: Hall, channels: readonly string[]) => {
    const id = hall.nextId()
    const { body } = (await hall.store.ask('desk:item', { id: 'desk' })) as { body: object }
    const point = { ...notice(id, null, '窗口'), board: 'points' as const, until: null, body }
    const baseRev = await hall.rev('item:save', point)
    await hall.rev('item:publish', { id, baseRev, channels } as never)
    return id
  }

  it('of a screen at a point it never held is kept and settled, and not counted', async () => {
    const { store } = await foundHall(await open())
    const [west, east] = [await deviceOf(store, 'w1'), await deviceOf(store, 'e1')]
    const stuffed = Array.from({ length: 20 }, (_, i) => west.tap(start + i * 10_000))
    const nowhere = west.tap(start, 5, 'no-such-point')
    const good = east.tap(start)
    const { settlement } = await send(store, 'w1', [...stuffed, nowhere], start + day)
    expect(settlement.settled).toHaveLength(21)
    await send(store, 'e1', [good], start + day)
    // Said again, it is still there once.
    await send(store, 'w1', stuffed, start + day)
    await follow(store)
    expect(await sums(open)).toEqual({ ...none, ok: 1, elsewhere: 20 })
    expect(await sums(open, 'no-such-point')).toEqual({ ...none, elsewhere: 1 })
    expect(await rowsOf(open.place(), 'select id from entry')).toHaveLength(22)
    await recounted(store)

    await store.transact('tallies:publish', { points: 'all', now: start })
    const [desk] = await store.ask('desk:tallies', { areas: ['east'] })
    const counts = { grades: [1, 0, 0, 0, 0], tooFast: 0, undone: 0, elsewhere: 20 }
    expect(desk?.tally?.month).toEqual(counts)
  })

  it('is counted whose point was retired, or sent elsewhere, before it came', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const [early, late] = [await deviceOf(store, 'e1'), await deviceOf(store, 'e2')]
    const [one, two] = [early.tap(start), late.tap(start)]
    const west = await deviceOf(store, 'w1')
    await hall.rev('item:address', {
      id: 'desk',
      baseRev: await revOf(store, 'desk'),
      channels: ['centre:west-hall'],
    })
    await send(store, 'e1', [one], start + 7 * day)
    await send(store, 'w1', [west.tap(start + day)], start + 7 * day)
    await hall.rev('item:retract', { id: 'desk', baseRev: await revOf(store, 'desk') })
    // What other items have left may be forgotten by now, but not this.
    await hall.rev('item:save', notice(hall.nextId(), null, '后来'), start + 500 * day)
    await store.transact('gone:prune', { before: start + 501 * day })
    await send(store, 'e2', [two], start + 600 * day)
    await follow(store)
    expect(await sums(open)).toEqual({ ...none, ok: 3 })
    await recounted(store)
  })

  it('counts at points on any channel of its screen', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const points = {
      'screen:e1': ['e1'],
      'centre:west-hall': ['w1', 'w2'],
      'area:east': ['e1', 'e2'],
      'area:city': ['e1', 'e2', 'w1', 'w2'],
      'group:walls': ['e1', 'w1'],
    }
    for (const [channel, screens] of Object.entries(points)) {
      const point = await newPoint(hall, [channel])
      for (const screen of ['e1', 'e2', 'w1', 'w2']) {
        const device = await deviceOf(store, screen)
        await send(store, screen, [device.tap(start, 5, point)], start)
      }
      await follow(store)
      const ok = screens.length
      const rest = ok < 4 ? { elsewhere: 4 - ok } : {}
      expect(await sums(open, point), channel).toEqual({ ...none, ok, ...rest })
    }
    // An area that was merged is heard still, and what it was merged into as well.
    const old = await newPoint(hall, ['area:west'])
    await write(open.place(), "update area set merged_into = 'east' where id = 'west'")
    const device = await deviceOf(store, 'w2')
    const both = [
      device.tap(start, 5, old),
      device.tap(start, 5, await newPoint(hall, ['area:east'])),
    ]
    await send(store, 'w2', both, start)
    await follow(store)
    const verdicts = await verdictsOf(open.place())
    expect(both.map((it) => verdicts[it.id])).toEqual(['ok', 'ok'])
  })

  it('is judged by the screen its life was paired as, whoever carries it in', async () => {
    const { store } = await foundHall(await open())
    const [east, west] = [await deviceOf(store, 'e1'), await deviceOf(store, 'w1')]
    await send(store, 'w1', [east.tap(start)], start)
    await send(store, 'e1', [west.tap(start)], start)
    await follow(store)
    expect(await sums(open)).toEqual({ ...none, ok: 1, elsewhere: 1 })
  })

  it('of an adopted life is judged by the screen it was adopted as', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const strangers = [new Device(lives(), idMaker(90)), new Device(lives(), idMaker(91))] as const
    // The first came by way of the wrong screen, the second is given to it.
    await send(store, 'w1', [strangers[0].tap(start)], start)
    await send(store, 'e1', [strangers[1].tap(start), strangers[1].tap(start + 9000)], start + 9000)
    await follow(store)
    await hall.run('life:adopt', { life: strangers[0].life, screen: 'e2' })
    expect(await sums(open)).toEqual({ ...none, ok: 1 })
    await hall.run('life:adopt', { life: strangers[1].life, screen: 'w2' })
    await follow(store)
    expect(await sums(open)).toEqual({ ...none, ok: 1, elsewhere: 2 })
    await recounted(store)
  })

  it('elsewhere holds up none that counts, and is not taken back into the counts', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const device = await deviceOf(store, 'w1')
    const [first, second] = [device.tap(start), device.tap(start + 1000)]
    await send(store, 'w1', [first, device.undo(first, start + 500)], start + 500)
    await follow(store)
    await hall.rev('item:address', {
      id: 'desk',
      baseRev: await revOf(store, 'desk'),
      channels: ['centre:east-hall', 'centre:west-hall'],
    })
    // Kept as it was judged: the same entry said again is the same entry.
    await send(store, 'w1', [first, second], start + 1000)
    await follow(store)
    expect(await verdictsOf(open.place())).toEqual({ [first.id]: 'elsewhere', [second.id]: 'ok' })
    await recounted(store)
    expect(await verdictsOf(open.place())).toEqual({ [first.id]: 'elsewhere', [second.id]: 'ok' })
  })
})
