/** What carries the line, over a made-up WebSocket: what the real one does is told by the browser tests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Socket } from '../../../kiosk/live/line-engine.ts'

class FakeSocket {
  static made: FakeSocket[] = []
  sent: string[] = []
  isClosed = false
  onmessage: ((it: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly address: string
  constructor(address: string) {
    this.address = address
    FakeSocket.made.push(this)
  }
  send(text: string) {
    this.sent.push(text)
  }
  close() {
    this.isClosed = true
  }
}

const welcome = '0{"sid":"s1","upgrades":[],"pingInterval":25000,"pingTimeout":20000}'
const page = new EventTarget()

function open(source = 'https://hall.example:8443/screens') {
  const said: unknown[][] = []
  const engine = new Socket(source, { path: '/socket.io' })
  for (const event of ['open', 'ping', 'data', 'error', 'close']) {
    engine.on(event, (...words) => said.push([event, ...words]))
  }
  const line = FakeSocket.made.at(-1) as FakeSocket
  const hear = (data: string) => line.onmessage?.({ data })
  return { engine, said, line, hear }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the engine under the line', () => {
  it('opens a WebSocket beside the page, and says so once the server greets', () => {
    const { said, line, hear, engine } = open()
    expect(line.address).toBe('wss://hall.example:8443/socket.io/?EIO=4&transport=websocket')
    expect(said).toEqual([])
    hear(welcome)
    expect(said).toEqual([['open']])
    expect(engine.id).toBe('s1')
  })

  it('carries text both ways and answers each ping', () => {
    const { said, line, hear, engine } = open()
    hear(welcome)
    engine.write('2/screens,["hello"]')
    hear('42/screens,["frame"]')
    hear('2')
    expect(line.sent).toEqual(['42/screens,["hello"]', '3'])
    expect(said.slice(1)).toEqual([['data', '2/screens,["frame"]'], ['ping']])
  })

  it('ends a line that has been silent for longer than the server said', () => {
    const { said, line, hear, engine } = open()
    hear(welcome)
    vi.advanceTimersByTime(44_000)
    hear('2')
    vi.advanceTimersByTime(44_999)
    expect(said.at(-1)).toEqual(['ping'])
    expect(engine._hasPingExpired()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(said.at(-1)).toEqual(['close', 'ping timeout', undefined])
    expect(line.isClosed).toBe(true)
  })

  it('knows after a sleep that the line is stale, before any timer ran', async () => {
    const { said, hear, engine } = open()
    hear(welcome)
    vi.setSystemTime(Date.now() + 60_000)
    expect(engine._hasPingExpired()).toBe(true)
    await Promise.resolve()
    expect(said.at(-1)).toEqual(['close', 'ping timeout', undefined])
  })

  it('tells a fault, then the end, and nothing after it', () => {
    const { said, line, hear, engine } = open()
    hear(welcome)
    const { onmessage } = line
    line.onerror?.()
    expect(said.slice(1).map(([event]) => event)).toEqual(['error', 'close'])
    onmessage?.({ data: '42["late"]' })
    engine.write('never')
    engine.close()
    expect(said).toHaveLength(3)
    expect(line.sent).toEqual([])
  })

  it('ends at once when the network goes, but not where the server is this very machine', () => {
    const far = open()
    const near = open('http://localhost:4180/screens')
    page.dispatchEvent(new Event('offline'))
    expect(far.said).toEqual([['close', 'transport close', undefined]])
    expect(near.said).toEqual([])
  })
})
