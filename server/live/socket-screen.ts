/**
 * The screens' namespace. A screen is who its token says, never who its payload says (A12). It joins its
 * channels before its library is read, and what is published meanwhile is held back until the welcome
 * has left: so nothing falls between the two.
 */
import type { Namespace, Server } from 'socket.io'
import { scopeOf } from '../../content/live/channels.ts'
import type { ScreenHears, ScreenSays } from '../../content/live/events.ts'
import { screenNamespace } from '../../content/live/events.ts'
import type { Frame, Welcome } from '../../content/live/follow.ts'
import { helloSchema, type ProofAnswer, proofSchema } from '../../content/live/hello.ts'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import type { PinyinKeys } from '../boards/pinyin-keys.ts'
import type { AppStore } from '../bodies.ts'
import type { Peer } from '../http/address.ts'
import type { Limits } from '../http/limits.ts'
import { tokenHash } from '../staff/secrets.ts'
import { checkClean } from './clean-input.ts'
import type { EntriesDoor } from './entries-door.ts'
import { createFrameWriter } from './frame-writer.ts'
import { type DoorLog, guarded } from './guard.ts'
import type { PresenceBook } from './presence.ts'
import { type ScreenData, ScreenLine, type ScreenSocket } from './screen-line.ts'
import type { ServerClock } from './server-clock.ts'
import { handshakeRefusal } from './socket-refusal.ts'

export interface ScreenDoorParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly mono: () => number
  readonly log: DoorLog
  readonly limits: Limits
  readonly presence: PresenceBook
  readonly pinyin: PinyinKeys
  readonly entries: EntriesDoor
  readonly peerOf: (socket: Pick<ScreenSocket, 'request'>) => Peer
  /** The build that is served; empty while there is none. */
  readonly build: string
}

export interface ScreenDoor {
  send(frames: readonly Frame[]): void
  /** Cuts every line whose token was ended or whose channels are others now. */
  check(): Promise<void>
}

/** What this door adds to items; a screen that holds them without it takes them all anew. */
const shape = '+pinyin'

/** A token as ours look; anything else is not worth a question to the store. */
const isToken = (it: unknown): it is string =>
  typeof it === 'string' && /^[A-Za-z0-9_-]{43}$/.test(it)

/** The screen that a token speaks for; null when it speaks for none. */
export async function screenOfToken(store: AppStore, token: unknown): Promise<ScreenData | null> {
  if (!isToken(token)) return null
  const hash = tokenHash(token)
  const known = await store.ask('screen:byToken', { hash })
  return known ? { ...known, tokenHash: hash } : null
}

