/**
 * The desks' namespace. A socket stands for a session, which is looked up anew at every call: one that
 * has ended can do nothing more, and is cut at the next look.
 */
import type { Namespace, Server, Socket } from 'socket.io'
import type { News, Presence, StaffHears, StaffSays } from '../../content/live/events.ts'
import { staffNamespace } from '../../content/live/events.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'
import type { AppStore } from '../bodies.ts'
import type { Peer } from '../http/address.ts'
import type { Limits } from '../http/limits.ts'
import type { OriginVerdict } from '../http/origin.ts'
import { sessionToken } from '../staff/cookies.ts'
import { tokenHash } from '../staff/secrets.ts'
import type { Session, Sessions } from '../staff/sessions.ts'
import type { AskDoor } from './ask-door.ts'
import type { CommandDoor } from './command-door.ts'
import { type DoorLog, guarded } from './guard.ts'
import { handshakeRefusal } from './socket-refusal.ts'

interface StaffData {
  readonly hash: string
  readonly peer: Peer
  /** When this desk was last told news, by the monotonic clock. */
  toldAt: number
}

// biome-ignore lint/complexity/noBannedTypes: Socket.IO's own word for "no events between servers"
type StaffSocket = Socket<StaffSays, StaffHears, {}, StaffData>

export interface StaffDoorParts {
  readonly store: AppStore
  readonly mono: () => number
  readonly log: DoorLog
  readonly limits: Limits
  readonly sessions: Sessions
  readonly commands: CommandDoor
  readonly asks: AskDoor
  readonly peerOf: (socket: Pick<StaffSocket, 'request'>) => Peer
  readonly originOf: (socket: Pick<StaffSocket, 'request'>) => OriginVerdict
}

export interface StaffDoor {
  news(area: string, news: News): void
  presence(area: string, presence: readonly Presence[]): void
  /** Cuts the desks of sessions that have ended. */
  check(): Promise<void>
}

/** An ask that follows news this soon was the page's doing, and no sign that a person is there. */
const byItself = 3000

const roomOf = (area: string): string => `area:${area}`

export function openStaffDoor(io: Server, parts: StaffDoorParts): StaffDoor {
  const { store, log, limits, sessions, mono } = parts
  // biome-ignore lint/complexity/noBannedTypes: as in `StaffSocket`
  const space: Namespace<StaffSays, StaffHears, {}, StaffData> = io.of(staffNamespace)

  /** Hears the news of every area that the grants reach. */
  async function listen(socket: StaffSocket, session: Session): Promise<void> {
    const tops = session.member.grants.map((it) => it.area)
    const wanted = new Set((await store.ask('areas:below', { areas: tops })).map(roomOf))
    for (const room of socket.rooms)
      if (room.startsWith('area:') && !wanted.has(room)) await socket.leave(room)
    await socket.join([...wanted])
  }

  const end = (socket: { emit(event: 'ended'): unknown; disconnect(close: boolean): unknown }) => {
    socket.emit('ended')
    socket.disconnect(true)
  }

  space.use(async (socket, next) => {
    const peer = parts.peerOf(socket)
    const admitted = await guarded(log, 'staff socket', async () => {
      // A cookie comes along by itself, so the page must say that it is ours (A1, A16).
      if (parts.originOf(socket) !== 'own') return refuse('forbidden')
      const token = sessionToken(socket.request.headers.cookie, peer)
      const session = token ? await sessions.read(tokenHash(token), 'use') : null
      if (!session) return (await limits.stranger.take(peer.key)) ?? refuse('unauthenticated')
      Object.assign(socket.data, { hash: session.hash, peer, toldAt: Number.NEGATIVE_INFINITY })
      await listen(socket, session)
      return { ok: true as const }
    })
    next(admitted.ok ? undefined : handshakeRefusal(admitted))
  })

  async function answer(
    socket: StaffSocket,
    use: 'use' | 'look',
    work: (session: Session) => Promise<Reply<unknown>>,
  ): Promise<Reply<unknown>> {
    return guarded(log, 'staff call', async () => {
      const session = await sessions.read(socket.data.hash, use)
      if (session) return work(session)
      setImmediate(() => end(socket))
      return refuse('unauthenticated')
    })
  }

  space.on('connection', (socket) => {
    const { peer } = socket.data
    socket.on('command', async (call, ack) => {
      if (typeof ack !== 'function') return
      const work = ({ member, hash }: Session) =>
        parts.commands({ member, session: hash, peer }, call)
      ack(await answer(socket, 'use', work))
    })
    socket.on('ask', async (call, ack) => {
      if (typeof ack !== 'function') return
      const use = mono() - socket.data.toldAt < byItself ? 'look' : 'use'
      const work = ({ member, hash }: Session) => parts.asks({ member, session: hash, peer }, call)
      ack(await answer(socket, use, work))
    })
  })

  return {
    news(area, news) {
      const at = mono()
      for (const id of space.adapter.rooms.get(roomOf(area)) ?? []) {
        const socket = space.sockets.get(id)
        if (socket) socket.data.toldAt = at
      }
      space.to(roomOf(area)).emit('news', news)
    },
    presence(area, presence) {
      space.to(roomOf(area)).emit('presence', presence)
    },
    async check() {
      for (const socket of space.sockets.values()) {
        const session = await sessions.read(socket.data.hash, 'look')
        if (session) await listen(socket, session)
        else end(socket)
      }
    },
  }
}
