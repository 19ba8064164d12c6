/** The library follows the server over any line: late, doubled and lost frames, hellos, two windows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../content/live/channels.ts'
import { done, refuse } from '../../../content/live/reply.ts'
import { createClockModel } from '../../../kiosk/live/clock-model.ts'
import { createConnectionModel } from '../../../kiosk/live/connection-model.ts'
import { createLibraryModel } from '../../../kiosk/live/library-model.ts'
import type { Link, LinkHears } from '../../../kiosk/live/link.ts'
import { type FakeClock, fakeClock, settled } from './fake-clock.ts'
import { FakeServer } from './fake-server.ts'
import { type FakeDatabase, fakeDatabase, fakeLibraryStore, page } from './fake-stores.ts'

const mine: Channel[] = ['screen:s', 'centre:c', 'area:a']

/** One window: models over a fake line that the test cuts and lets lose things. */
function openWindow(server: FakeServer, db: FakeDatabase, clock: FakeClock, channels = mine) {
  const act = page()
  let hears: LinkHears | null = null
  let isUp = false
  const said: string[] = []
  const ask = async <T>(name: string, answer: () => T) => {
    said.push(name)
    await Promise.resolve()
    if (!isUp) return refuse('offline')
    const value = answer()
    await Promise.resolve()
    return isUp ? done(value) : refuse('offline')
  }
  const link: Link = {
    open: (_, it) => {
      hears = it
    },
    close() {},
    hello: (it) => ask(`hello ${it.epoch ?? 'anew'} ${it.rev}`, () => server.hello(channels, it)),
    entries: (it) => ask('entries', () => server.take(it.entries as never)),
    proof: (it) => ask('proof', () => server.proof(channels, it)),
  }
  const store = fakeLibraryStore(db, act)
  const time = createClockModel(clock, null)
  const first = { held: [...db.held.values()], cursor: db.cursor, stamp: db.stamp }
  const library = createLibraryModel(first, time.now, time.certain)
  const epochs: string[] = []
  const connection = createConnectionModel({
    link,
    library,
    store,
    clock: time,
    source: clock,
    random: () => 0.5,
    life: db.self.life,
    build: 'b',
    capabilities: () => [],
    counts: () => ({ waiting: 0, refused: 0 }),
    onEpoch: async () => {
      epochs.push(server.epoch)
    },
    onStored() {},
    onContact() {},
    onRefused() {},
  })
  connection.open('token')
  return {
    library,
    connection,
    said,
    epochs,
    up() {
      isUp = true
      hears?.connected()
    },
    down() {
      isUp = false
      hears?.lost()
    },
    hear: (frame: Parameters<LinkHears['frame']>[0]) => isUp && hears?.frame(frame),
  }
}

const held = (library: ReturnType<typeof createLibraryModel>) =>
  Object.fromEntries(library.carried.peek().map((it) => [it.id, it.rev]))
const stored = (db: FakeDatabase, clock: FakeClock) =>
  held(
    createLibraryModel(
      { held: [...db.held.values()], cursor: db.cursor, stamp: db.stamp },
      createClockModel(clock, null).now,
      () => 0,
    ),
  )
const truth = (server: FakeServer, channels = mine) =>
  Object.fromEntries(server.truth(channels).map((it) => [it.id, it.rev]))

