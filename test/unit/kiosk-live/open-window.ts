/** One window of a slot over a fake line that a test cuts, holds up, and lets lose things. */
import type { Channel } from '../../../content/live/channels.ts'
import { done, refuse } from '../../../content/live/reply.ts'
import { createClockModel } from '../../../kiosk/live/clock-model.ts'
import { createConnectionModel } from '../../../kiosk/live/connection-model.ts'
import { createLibraryModel } from '../../../kiosk/live/library-model.ts'
import type { Link, LinkHears } from '../../../kiosk/live/link.ts'
import { type FakeClock, settled } from './fake-clock.ts'
import type { FakeServer } from './fake-server.ts'
import { type FakeDatabase, fakeLibraryStore, page } from './fake-stores.ts'

export const mine: Channel[] = ['screen:s', 'centre:c', 'area:a']

export function openWindow(
  server: FakeServer,
  db: FakeDatabase,
  clock: FakeClock,
  channels = mine,
) {
  const act = page()
  let hears: LinkHears | null = null
  let isUp = false
  const said: string[] = []
  /** Answers that are on their way, while a test holds them up. */
  let held: (() => void)[] | null = null
  const ask = async <T>(name: string, answer: () => T) => {
    said.push(name)
    await Promise.resolve()
    if (!isUp) return refuse('offline')
    const value = answer()
    if (held) await new Promise<void>((resolve) => held?.push(resolve))
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
  let epochFails = false
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
      if (epochFails) throw new Error('QuotaExceededError')
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
    hold() {
      held = []
    },
    failEpoch(fails: boolean) {
      epochFails = fails
    },
    /** Lets answers arrive, in the order given. */
    async release(...order: number[]) {
      const waiting = held ?? []
      held = null
      for (const i of order) {
        waiting[i]?.()
        await settled()
      }
    },
    hear: (frame: Parameters<LinkHears['frame']>[0]) => isUp && hears?.frame(frame),
  }
}

export const held = (library: ReturnType<typeof createLibraryModel>) =>
  Object.fromEntries(library.carried.peek().map((it) => [it.id, it.rev]))
export const stored = (db: FakeDatabase, clock: FakeClock) =>
  held(
    createLibraryModel(
      { held: [...db.held.values()], cursor: db.cursor, stamp: db.stamp },
      createClockModel(clock, null).now,
      () => 0,
    ),
  )
export const truth = (server: FakeServer, channels = mine) =>
  Object.fromEntries(server.truth(channels).map((it) => [it.id, it.rev]))
