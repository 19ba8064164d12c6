/**
 * A line to the server: Socket.IO's protocol over one WebSocket, in one room, with text. That is all
 * our server and our pages speak; Socket.IO's own client can do ten times as much, and was a sixth of all
 * script that a touch screen ever loads. It comes back by itself after a jittered pause.
 */
import { type Packet, packetOf, textOf } from './line-packets.ts'

export interface Line {
  /** Tries now; nothing happens while a line is there or is tried. */
  open(): void
  close(): void
  isUp(): boolean
  /** Rejects when the line breaks, or nothing is heard within `patience` ms. */
  ask(event: string, words: unknown, patience: number): Promise<unknown>
}

export interface LineHears {
  up(): void
  /** It was up. Where the server cut it on purpose, nobody tries again but who hears this. */
  down(wasCut: boolean): void
  /** The door would not have us; nobody tries again but who hears this. */
  refused(fault: Refusal): void
  said(event: unknown, words: unknown): void
}

export interface Refusal {
  readonly message: string
  readonly data?: { readonly code?: unknown }
}

interface LineParts {
  readonly room: string
  /** Who we are, where no cookie says it. */
  readonly auth?: object
  /** The first pause before another try, and the longest, ms. */
  readonly pauses: readonly [first: number, longest: number]
  readonly hears: LineHears
}

/** The first characters of the messages that carry packets (Engine.IO, protocol 4). */
const opening = '0'
const ping = '2'
const pong = '3'
const message = '4'

/** How long the server may take to greet us. */
const greeting = 20_000

const addressOf = ({ protocol, host }: Location) =>
  `${protocol.replace('http', 'ws')}//${host}/socket.io/?EIO=4&transport=websocket`

interface Call {
  answered(reply: unknown): void
  lost(): void
}

export function createLine({ room, auth, pauses, hears }: LineParts): Line {
  let socket: WebSocket | null = null
  let isUp = false
  let tries = 0
  /** For how long the server may be silent, and until when. */
  let patience = 0
  let lastBy = 0
  let watch: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let calls = 0
  const waiting = new Map<number, Call>()

  const say = (packet: Omit<Packet, 'room'>) => socket?.send(message + textOf({ ...packet, room }))

  function open(): void {
    if (socket) return
    clearTimeout(retry)
    const line = new WebSocket(addressOf(location))
    socket = line
    line.onmessage = ({ data }) => hear(data)
    line.onclose = broke
    line.onerror = broke
    // A line to this very machine outlives its network.
    if (location.hostname !== 'localhost') addEventListener('offline', broke)
    listenFor(greeting)
  }

  /** The line is taken for dead when nothing is heard for so long. */
  function listenFor(ms: number): void {
    clearTimeout(watch)
    lastBy = Date.now() + ms
    watch = setTimeout(broke, ms)
  }

  function end(): void {
    const line = socket
    socket = null
    isUp = false
    clearTimeout(watch)
    clearTimeout(retry)
    removeEventListener('offline', broke)
    if (line) {
      line.onmessage = line.onclose = line.onerror = null
      line.close()
    }
    const lost = [...waiting.values()]
    waiting.clear()
    for (const it of lost) it.lost()
  }

  function broke(): void {
    const wasUp = isUp
    end()
    const [first, longest] = pauses
    retry = setTimeout(open, Math.min(longest, first * 2 ** tries++ * (0.5 + Math.random())))
    if (wasUp) hears.down(false)
  }

  function hear(text: string): void {
    let packet: Packet | null
    try {
      packet = read(text)
    } catch {
      // It speaks, but not to us: another try may find the server again.
      broke()
      return
    }
    if (packet?.room === room) take(packet)
  }

  /** What keeps the line alive is done here; a packet is handed on. */
  function read(text: string): Packet | null {
    const rest = text.slice(1)
    switch (text[0]) {
      case opening: {
        const { pingInterval, pingTimeout } = JSON.parse(rest)
        patience = pingInterval + pingTimeout
        listenFor(patience)
        say({ type: 'connect', data: auth })
        return null
      }
      case ping:
        socket?.send(pong)
        listenFor(patience)
        return null
      default:
        return text[0] === message ? packetOf(rest) : null
    }
  }

  function take({ type, id = -1, data }: Packet): void {
    const words = data as unknown[]
    if (type === 'event') hears.said(words[0], words[1])
    if (type === 'answer') waiting.get(id)?.answered(words[0])
    if (type === 'connect') {
      isUp = true
      tries = 0
      hears.up()
    }
    if (type === 'disconnect') {
      end()
      hears.down(true)
    }
    if (type === 'refusal') {
      end()
      hears.refused(data as Refusal)
    }
  }

  function ask(event: string, words: unknown, within: number): Promise<unknown> {
    // A page that slept learns only now that the other side has been silent for too long.
    const stale = isUp && Date.now() > lastBy ? socket : null
    if (stale) queueMicrotask(() => stale === socket && broke())
    if (!isUp || stale) return Promise.reject(new Error('no line'))
    return new Promise((resolve, reject) => {
      const id = calls++
      const timer = setTimeout(() => lost(), within)
      const done = () => {
        clearTimeout(timer)
        waiting.delete(id)
      }
      const lost = () => {
        done()
        reject(new Error('no answer'))
      }
      const answered = (reply: unknown) => {
        done()
        resolve(reply)
      }
      waiting.set(id, { answered, lost })
      say({ type: 'event', id, data: [event, words] })
    })
  }

  return {
    open,
    close() {
      if (isUp) say({ type: 'disconnect' })
      end()
    },
    isUp: () => isUp,
    ask,
  }
}
