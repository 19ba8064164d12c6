/** The two loops against a real store: what is committed reaches the screens, and the counts go down. */
import { expect, it } from 'vitest'
import type { Frame } from '../../../content/live/follow.ts'
import type { Tally } from '../../../content/satisfaction/tallies.ts'
import type { AppStore } from '../../../server/bodies.ts'
import type { Loop, LoopLog } from '../../../server/live/loop.ts'
import { createPublisher, type FrameSink } from '../../../server/live/publisher.ts'
import { createFollower } from '../../../server/satisfaction/follower.ts'
import { describeStores } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { know, lives } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { Glass } from './parts/glass.ts'
import { foundHall, type Hall, hallOf, idMaker, notice, start } from './parts/hall.ts'

const hour = 3_600_000
const quiet: LoopLog = { error: () => {} }

/** A store whose bell nobody hears, and whose calls are written down when they are answered. */
function deaf(store: AppStore, calls: string[] = []) {
  const noted = (call: (name: never, input: never) => Promise<unknown>) =>
    (async (name: string, input: unknown) => {
      const value = await call(name as never, input as never)
      calls.push(name)
      return value
    }) as unknown
  return {
    ask: noted(store.ask.bind(store)) as AppStore['ask'],
    transact: noted(store.transact.bind(store)) as AppStore['transact'],
    holdLease: async (name: string) => {
      const isHeld = await store.holdLease(name)
      calls.push('lease')
      return isHeld
    },
    onBell: () => () => {},
  }
}

async function publisherOf(
  store: AppStore,
  sink: FrameSink,
  more: { poll: number; isDeaf?: boolean; log?: LoopLog },
): Promise<Loop> {
  const heads = await store.ask('heads:read', {})
  const { poll, isDeaf = false, log = quiet } = more
  return createPublisher({ store: isDeaf ? deaf(store) : store, sink, heads, log, poll })
}

async function putUp(hall: Hall, title = '通知'): Promise<{ id: string; rev: number }> {
  const id = hall.nextId()
  const baseRev = await hall.rev('item:save', notice(id, null, title))
  return { id, rev: await hall.rev('item:publish', { id, baseRev, channels: ['area:east'] }) }
}

const holds = (glass: Glass, it: { id: string; rev: number }) =>
  glass.carried().includes(`${it.id}@${it.rev}`)

const sinkOf = (...glasses: Glass[]): FrameSink => ({
  send(frames) {
    for (const frame of frames) for (const it of glasses) it.hear(frame)
  },
})

describeStores('publishing', (open) => {
  it('is enough by its slow poll alone', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const loop = await publisherOf(hall.store, sinkOf(glass), { poll: 20, isDeaf: true })
    loop.start()
    const [first, second] = [await putUp(hall), await putUp(hall)]
    await until('both are on the glass', () => holds(glass, first) && holds(glass, second))
    expect(glass.answers).toEqual(['full'])
    await loop.stop()
  })

  it('is woken by the bell', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const loop = await publisherOf(hall.store, sinkOf(glass), { poll: hour })
    loop.start()
    const it = await putUp(hall)
    await until('it is on the glass', () => holds(glass, it))
    await loop.stop()
  })

  it('tells what another opening of the store has written', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const loop = await publisherOf(hall.store, sinkOf(glass), { poll: 20 })
    loop.start()
    const it = await putUp(hallOf(await open()))
    await until('it is on the glass', () => holds(glass, it))
    await loop.stop()
  })

  it('after a kill between commit and publish tells a screen that says hello again', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const dead = await publisherOf(hall.store, sinkOf(glass), { poll: hour, isDeaf: true })
    dead.start()
    await dead.stop()
    const untold = await putUp(hall)
    expect(holds(glass, untold)).toBe(false)
    await hall.store.close()

    const reborn = hallOf(await open())
    const loop = await publisherOf(reborn.store, sinkOf(glass), { poll: 20 })
    loop.start()
    await glass.hello(reborn.store)
    expect(holds(glass, untold)).toBe(true)
    expect(glass.answers).toEqual(['full', 'delta'])
    const id = untold.id
    const rev = await reborn.rev('item:address', {
      id,
      baseRev: untold.rev,
      channels: ['screen:e1'],
    })
    await until('the next one follows without a gap', () => holds(glass, { id, rev }))
    expect(glass.answers).toEqual(['full', 'delta'])
    await loop.stop()
  })

  it('gives a sink that failed the same frames again, and never runs twice at once', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    let failures = 0
    let inside = 0
    let most = 0
    const sink: FrameSink = {
      async send(frames: readonly Frame[]) {
        most = Math.max(most, ++inside)
        await hall.store.ask('heads:read', {})
        inside--
        if (++failures <= 2) throw new Error('the wire is down')
        await sinkOf(glass).send(frames)
      },
    }
    const logged: object[] = []
    const log: LoopLog = { error: (facts) => void logged.push(facts) }
    const loop = await publisherOf(hall.store, sink, { poll: 20, log })
    loop.start()
    const it = await putUp(hall)
    await until('it is on the glass', () => holds(glass, it))
    expect(logged).toHaveLength(2)
    expect(most).toBe(1)
    expect(glass.answers).toEqual(['full'])
    await loop.stop()
  })
})

