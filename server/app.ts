/**
 * The server put together: the store, the doors before it, and the loops between them. `main.ts` starts
 * it for people, tests start it in their own process on a free port.
 */
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { makeId } from '../content/live/ids.ts'
import type { Pack } from '../content/packs/pack.ts'
import { createPinyinKeys } from './boards/pinyin-keys.ts'
import type { AppStore } from './bodies.ts'
import { openBuildShelf } from './http/build-shelf.ts'
import { createLimits, type Limits } from './http/limits.ts'
import { web } from './http/web.ts'
import { createAskDoor } from './live/ask-door.ts'
import { createCommandDoor } from './live/command-door.ts'
import { createDeskNews } from './live/desk-news.ts'
import { createDeskTidings } from './live/desk-tidings.ts'
import { createEntriesDoor, weigh } from './live/entries-door.ts'
import { type DoorLog, refusalFor } from './live/guard.ts'
import { createHousekeeping } from './live/housekeeping.ts'
import { createLoop, realLater } from './live/loop.ts'
import { createPresence } from './live/presence.ts'
import { createPublisher } from './live/publisher.ts'
import { createServerClock } from './live/server-clock.ts'
import { openScreenDoor } from './live/socket-screen.ts'
import { createSocketServer } from './live/socket-server.ts'
import { openStaffDoor } from './live/socket-staff.ts'
import { createFollower } from './satisfaction/follower.ts'
import { putBuild } from './screens/build-item.ts'
import { linkOf } from './screens/enrol.ts'
import { fingerprintOf, readInstallationKey } from './screens/links.ts'
import { putOrigin } from './screens/origin-item.ts'
import type { LinkParts } from './screens/screen-bodies.ts'
import type { Settings } from './settings.ts'
import { mintClaim } from './staff/claim-token.ts'
import { randomOf } from './staff/secrets.ts'
import { createSessions } from './staff/sessions.ts'
import { boundedStore, type StoreRoom } from './store/bounded-store.ts'
import { openStore } from './store/open-store.ts'
import { limitsOf } from './store/postgres/limits.ts'
import { createAlmanacKeeper } from './time/almanac-keeper.ts'

export interface AppParts {
  readonly log: DoorLog
  /** The machine's clock, epoch ms; the server's own is made from it and never goes back. */
  readonly now?: () => number
  readonly mono?: () => number
  /** What an empty store is filled with. */
  readonly pack?: (now: number) => Pack
  /** The folder of the built pages, with their `build.json`. */
  readonly pages?: string | null
  /** The folder of the built service worker. */
  readonly worker?: string | null
  readonly limits?: Limits
  /** How often connected screens and desks are compared with the store, ms. */
  readonly checkEvery?: number
  /** How much may wait for the store at once, in entries to write and questions to answer. */
  readonly storeRoom?: StoreRoom
  /** Opens another store than the settings name. */
  readonly openStore?: typeof openStore
  /** The store can keep nothing any more: the process should end and be started again. */
  readonly onDeath?: () => void
}

export interface ScreenLink {
  readonly screen: string
  readonly name: string
  readonly url: string
}

export interface App {
  readonly url: string
  readonly port: number
  readonly store: AppStore
  /** Printed while the installation is unclaimed; null once it is claimed. */
  readonly claimToken: string | null
  /** Another node made its links with another key: links of either are not links of the other. */
  readonly hasForeignKey: boolean
  /** Of the sample's screens. */
  sampleLinks(): Promise<ScreenLink[]>
  close(): Promise<void>
}

/**
 * What may wait for the store: all screens of a big house may come at once after a power cut, and this
 * is a second or two of work, and some ten megabytes.
 */
const defaultRoom: StoreRoom = { writes: 20_000, reads: 20_000 }
/** How often the clock's mark is kept, ms: what a crash may take back of it. */
const markEvery = 10_000
/** How late after midnight the almanac may be renewed, ms: its strip begins yesterday. */
const almanacEvery = 600_000
/** How long the end waits for answers on their way, ms. */
const farewell = 1000
/** How long a request may take to arrive, ms: a trickle must not hold a connection for ever. */
const slowestHead = 15_000
const slowestBody = 30_000

