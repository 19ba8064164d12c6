/** The live line over Socket.IO: WebSocket only, back after a jittered pause. */
import { io, type Socket } from 'socket.io-client'
import type { Batch } from '../../content/live/entries.ts'
import { type ScreenHears, type ScreenSays, screenNamespace } from '../../content/live/events.ts'
import type { Hello, Proof } from '../../content/live/hello.ts'
import { type Code, codes, type Reply, refuse } from '../../content/live/reply.ts'
import type { Link, LinkHears } from './link.ts'

/** How long an answer is waited for. */
const patience = 10_000
/** Longest pause before another try when the server refused us, ms. */
const pauseAfterRefusal = 15_000
/** The same when it cut a line that it had taken: our channels are others now, and news waits there. */
const pauseAfterCut = 2000

const codeOf = (fault: Error & { data?: { code?: unknown } }): Code => {
  const said = fault.data?.code ?? fault.message
  return codes.find((it) => it === said) ?? 'offline'
}

type Line = Socket<ScreenHears, ScreenSays>

export function socketLink(): Link {
  let socket: Line | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  function open(token: string, hears: LinkHears): void {
    close()
    const line: Line = io(screenNamespace, {
      transports: ['websocket'],
      auth: { token },
      forceNew: true,
      reconnectionDelay: 1000,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.5,
    })
    socket = line
    line.on('connect', hears.connected)
    line.on('disconnect', (why) => {
      hears.lost()
      // The server closed this socket on purpose, which Socket.IO takes for final.
      if (why === 'io server disconnect') tryLater(line, pauseAfterCut)
    })
    line.on('connect_error', (fault) => {
      if (line.active) return
      hears.refused(codeOf(fault))
      tryLater(line, pauseAfterRefusal)
    })
    line.on('frame', hears.frame)
    line.on('ended', hears.ended)
  }

  function tryLater(line: Line, longest: number): void {
    clearTimeout(pause)
    pause = setTimeout(() => line === socket && line.connect(), longest * Math.random())
  }

  function close(): void {
    clearTimeout(pause)
    socket?.removeAllListeners()
    socket?.disconnect()
    socket = undefined
  }

  const asks =
    <Said, Heard>(say: (line: ReturnType<Line['timeout']>, it: Said) => Promise<Reply<Heard>>) =>
    async (it: Said): Promise<Reply<Heard>> => {
      const lost = () => refuse('offline')
      return socket?.connected ? say(socket.timeout(patience), it).catch(lost) : lost()
    }
  return {
    open,
    close,
    hello: asks((line, it: Hello) => line.emitWithAck('hello', it)),
    entries: asks((line, it: Batch) => line.emitWithAck('entries', it)),
    proof: asks((line, it: Proof) => line.emitWithAck('proof', it)),
  }
}