describe('a connection', () => {
  it('takes the whole set at first, then frames, and stores the cursor with the items', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    server.put('n1', ['centre:c'])
    server.put('n2', ['centre:elsewhere'])
    const window = openWindow(server, db, clock)
    window.up()
    await settled()
    expect(held(window.library)).toEqual({ n1: 1 })
    expect(window.connection.isLive.peek()).toBe(true)
    server.frames()
    server.put('n3', ['screen:s', 'centre:c'])
    for (const it of server.frames()) window.hear(it)
    await settled()
    expect(held(window.library)).toEqual({ n1: 1, n3: 3 })
    expect(db.cursor?.heads['centre:c']).toBe(3)
    expect(stored(db, clock)).toEqual({ n1: 1, n3: 3 })
    expect(window.said).toEqual(['hello anew 0'])
  })

  it('takes frames that came before the welcome they follow', async () => {
    const server = new FakeServer()
    server.put('n1', ['centre:c'])
    const early = server.frames()
    const window = openWindow(server, fakeDatabase(), fakeClock())
    window.up()
    for (const it of early) window.hear(it)
    server.put('n2', ['centre:c'])
    for (const it of server.frames()) window.hear(it)
    await settled()
    expect(held(window.library)).toEqual({ n1: 1, n2: 2 })
  })

  it('says hello again when a frame is missing', async () => {
    const server = new FakeServer()
    const clock = fakeClock()
    const window = openWindow(server, fakeDatabase(), clock)
    window.up()
    await settled()
    server.put('n1', ['centre:c'])
    server.frames()
    server.put('n2', ['centre:c'])
    for (const it of server.frames()) window.hear(it)
    await clock.advance(1000)
    expect(window.said).toEqual(['hello anew 0', 'hello epoch-1 0'])
    expect(held(window.library)).toEqual({ n1: 1, n2: 2 })
  })

  it('learns by the proof what no frame told it, within a minute and a little', async () => {
    const server = new FakeServer()
    const clock = fakeClock()
    const window = openWindow(server, fakeDatabase(), clock)
    window.up()
    await settled()
    server.put('n1', ['centre:c'])
    server.frames()
    await clock.advance(80_000)
    expect(held(window.library)).toEqual({ n1: 1 })
  })

  it('replaces everything when the proof says that it holds something else', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    server.put('n1', ['centre:c'])
    const window = openWindow(server, db, clock)
    window.up()
    await settled()
    const ghost = { ...server.truth(mine)[0], id: 'ghost' } as never
    window.library.fold([{ id: 'ghost', rev: 1, item: ghost, on: ['centre:c'], off: [] }], false)
    await clock.advance(61_000)
    expect(window.said.slice(-2)).toEqual(['proof', 'hello anew 0'])
    expect(held(window.library)).toEqual({ n1: 1 })
  })

  it('tells of another history before the library shows it, and takes the full set', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    server.put('n1', ['centre:c'])
    const first = openWindow(server, db, clock)
    first.up()
    await settled()
    const restored = new FakeServer()
    restored.epoch = 'epoch-2'
    restored.put('older', ['centre:c'])
    const window = openWindow(restored, db, clock)
    window.up()
    await settled()
    expect(window.epochs).toEqual(['epoch-2'])
    expect(held(window.library)).toEqual({ older: 1 })
    expect(stored(db, clock)).toEqual({ older: 1 })
  })

  it('lets go of a channel that is no longer its own', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    server.put('n1', ['centre:c'])
    server.put('n2', ['screen:s'])
    openWindow(server, db, clock).up()
    await settled()
    const moved: Channel[] = ['screen:s', 'centre:d']
    const window = openWindow(server, db, clock, moved)
    window.up()
    await settled()
    expect(held(window.library)).toEqual({ n2: 2 })
  })

  it('writes what a full disk left out together with the next change', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    const window = openWindow(server, db, clock)
    window.up()
    await settled()
    db.fails = true
    server.put('n1', ['centre:c'])
    for (const it of server.frames()) window.hear(it)
    await settled()
    expect(held(window.library)).toEqual({ n1: 1 })
    expect(window.connection.isUnkept.peek()).toBe(true)
    db.fails = false
    server.put('n2', ['screen:s'])
    for (const it of server.frames()) window.hear(it)
    await settled()
    expect(stored(db, clock)).toEqual({ n1: 1, n2: 2 })
    expect(window.connection.isUnkept.peek()).toBe(false)
  })
})

const channel = fc.constantFrom<Channel[]>('screen:s', 'centre:c', 'area:a', 'centre:elsewhere')
const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      id: fc.constantFrom('n1', 'n2', 'n3', 'n4'),
      to: fc.uniqueArray(channel, { maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      lost: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      doubled: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('up' as const, 'down' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.nat(90_000) }) },
)

describe('promise 2, in the small', () => {
  for (const windows of [1, 2]) {
    it(`the library equals the truth after anything at all, with ${windows} window(s)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
          const server = new FakeServer()
          const db = fakeDatabase()
          const clock = fakeClock()
          const open = () => Array.from({ length: windows }, () => openWindow(server, db, clock))
          let all = open()
          for (const it of actions) {
            if (it.do === 'put') server.put(it.id, it.to)
            if (it.do === 'publish') {
              server.frames().forEach((frame, i) => {
                for (const window of all) {
                  if (it.lost[i]) continue
                  window.hear(frame)
                  if (it.doubled) window.hear(frame)
                }
              })
            }
            if (it.do === 'up') for (const window of all) window.up()
            if (it.do === 'down') for (const window of all) window.down()
            if (it.do === 'reload') {
              for (const window of all) window.down()
              all = open()
            }
            // The tombstones up to here are pruned.
            if (it.do === 'forget') {
              server.floor = server.rev
              server.log = server.log.filter((row) => row.on)
            }
            if (it.do === 'wait') await clock.advance(it.for)
          }
          for (const window of all) window.up()
          server.frames()
          await clock.advance(200_000)
          for (const window of all) expect(held(window.library)).toEqual(truth(server))
          expect(stored(db, clock)).toEqual(truth(server))
        }),
        { numRuns: 150 },
      )
    })
  }
})
