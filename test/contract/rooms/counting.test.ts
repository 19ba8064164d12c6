/** Every tap is stored and counted exactly once, and counting by and by equals counting anew. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Entry, Tap } from '../../../content/live/entries.ts'
import { byTime, type PacedTap, paceTaps } from '../../../content/satisfaction/pacing.ts'
import { describeStores } from '../../tools/stores.ts'
import { follow, know, lives, sums } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { foundHall, idMaker, notice, start } from './parts/hall.ts'
import { rowsOf, totalsOf, verdictsOf } from './parts/look.ts'

/** What a device did: taps at these seconds, some of them taken back. */
const story = fc.record({
  life: fc.nat({ max: 2 }),
  taps: fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 60 }),
      grade: fc.integer({ min: 1, max: 5 }),
      isUndone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

describeStores('counting', (open) => {
  it('counts each tap once under replays, any order, split batches and steps in between', async () => {
    const store = await open()
    await foundHall(store)
    const nextId = idMaker(1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (stories, chance) => {
          const roll = (below: number) => (chance.next().value ?? 0) % below
          const devices = [0, 1, 2].map(() => new Device(lives(), nextId))
          for (const it of devices) await know(store, it.life, 'e1')
          const entries: Entry[] = []
          const taps: Tap[] = []
          const voided = new Set<string>()
          for (const it of stories) {
            const device = devices[it.life]
            if (!device) continue
            for (const { at, grade, isUndone } of it.taps) {
              const tap = device.tap(start + at * 1000, grade)
              taps.push(tap)
              entries.push(tap)
              if (!isUndone) continue
              voided.add(tap.id)
              entries.push(device.undo(tap, start + at * 1000 + 500))
            }
          }
          // Each is sent at least once, some often, in any order, in batches of any size.
          const queue = entries.flatMap((it) => (roll(3) === 0 ? [it, it] : [it]))
          for (let i = queue.length - 1; i > 0; i--) {
            const j = roll(i + 1)
            const [a, b] = [queue[i], queue[j]]
            if (a && b) [queue[i], queue[j]] = [b, a]
          }
          while (queue.length > 0) {
            const batch = queue.splice(0, 1 + roll(5))
            const { settlement } = await send(store, 'e1', batch, start + 120_000)
            expect(new Set(settlement.settled)).toEqual(new Set(batch.map((it) => it.id)))
            if (roll(2) === 0)
              await store.transact('follower:step', { limit: 1 + roll(4), now: start })
          }
          await follow(store)

          const paced: PacedTap[] = taps
            .map(({ id, life, point, seq, at }) => ({ id, life, point, seq, at: at.mono }))
            .sort(byTime)
          const expected = Object.fromEntries(paceTaps(paced, voided, 5000))
          const verdicts = await verdictsOf(open.place())
          const mine = Object.fromEntries(taps.map((it) => [it.id, verdicts[it.id]]))
          expect(mine).toEqual(expected)
        },
      ),
      { numRuns: 25 },
    )
    const counted = await totalsOf(open.place())
    await store.transact('follower:recount', {})
    expect(await totalsOf(open.place())).toEqual(counted)
    // Hundreds of transactions, and no hurry: a machine that has much else to do is no fault.
  }, 180_000)

  it('takes a void before its tap, and none of another life', async () => {
    const store = await open()
    await foundHall(store)
    const nextId = idMaker(2)
    const [one, two] = [new Device(lives(), nextId), new Device(lives(), nextId)]
    for (const it of [one, two]) await know(store, it.life, 'e1')
    const [mine, theirs] = [one.tap(start), one.tap(start + 20_000)]
    await send(
      store,
      'e1',
      [one.undo(mine, start + 900), two.undo(theirs, start + 21_000)],
      start + 30_000,
    )
    await follow(store)
    await send(store, 'e1', [mine, theirs], start + 30_000)
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 1, tooFast: 0, undone: 1 })
  })

  it('paces by life and point, and lets a late tap change only its successor', async () => {
    const store = await open()
    await foundHall(store)
    const device = new Device(lives(), idMaker(3))
    await know(store, device.life, 'e1')
    const [first, middle, last] = [start, start + 4000, start + 8000].map((at) => device.tap(at))
    if (!first || !middle || !last) throw new Error('three taps')
    await send(store, 'e1', [first, last], start + 9000)
    await follow(store)
    expect(await verdictsOf(open.place())).toEqual({ [first.id]: 'ok', [last.id]: 'ok' })
    await send(store, 'e1', [middle, device.tap(start + 1000, 1, 'elsewhere')], start + 9000)
    await follow(store)
    expect(await verdictsOf(open.place())).toMatchObject({
      [first.id]: 'ok',
      [middle.id]: 'tooFast',
      [last.id]: 'tooFast',
    })
    await send(store, 'e1', [device.undo(middle, start + 9500)], start + 9500)
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 2, tooFast: 0, undone: 1 })
  })

  it('judges anew when the pacing of a point was changed', async () => {
    const hall = await foundHall(await open())
    const device = new Device(lives(), idMaker(4))
    await know(hall.store, device.life, 'e1')
    const taps = [0, 3000, 30_000, 33_000].map((at) => device.tap(start + at))
    await send(hall.store, 'e1', taps, start + 60_000)
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 2, tooFast: 2, undone: 0 })
    const point = await hall.store.ask('desk:item', { id: 'desk' })
    await hall.rev('item:save', {
      ...notice('desk', point?.rev ?? 0, '前台'),
      board: 'points',
      area: 'east',
      until: null,
      body: {
        subject: { zh: '前台' },
        question: { zh: '满意吗？' },
        pacing: { minInterval: 1000 },
      },
    })
    await follow(hall.store)
    expect(await sums(open)).toEqual({ ok: 4, tooFast: 0, undone: 0 })
    const counted = await totalsOf(open.place())
    await hall.store.transact('follower:recount', {})
    expect(await totalsOf(open.place())).toEqual(counted)
  })

  it('flags another entry at a place of a life that is taken, and keeps both', async () => {
    const store = await open()
    await foundHall(store)
    const life = lives()
    await know(store, life, 'e1')
    const [disk, copy] = [new Device(life, idMaker(5)), new Device(life, idMaker(6))]
    await send(store, 'e1', [disk.tap(start)], start + 60_000)
    await send(store, 'e1', [copy.tap(start + 10_000), copy.tap(start + 20_000)], start + 60_000)
    const flags = await rowsOf<{ cloned: number }>(
      open.place(),
      'select cloned from entry order by at',
    )
    expect(flags.map((it) => Number(it.cloned))).toEqual([0, 1, 0])
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 3, tooFast: 0, undone: 0 })
  })

  it('goes on while taps are stored by many at once, and misses none', async () => {
    const store = await open()
    await foundHall(store)
    const devices = Array.from({ length: 8 }, (_, n) => new Device(lives(), idMaker(20 + n)))
    for (const it of devices) await know(store, it.life, 'e1')
    let isDone = false
    const writers = devices.map(async (device, n) => {
      for (let i = 0; i < 12; i++) {
        const at = start + i * 20_000
        const taps = [device.tap(at, 1 + (n % 5)), device.tap(at + 10_000, 1 + (i % 5))]
        await send(store, 'e1', taps, at + 15_000)
      }
    })
    const follower = (async () => {
      while (!isDone) await store.transact('follower:step', { limit: 7, now: start })
    })()
    await Promise.all(writers)
    isDone = true
    await follower
    await follow(store, 50)
    expect(await sums(open)).toEqual({ ok: 8 * 12 * 2, tooFast: 0, undone: 0 })
  })

  it('two followers at once count nothing twice', async () => {
    const store = await open()
    const other = await open()
    await foundHall(store)
    const device = new Device(lives(), idMaker(40))
    await know(store, device.life, 'e1')
    const taps = Array.from({ length: 60 }, (_, i) => device.tap(start + i * 10_000))
    await send(store, 'e1', taps, start + 700_000)
    await Promise.all([follow(store), follow(other), follow(store, 5)])
    expect(await sums(open)).toEqual({ ok: 60, tooFast: 0, undone: 0 })
  })
})