export async function createApp(settings: Settings, parts: AppParts): Promise<App> {
  // Another node may have ended a token or a session: that is seen at the next look.
  const { log, pages = null, worker = null, checkEvery = 15_000 } = parts
  const mono = parts.mono ?? (() => performance.now())
  const key = await readInstallationKey(settings.data)
  await mkdir(settings.media, { recursive: true })
  const store = await (parts.openStore ?? openStore)({
    databaseUrl: settings.databaseUrl ?? undefined,
    dataFolder: settings.data,
    limits: limitsOf(settings.statementLimit, settings.lockLimit),
    log,
    onDeath: () => parts.onDeath?.(),
  })
  try {
    return await open()
  } catch (error) {
    await store.close()
    throw error
  }

  async function open(): Promise<App> {
    const clock = createServerClock(parts.now ?? Date.now, mono)
    const mark = async () =>
      clock.raise((await store.transact('clock:mark', { now: clock.now() })).now)
    await mark()
    if (settings.renewEpoch) {
      const now = clock.now()
      await store.transact('epoch:renew', { epoch: makeId(now, randomOf), now })
      await store.transact('follower:recount', {})
    }
    const keyed = { fingerprint: fingerprintOf(key), anew: settings.renewEpoch }
    const { isOurs } = await store.transact('key:know', keyed)
    if (!isOurs) log.warn({}, 'the file "secret" is not the one that this store is used with')
    if (parts.pack)
      await store.transact('pack:load', { pack: parts.pack(clock.now()), now: clock.now() })
    const shelf = pages ? await openBuildShelf(pages, settings.data, clock.now()) : null
    if (shelf) {
      const body = { ...shelf.build, proveWithin: settings.buildProof }
      await putBuild(store, body, clock.now())
    }
    await putOrigin({ store, publicUrl: settings.publicUrl, now: clock.now() })
    const keepAlmanac = createAlmanacKeeper({ store, now: clock.now, zone: settings.zone })
    await keepAlmanac()
    const claimToken = await mintClaim(store, clock, settings)
    const heads = await store.ask('heads:read', {})

    const limits = parts.limits ?? createLimits()
    const outside = boundedStore(store, { room: parts.storeRoom ?? defaultRoom, log, weigh })
    const sessions = createSessions(outside, clock, settings)
    const news = createDeskNews({
      mono,
      later: realLater,
      news: (area, it) => staff.news(area, it),
      presence: (area, it) => staff.presence(area, it),
    })
    const tidings = createDeskTidings(store, news, log)
    const presence = createPresence(clock.now, (it, area) => news.tell(area, { presence: it }))
    const ownLink = (it: LinkParts) => linkOf(key, it)
    const check = async () => {
      await screens.check()
      await staff.check()
    }
    const pinyin = createPinyinKeys()
    const checkNow = () => check().catch((error) => void refusalFor(log, 'check', error))
    const commands = createCommandDoor({
      store: outside,
      clock,
      log,
      limits,
      linkOf: ownLink,
      onDone(name, input, areas) {
        const tell = () => tidings.command(name, input, areas)
        // A colleague with new places hears of it where they are, not where they were.
        if (name.startsWith('staff:')) void checkNow().then(tell)
        else tell()
        if (name === 'screen:relink' || name === 'password:change') void checkNow()
      },
    })
    const asks = createAskDoor({ store: outside, clock, log, limits, presence, pinyin })
    const entries = createEntriesDoor({ store: outside, clock, log, onTaken: tidings.entries })
    const enrolment = { store: outside, clock, limits, key }
    const routes = web({
      store: outside,
      clock,
      log,
      settings,
      limits,
      sessions,
      commands,
      asks,
      entries,
      enrolment,
      shelf,
      worker,
      onEnded: () => void checkNow(),
      onEnrolled(screen) {
        void checkNow()
        tidings.enrolled(screen)
      },
    })
    const http = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }))
    http.headersTimeout = slowestHead
    http.requestTimeout = slowestBody
    const sockets = createSocketServer(http, settings)
    const { peerOf, originOf } = sockets
    const doors = { store: outside, clock, mono, log, limits, presence, sessions, peerOf, originOf }
    const screens = openScreenDoor(sockets.io, {
      ...doors,
      entries,
      pinyin,
      build: shelf?.current.id ?? '',
    })
    const staff = openStaffDoor(sockets.io, { ...doors, commands, asks })

    const publisher = createPublisher({
      store,
      heads,
      log,
      sink: {
        send(frames) {
          screens.send(frames)
          tidings.frames(frames)
        },
      },
    })
    // Changed counts go down as items, and reach the desks with the frames that carry them.
    const follower = createFollower({ store, now: clock.now, onTallies: () => undefined, log })
    const every = (name: string, poll: number, work: () => Promise<unknown>) =>
      createLoop({
        name,
        poll,
        rest: 0,
        later: realLater,
        log,
        round: async () => {
          await work()
          return false
        },
      })
    const loops = [
      publisher,
      follower,
      every('clock', markEvery, mark),
      every('check', checkEvery, check),
      every('almanac', almanacEvery, keepAlmanac),
      createHousekeeping({ store, now: clock.now, settings, log }),
    ]

    await new Promise<void>((done, fail) => {
      http.once('error', fail)
      // After a power cut all screens come at once; the kernel caps this at its own limit.
      http.listen({ port: settings.port, host: settings.host, backlog: 65_535 }, () => {
        http.off('error', fail)
        done()
      })
    })
    const { port } = http.address() as AddressInfo
    const isEverywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(settings.host)
    const name = isEverywhere
      ? 'localhost'
      : settings.host.includes(':')
        ? `[${settings.host}]`
        : settings.host
    const url = settings.publicUrl ?? `http://${name}:${port}`
    for (const it of loops) it.start()

    return {
      url,
      port,
      store,
      claimToken,
      hasForeignKey: !isOurs,
      async sampleLinks() {
        const links = await store.ask('screen:sampleLinks', null)
        return links.map((it) => ({ screen: it.screen, name: it.name, url: url + ownLink(it) }))
      },
      async close() {
        for (const it of loops) await it.stop()
        news.close()
        // An answer on its way may still leave; who is slower than that is cut.
        const cancel = realLater(() => http.closeAllConnections(), farewell)
        await sockets.io.close()
        cancel()
        await mark().finally(() => store.close())
      },
    }
  }
}