export function openScreenDoor(io: Server, parts: ScreenDoorParts): ScreenDoor {
  const { store, clock, log, limits, presence, pinyin } = parts
  // biome-ignore lint/complexity/noBannedTypes: as in `ScreenSocket`
  const space: Namespace<ScreenSays, ScreenHears, {}, ScreenData> = io.of(screenNamespace)
  const writer = createFrameWriter(screenNamespace, parts.mono)
  const lines = new Set<ScreenLine>()

  space.use(async (socket, next) => {
    const admitted = await guarded(log, 'screen socket', async () => {
      const screen = await screenOfToken(store, socket.handshake.auth.token)
      if (screen) return { ok: true as const, screen }
      return (await limits.stranger.take(parts.peerOf(socket).key)) ?? refuse('ended_token')
    })
    if (!admitted.ok) return next(handshakeRefusal(admitted))
    Object.assign(socket.data, admitted.screen)
    next()
  })

  async function welcome(line: ScreenLine, input: unknown): Promise<Reply<Welcome>> {
    const checked = checkClean(helloSchema, input)
    if (!checked.ok) return checked
    const { epoch, scope, rev, build } = checked.value
    const { screen, tokenHash: hash } = line.socket.data
    presence.hear(screen, line.socket.id, { build })
    await pinyin.ready
    const channels = await store.ask('screen:listen', { hash })
    if (line.socket.disconnected) return refuse('offline')
    if (!channels) {
      // Ended between the handshake and the hello.
      setImmediate(() => line.end('ended_token'))
      return refuse('ended_token')
    }
    writer.join(line, channels)
    line.scope = scopeOf(channels)
    line.behind = null
    const asked = scope?.endsWith(shape) ? scope.slice(0, -shape.length) : null
    const library = await store.ask('library:read', { channels, epoch, scope: asked, rev })
    const cursor = { ...library.cursor, scope: library.cursor.scope + shape }
    const changes = pinyin.add(library.changes)
    const value = { ...library, cursor, changes, now: clock.now(), build: parts.build }
    return { ok: true, value }
  }

  /** Holds frames back, answers, and lets them follow the answer. */
  async function greet(line: ScreenLine, input: unknown, ack: (it: Reply<Welcome>) => void) {
    writer.hold(line)
    try {
      ack(await guarded(log, 'hello', () => welcome(line, input)))
    } finally {
      writer.release(line)
    }
  }

  async function prove(line: ScreenLine, input: unknown): Promise<Reply<ProofAnswer>> {
    const checked = checkClean(proofSchema, input)
    if (!checked.ok) return checked
    const { epoch, digest, heads, waiting, refused, pinLocked, lacks } = checked.value
    presence.hear(line.socket.data.screen, line.socket.id, {
      waiting,
      refused,
      pinLocked,
      lacks,
    })
    const channels = [...line.channels]
    const truth = await store.ask('library:proof', { channels })
    const answer = (verdict: ProofAnswer['verdict']): Reply<ProofAnswer> => ({
      ok: true,
      value: { verdict, rev: truth.rev, now: clock.now() },
    })
    const gaps = channels.map((it) => (truth.heads[it] ?? 0) - (heads[it] ?? 0))
    if (epoch !== truth.epoch || gaps.some((it) => it < 0)) return answer('different')
    if (gaps.every((it) => it === 0)) {
      line.behind = null
      return answer(digest === truth.digest ? 'same' : 'different')
    }
    // Of its own channels only: what else a screen names is not worth remembering.
    const standing = channels.map((it) => heads[it] ?? 0).join()
    const isStuck = line.behind === standing
    line.behind = standing
    return answer(isStuck ? 'different' : 'behind')
  }

  /** Every message is limited by the token that it came with. */
  const limited = async <T>(line: ScreenLine, work: () => Promise<T>): Promise<T | Refusal> =>
    (await limits.screen.take(line.socket.data.tokenHash)) ?? work()

  space.on('connection', (socket) => {
    const line = new ScreenLine(socket)
    const { screen } = socket.data
    lines.add(line)
    presence.open(screen, socket.id, socket.data.area)
    const heard = () => presence.hear(screen, socket.id)
    socket.conn.on('heartbeat', heard)
    socket.on('hello', (input, ack) => {
      if (typeof ack !== 'function') return
      line.greeting = line.greeting.then(async () => {
        const refusal = await limits.screen.take(socket.data.tokenHash)
        if (refusal) ack(refusal)
        else await greet(line, input, ack)
      })
    })
    socket.on('entries', async (batch, ack) => {
      if (typeof ack !== 'function') return
      heard()
      ack(await limited(line, () => parts.entries(socket.data, batch)))
    })
    socket.on('proof', async (input, ack) => {
      if (typeof ack !== 'function') return
      ack(await limited(line, () => guarded(log, 'proof', () => prove(line, input))))
    })
    socket.on('disconnect', () => {
      socket.conn.off('heartbeat', heard)
      lines.delete(line)
      writer.leave(line)
      presence.close(screen, socket.id)
    })
  })

  return {
    send(frames) {
      // Nobody is let in before there is pinyin, so there is nobody to send to.
      if (writer.size === 0) return
      writer.send(frames.map((it) => ({ ...it, changes: pinyin.add(it.changes) })))
    },
    async check() {
      // As they are before the store is read: it may know less than a line that came, or greeted, since.
      const known = Array.from(lines, (line) => ({ line, scope: line.scope }))
      if (known.length === 0) return
      const standings = await store.ask('screen:standings', null)
      const byScreen = new Map(standings.map((it) => [it.screen, it]))
      for (const { line, scope } of known) {
        const { screen, tokenHash: hash } = line.socket.data
        const standing = byScreen.get(screen)
        if (standing?.hash !== hash) line.end('ended_token')
        else if (scope !== null && scope !== standing.scope && scope === line.scope)
          line.end('moved')
      }
    },
  }
}
