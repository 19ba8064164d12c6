/** The live line over Socket.IO: WebSocket only, back after a jittered pause. */
import { io, type Socket } from 'socket.io-client'
import { type ScreenHears, type ScreenSays, screenNamespace } from '../../content/live/events.ts'
import { type Code, codes, refuse } from '../../content/live/reply.ts'
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

export function socketLink(): Link {
  let socket: Socket<ScreenHears, ScreenSays> | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  function open(token: string, hears: LinkHears): void {
    close()
    const line: Socket<ScreenHears, ScreenSays> = io(screenNamespace, {
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

  function tryLater(line: Socket<ScreenHears, ScreenSays>, longest: number): void {
    clearTimeout(pause)
    pause = setTimeout(() => line === socket && line.connect(), longest * Math.random())
  }

  function close(): void {
    clearTimeout(pause)
    socket?.removeAllListeners()
    socket?.disconnect()
    socket = undefined
  }

  const lost = () => refuse('offline')
  const asked = () => socket?.connected && socket.timeout(patience)
  return {
    open,
    close,
    hello: async (it) =>
      (await (asked() || undefined)?.emitWithAck('hello', it).catch(lost)) ?? lost(),
    entries: async (it) =>
      (await (asked() || undefined)?.emitWithAck('entries', it).catch(lost)) ?? lost(),
    proof: async (it) =>
      (await (asked() || undefined)?.emitWithAck('proof', it).catch(lost)) ?? lost(),
  }
}
