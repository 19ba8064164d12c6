/**
 * What carries Socket.IO on our pages: one WebSocket with text in it, which is all that the server
 * speaks (Engine.IO, protocol 4). In a build it stands in for `engine.io-client`, whose choice of
 * transports, upgrades and binary packets weighs ten times as much; the rest of Socket.IO's client,
 * names included, is its own: `Socket`, `nextTick`, `installTimerFunctions` and `parse` are what it asks for.
 */
type Hear = (...said: unknown[]) => void

/** The first character of each message of the protocol. */
const opening = '0'
const ping = '2'
const pong = '3'
const message = '4'

interface Handshake {
  readonly sid: string
  readonly pingInterval: number
  readonly pingTimeout: number
}

/** One line, opened at once. It says `open`, `ping`, `data`, `error` and `close`, the last one once. */
export class Socket {
  id: string | null = null
  #hears: Record<string, Hear[] | undefined> = {}
  #isClosed = false
  #line: WebSocket
  #patience = 0
  #lastBy = Number.POSITIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #offline = () => this.#end('transport close')

  constructor(source: string, { path }: { readonly path: string }) {
    const { protocol, host, hostname } = new URL(source)
    const query = 'EIO=4&transport=websocket'
    this.#line = new WebSocket(`${protocol.replace('http', 'ws')}//${host}${path}/?${query}`)
    this.#line.onmessage = ({ data }) => this.#heard(data)
    this.#line.onclose = () => this.#end('transport close')
    this.#line.onerror = () => {
      const fault = new Error('websocket error')
      this.#say('error', fault)
      this.#end('transport error', fault)
    }
    // A line to this very machine outlives its network.
    if (hostname !== 'localhost') addEventListener('offline', this.#offline)
  }

  on(event: string, hear: Hear): void {
    this.#hears[event] = [...(this.#hears[event] ?? []), hear]
  }

  off(event: string, hear: Hear): void {
    this.#hears[event] = this.#hears[event]?.filter((it) => it !== hear)
  }

  write(text: string): void {
    if (!this.#isClosed) this.#line.send(message + text)
  }

  /** What was written still leaves. */
  close(): void {
    this.#end('forced close')
  }

  /** True when the other side has been silent for too long, which a page that slept learns only now. */
  _hasPingExpired(): boolean {
    const isLate = Date.now() > this.#lastBy
    if (isLate) nextTick(() => this.#end('ping timeout'))
    return isLate
  }

  #say(event: string, ...said: unknown[]): void {
    for (const hear of this.#hears[event] ?? []) hear(...said)
  }

  #heard(text: string): void {
    if (this.#isClosed) return
    const rest = text.slice(1)
    switch (text[0]) {
      case opening: {
        const { sid, pingInterval, pingTimeout }: Handshake = JSON.parse(rest)
        this.id = sid
        this.#patience = pingInterval + pingTimeout
        this.#wait()
        this.#say('open')
        break
      }
      case ping:
        this.#line.send(pong)
        this.#wait()
        this.#say('ping')
        break
      case message:
        this.#say('data', rest)
    }
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#lastBy = Date.now() + this.#patience
    this.#timer = setTimeout(() => this.#end('ping timeout'), this.#patience)
  }

  #end(why: string, fault?: unknown): void {
    if (this.#isClosed) return
    this.#isClosed = true
    clearTimeout(this.#timer)
    removeEventListener('offline', this.#offline)
    this.#line.onmessage = this.#line.onclose = this.#line.onerror = null
    this.#line.close()
    this.id = null
    this.#say('close', why, fault)
  }
}

/** @public */
export const nextTick = (work: () => void): void => {
  void Promise.resolve().then(work)
}

/** @public */
export function installTimerFunctions(it: Record<string, unknown>): void {
  it.setTimeoutFn = setTimeout.bind(globalThis)
  it.clearTimeoutFn = clearTimeout.bind(globalThis)
}

/** @public */
export function parse(source: string) {
  const { protocol, hostname, port, pathname } = new URL(source)
  const host = hostname.replace(/[[\]]/g, '')
  return { source, protocol: protocol.slice(0, -1), host, port, path: pathname }
}