describeStores('following', (open) => {
  const tallyIn = (glass: Glass) => glass.held.get('tally:desk')?.item?.body as Tally | undefined

  it('lets the counts go down as an item, marked derived, and at most once a second', async () => {
    const { store } = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(store)
    const device = new Device(lives(), idMaker(80))
    await know(store, device.life, 'e1')
    const told: (readonly string[])[] = []
    let clock = start
    const calls: string[] = []
    const loops = [
      await publisherOf(store, sinkOf(glass), { poll: hour }),
      createFollower({
        store: { ...deaf(store, calls), onBell: store.onBell.bind(store) },
        now: () => clock,
        onTallies: (points) => void told.push(points),
        log: quiet,
        later: (work, ms) => {
          // Time is ours: a wait for the next second passes when the clock is moved below.
          const timer = setTimeout(work, Math.min(ms, 5))
          return () => clearTimeout(timer)
        },
      }),
    ]
    for (const it of loops) it.start()
    await until('its first look at all counts', () => calls.includes('tallies:publish'))
    clock += 2000
    await send(store, 'e1', [device.tap(start, 5)], start + 1000)
    await until('the first count', () => tallyIn(glass)?.today.grades[0] === 1)
    expect(glass.held.get('tally:desk')?.item).toMatchObject({ board: 'tallies', derived: true })

    await send(store, 'e1', [device.tap(start + 10_000, 4)], start + 11_000)
    await until('it is counted', async () => !(await store.ask('follower:behind', {})))
    await send(store, 'e1', [device.tap(start + 20_000, 1)], start + 21_000)
    await until('it is counted', async () => !(await store.ask('follower:behind', {})))
    // The same second still: nothing more has gone down.
    expect(tallyIn(glass)?.today.grades).toEqual([1, 0, 0, 0, 0])
    clock += 1000
    await until('both', () => tallyIn(glass)?.today.grades[4] === 1)
    expect(tallyIn(glass)).toEqual({
      point: 'desk',
      day: '2026-05-20',
      today: { grades: [1, 1, 0, 0, 1], tooFast: 0, undone: 0 },
      month: { grades: [1, 1, 0, 0, 1], tooFast: 0, undone: 0 },
    })
    expect(told).toEqual([['desk'], ['desk']])
    for (const it of loops) await it.stop()
  })

  it('comes to rest: when nothing is new, nothing is committed', async () => {
    const { store } = await foundHall(await open())
    const device = new Device(lives(), idMaker(81))
    await know(store, device.life, 'e1')
    const calls: string[] = []
    const loop = createFollower({
      store: { ...deaf(store, calls), onBell: store.onBell.bind(store) },
      now: () => start,
      onTallies: () => {},
      log: quiet,
      poll: 5,
    })
    loop.start()
    await send(store, 'e1', [device.tap(start)], start + 1000)
    await until('it has counted', () => calls.includes('follower:step'))
    const before = calls.length
    await until('it has looked again and again', () => calls.length > before + 10)
    await loop.stop()
    // One look at all counts at the start, and one step for the tap.
    const written = calls.filter((it) => it === 'follower:step' || it === 'tallies:publish')
    expect(written.sort()).toEqual(['follower:step', 'tallies:publish'])
  })

  it('one of two follows, by the lease', async () => {
    const [store, other] = [await open(), await open()]
    await foundHall(store)
    expect(await store.holdLease('follower')).toBe(true)
    const device = new Device(lives(), idMaker(82))
    await know(store, device.life, 'e1')
    const calls: string[] = []
    const idle = deaf(other, calls)
    const loop = createFollower({
      store: idle,
      now: () => start,
      onTallies: () => {},
      log: quiet,
      poll: 5,
    })
    loop.start()
    await send(store, 'e1', [device.tap(start)], start + 1000)
    await until('the other has asked for it in vain', () => calls.length >= 2)
    expect(await store.ask('follower:behind', {})).toBe(true)
    await store.close()
    await until('it follows', async () => !(await other.ask('follower:behind', {})))
    await loop.stop()
  })
})
