/** The line over a made-up WebSocket: what the real one does is told by the browser tests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLine } from '../../../kiosk/live/line.ts'

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

function open(hostname = 'hall.example') {
  vi.stubGlobal('location', { protocol: 'https:', host: `${hostname}:8443`, hostname })
  const told: unknown[] = []
  const line = createLine({
    room: '/screen',
    auth: { token: 't' },
    pauses: [1000, 10_000],
    hears: {
      up: () => told.push('up'),
      down: (wasCut) => told.push(wasCut ? 'cut' : 'down'),
      refused: (fault) => told.push(fault),
      said: (event, words) => told.push([event, words]),
    },
  })
  line.open()
  const last = () => FakeSocket.made.at(-1) as FakeSocket
  const hear = (...texts: string[]) => {
    for (const data of texts) last().onmessage?.({ data })
  }
  const greeted = () => hear(welcome, '40/screen,{"sid":"x"}')
  return { line, told, last, hear, greeted }
}

beforeEach(() => {
  FakeSocket.made = []
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the line', () => {
  it('opens beside the page, says who it is, and is up once the room has it', () => {
    const { line, told, last, hear } = open()
    expect(last().address).toBe('wss://hall.example:8443/socket.io/?EIO=4&transport=websocket')
    hear(welcome)
    expect(last().sent).toEqual(['40/screen,{"token":"t"}'])
    expect(line.isUp()).toBe(false)
    hear('40/screen,{"sid":"x"}')
    expect(line.isUp()).toBe(true)
    expect(told).toEqual(['up'])
  })

  it('hears events of its room, answers each ping, and matches answers to calls', async () => {
    const { line, told, last, hear, greeted } = open()
    greeted()
    hear('42/screen,["frame",{"to":3}]', '42/staff,["news"]', '2')
    const first = line.ask('hello', { a: 1 }, 10_000)
    const second = line.ask('proof', { b: 2 }, 10_000)
    hear('43/screen,1[{"ok":2}]', '43/screen,0[{"ok":1}]')
    expect(await first).toEqual({ ok: 1 })
    expect(await second).toEqual({ ok: 2 })
    expect(told).toEqual(['up', ['frame', { to: 3 }]])
    expect(last().sent.slice(1)).toEqual([
      '3',
      '42/screen,0["hello",{"a":1}]',
      '42/screen,1["proof",{"b":2}]',
    ])
  })

  it('gives up a call after its patience, and at once when the line breaks or is not there', async () => {
    const { line, last, greeted } = open()
    await expect(line.ask('hello', {}, 10_000)).rejects.toThrow()
    greeted()
    const late = expect(line.ask('hello', {}, 10_000)).rejects.toThrow()
    vi.advanceTimersByTime(10_000)
    await late
    const broken = expect(line.ask('hello', {}, 10_000)).rejects.toThrow()
    last().onclose?.()
    await broken
  })

  it('comes back after a pause that doubles up to the longest, and begins anew once it was up', () => {
    const { told, last, greeted } = open()
    for (const pause of [1000, 2000, 4000, 8000, 10_000, 10_000]) {
      const before = FakeSocket.made.length
      last().onclose?.()
      vi.advanceTimersByTime(pause - 1)
      expect(FakeSocket.made).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(FakeSocket.made).toHaveLength(before + 1)
    }
    greeted()
    last().onerror?.()
    vi.advanceTimersByTime(1000)
    expect(FakeSocket.made).toHaveLength(8)
    expect(told).toEqual(['up', 'down'])
  })

  it('is broken when nothing is heard for longer than the server said, or no greeting comes', () => {
    const { told, last, hear, greeted } = open()
    vi.advanceTimersByTime(20_000)
    expect(last().isClosed).toBe(true)
    vi.advanceTimersByTime(1000)
    greeted()
    vi.advanceTimersByTime(44_000)
    hear('2')
    vi.advanceTimersByTime(44_999)
    expect(told).toEqual(['up'])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['up', 'down'])
  })

  it('knows after a sleep that it is stale, before any timer ran', async () => {
    const { line, told, greeted } = open()
    greeted()
    vi.setSystemTime(Date.now() + 60_000)
    await expect(line.ask('hello', {}, 10_000)).rejects.toThrow()
    expect(told).toEqual(['up', 'down'])
  })

  it('does not come back by itself where it was refused or cut, until it is opened again', () => {
    const { line, told, last, hear, greeted } = open()
    hear(welcome, '44/screen,{"message":"ended_token"}')
    vi.advanceTimersByTime(60_000)
    expect(FakeSocket.made).toHaveLength(1)
    expect(last().isClosed).toBe(true)
    line.open()
    greeted()
    hear('41/screen,')
    vi.advanceTimersByTime(60_000)
    expect(FakeSocket.made).toHaveLength(2)
    expect(told).toEqual([{ message: 'ended_token' }, 'up', 'cut'])
  })

  it('breaks at once over words that are none', () => {
    const { told, last, hear, greeted } = open()
    greeted()
    hear('42/screen,["frame"')
    expect(told).toEqual(['up', 'down'])
    expect(last().isClosed).toBe(true)
  })

  it('is silent once it is closed, and says goodbye', () => {
    const { line, told, last, hear, greeted } = open()
    greeted()
    line.close()
    hear('42/screen,["frame",1]')
    vi.advanceTimersByTime(60_000)
    expect(last().sent.at(-1)).toBe('41/screen,')
    expect(FakeSocket.made).toHaveLength(1)
    expect(told).toEqual(['up'])
  })

  it('breaks when the network goes, but not where the server is this very machine', () => {
    const far = open()
    far.greeted()
    const near = open('localhost')
    near.greeted()
    page.dispatchEvent(new Event('offline'))
    expect(far.told).toEqual(['up', 'down'])
    expect(near.told).toEqual(['up'])
  })
})
