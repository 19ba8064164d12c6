/**
 * The one loop that tells the screens: from the last revision told to the counter, grouped by channel.
 * It reads only what is committed, so news can neither run ahead of the disk nor be lost with the
 * process: what was written by another process, or by one that died before telling, is told next.
 */
import type { Item } from '../../content/boards/envelope.ts'
import type { Change } from '../../content/live/changes.ts'
import type { Channel } from '../../content/live/channels.ts'
import type { Frame } from '../../content/live/follow.ts'
import type { AppStore } from '../bodies.ts'
import { createLoop, type Later, type Loop, type LoopLog, realLater } from './loop.ts'
import type { NewsRow, NewsSince } from './news-bodies.ts'

export interface FrameSink {
  send(frames: readonly Frame[]): void | Promise<void>
}

/** Where publishing begins: the answer of `heads:read`, taken before the first screen may connect. */
export interface PublishedHeads {
  readonly rev: number
  readonly heads: Readonly<Partial<Record<Channel, number>>>
}

export interface PublisherParts {
  readonly store: Pick<AppStore, 'ask' | 'onBell'>
  readonly sink: FrameSink
  readonly heads: PublishedHeads
  readonly log: LoopLog
  readonly later?: Later
  /** The slow poll, ms. */
  readonly poll?: number
  /** Rows in one round at most. */
  readonly limit?: number
}

const changeOf = (row: NewsRow, items: ReadonlyMap<string, Item>): Change =>
  row.gone
    ? { id: row.id, rev: row.rev, on: [], off: [row.channel] }
    : { id: row.id, rev: row.rev, item: items.get(row.id), on: [row.channel], off: [] }

/**
 * The frames of one round. A channel's head moves to the last revision *of that channel*, the same that
 * a hello would read from its rows.
 */
export function framesOf(
  news: NewsSince,
  settled: number,
  heads: Partial<Record<Channel, number>>,
): Frame[] {
  const items = new Map(news.items.map((it) => [it.id, it]))
  const byChannel = new Map<Channel, NewsRow[]>()
  for (const row of news.rows) {
    const list = byChannel.get(row.channel)
    if (list) list.push(row)
    else byChannel.set(row.channel, [row])
  }
  return Array.from(byChannel, ([channel, rows]): Frame => {
    const prev = heads[channel] ?? 0
    const to = rows.reduce((most, it) => Math.max(most, it.rev), prev)
    heads[channel] = to
    return { channel, prev, to, settled, changes: rows.map((it) => changeOf(it, items)) }
  })
}

export function createPublisher({
  store,
  sink,
  heads: begin,
  log,
  later = realLater,
  poll = 1000,
  limit = 2000,
}: PublisherParts): Loop {
  const heads: Partial<Record<Channel, number>> = { ...begin.heads }
  let last = begin.rev
  let unbind: (() => void) | null = null
  let unsent: Frame[] = []

  async function round(): Promise<boolean> {
    if (unsent.length === 0) {
      const news = await store.ask('news:since', { rev: last, limit })
      if (news.to <= last) return false
      unsent = framesOf(news, last, heads)
      last = news.to
    }
    // A sink that failed is given the same frames again: the next ones would not fit behind a gap.
    if (unsent.length > 0) await sink.send(unsent)
    unsent = []
    return true
  }

  // Every commit rings, those of taps too; a rest this long is not seen, and spares a hundred looks.
  const loop = createLoop({ name: 'publish', round, later, log, poll, rest: 10 })
  return {
    ...loop,
    start() {
      unbind ??= store.onBell(() => loop.wake())
      loop.start()
    },
    async stop() {
      unbind?.()
      unbind = null
      await loop.stop()
    },
  }
}
