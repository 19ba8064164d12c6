import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import { type Change, carriedItems, foldChange, type Held } from '../../../content/live/changes.ts'
import type { Channel } from '../../../content/live/channels.ts'
import { type Cursor, type Frame, follow } from '../../../content/live/follow.ts'

const cursor: Cursor = { epoch: 'e', scope: 's', rev: 10, heads: { 'area:a': 8 } }
const frame: Frame = { channel: 'area:a', prev: 8, to: 12, settled: 11, changes: [] }

describe('following', () => {
  it('applies the next frame, and lifts the cursor no further than what is settled', () => {
    expect(follow(cursor, frame)).toEqual({
      do: 'apply',
      cursor: { epoch: 'e', scope: 's', rev: 11, heads: { 'area:a': 12 } },
    })
    const early = follow(cursor, { ...frame, settled: 3 })
    expect(early.do === 'apply' && early.cursor.rev).toBe(10)
  })

  it('ignores what it has heard', () => {
    expect(follow(cursor, { ...frame, to: 8 })).toEqual({ do: 'ignore' })
  })

  it('applies a frame that overlaps what a hello in the midst of a round brought', () => {
    const step = follow(cursor, { ...frame, prev: 7 })
    expect(step.do === 'apply' && step.cursor.heads['area:a']).toBe(12)
  })

  it('says hello again when something is missing, also on a channel never heard', () => {
    expect(follow(cursor, { ...frame, prev: 9 })).toEqual({ do: 'hello' })
    expect(follow(cursor, { ...frame, channel: 'area:b', prev: 4 })).toEqual({ do: 'hello' })
    expect(follow(cursor, { ...frame, channel: 'area:b', prev: 0 }).do).toBe('apply')
  })
})

const channels: Channel[] = ['centre:c', 'area:a', 'group:g']
type Row = { id: string; channel: Channel; rev: number; gone: boolean }

/** A store with its publish loop, as small as it can be: what a screen follows. */
class Server {
  rev = 0
  published = 0
  rows = new Map<string, Row>()
  sent: Frame[] = []
  heads: Partial<Record<Channel, number>> = {}

  write(id: string, carried: readonly Channel[]) {
    this.rev++
    for (const channel of channels) {
      const key = `${id} ${channel}`
      const on = carried.includes(channel)
      if (on || this.rows.has(key)) this.rows.set(key, { id, channel, rev: this.rev, gone: !on })
    }
  }

  private changesAfter(rev: number, of: readonly Channel[]): Change[] {
    return [...this.rows.values()]
      .filter((it) => it.rev > rev && of.includes(it.channel))
      .map(({ id, channel, rev: at, gone }) => ({
        id,
        rev: at,
        ...(gone ? {} : { item: itemOf(id, at) }),
        on: gone ? [] : [channel],
        off: gone ? [channel] : [],
      }))
  }

  publish() {
    for (const channel of channels) {
      const changes = this.changesAfter(this.published, [channel])
      if (changes.length === 0) continue
      const to = Math.max(...changes.map((it) => it.rev))
      const prev = this.heads[channel] ?? 0
      this.sent.push({ channel, prev, to, settled: this.published, changes })
      this.heads[channel] = to
    }
    this.published = this.rev
  }

  welcome(since: number): { cursor: Cursor; changes: Change[] } {
    const heads: Partial<Record<Channel, number>> = {}
    for (const { channel, rev } of this.rows.values())
      heads[channel] = Math.max(heads[channel] ?? 0, rev)
    const changes = this.changesAfter(since, channels)
    return { cursor: { epoch: 'e', scope: 's', rev: this.rev, heads }, changes }
  }

  carried(): string[] {
    const ids = [...this.rows.values()].filter((it) => !it.gone)
    return [...new Set(ids.map(({ id, rev }) => `${id} ${rev}`))].sort()
  }
}

const itemOf = (id: string, rev: number): Item => ({
  id,
  board: 'projects',
  rev,
  v: 1,
  from: 1e12,
  until: null,
  envelope: { title: { zh: id } },
  body: null,
  publishedAt: 1e12,
})

/** A screen on an ordered line that may break after any frame, and that hears some frames twice. */
class Screen {
  held = new Map<string, Held>()
  cursor: Cursor = { epoch: 'e', scope: 's', rev: 0, heads: {} }
  /** The next frame on the line; null while there is none. */
  at: number | null = null
  private readonly server: Server

  constructor(server: Server) {
    this.server = server
  }

  private fold(changes: readonly Change[]) {
    for (const it of changes) this.held.set(it.id, foldChange(this.held.get(it.id), it))
  }

  /** Listens first, asks then: frames sent in between are heard again after the welcome. */
  hello(overlap: number) {
    const { cursor: fresh, changes } = this.server.welcome(this.cursor.rev)
    this.fold(changes)
    this.cursor = fresh
    this.at = Math.max(0, this.server.sent.length - overlap)
  }

  hear(count: number) {
    for (let i = 0; i < count; i++) {
      if (this.at === null) return
      const next = this.server.sent[this.at]
      if (!next) return
      this.at++
      const step = follow(this.cursor, next)
      if (step.do === 'hello') return this.hello(0)
      if (step.do === 'apply') {
        this.fold(next.changes)
        this.cursor = step.cursor
      }
    }
  }

  shown(): string[] {
    return carriedItems(this.held.values())
      .map((it) => `${it.id} ${it.rev}`)
      .sort()
  }
}

const act = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    on: fc.uniqueArray(fc.constantFrom(...channels)),
  }),
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({ do: fc.constant('hear' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('break' as const) }),
  fc.record({ do: fc.constant('hello' as const), overlap: fc.integer({ min: 0, max: 3 }) }),
)

describe('a screen that follows', () => {
  it('never skips: all up to its cursor has arrived, whenever the line breaks', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const server = new Server()
        const screen = new Screen(server)
        for (const it of acts) {
          if (it.do === 'write') server.write(it.id, it.on)
          else if (it.do === 'publish') server.publish()
          else if (it.do === 'hear') screen.hear(it.count)
          else if (it.do === 'hello') screen.hello(it.overlap)
          else screen.at = null
          for (const row of server.rows.values()) {
            if (row.rev > screen.cursor.rev) continue
            const heard = Math.abs(screen.held.get(row.id)?.via[row.channel] ?? 0)
            expect(heard).toBeGreaterThanOrEqual(row.rev)
          }
        }
        server.publish()
        if (screen.at === null) screen.hello(2)
        screen.hear(Number.MAX_SAFE_INTEGER)
        expect(screen.shown()).toEqual(server.carried())
      }),
      { numRuns: 400 },
    )
  })
})
