/**
 * News for desks: for each area once a second in the long run, and nothing is lost in between, since
 * what waits is gathered. After a quiet while a few may follow each other closely: whoever publishes
 * sees the notice saved, published, stored and painted, all of it within the first second.
 */
import type { News, Presence } from '../../content/live/events.ts'

export interface DeskNewsParts {
  readonly mono: () => number
  /** Runs the work once after so many ms; the returned function takes it back. */
  readonly later: (work: () => void, ms: number) => () => void
  readonly news: (area: string, news: News) => void
  readonly presence: (area: string, presence: readonly Presence[]) => void
  readonly every?: number
  /** How many may be told in a row after a quiet while … */
  readonly burst?: number
  /** … and how far apart, ms. */
  readonly gap?: number
}

export interface Tidings {
  readonly items?: Iterable<string>
  readonly receipts?: Iterable<string>
  readonly points?: Iterable<string>
  readonly screens?: boolean
  readonly presence?: Presence
}

export interface DeskNews {
  tell(area: string, tidings: Tidings): void
  close(): void
}

class Gathered {
  readonly items = new Set<string>()
  readonly receipts = new Set<string>()
  readonly points = new Set<string>()
  readonly presence = new Map<string, Presence>()
  screens = false

  add(it: Tidings): void {
    for (const id of it.items ?? []) this.items.add(id)
    for (const id of it.receipts ?? []) this.receipts.add(id)
    for (const id of it.points ?? []) this.points.add(id)
    if (it.screens) this.screens = true
    if (it.presence) this.presence.set(it.presence.screen, it.presence)
  }

  news(): News | null {
    const { items, receipts, points, screens } = this
    if (items.size + receipts.size + points.size === 0 && !screens) return null
    return { items: [...items], receipts: [...receipts], points: [...points], screens }
  }
}

interface AreaDesk {
  waiting: Gathered | null
  toldAt: number
  /** How many might still be told in a row at that time. */
  credit: number
  cancel: (() => void) | null
}

export function createDeskNews(parts: DeskNewsParts): DeskNews {
  const { mono, later, every = 1000, burst = 10, gap = 100 } = parts
  const desks = new Map<string, AreaDesk>()
  const newDesk = (): AreaDesk => ({
    waiting: null,
    toldAt: Number.NEGATIVE_INFINITY,
    credit: burst,
    cancel: null,
  })

  const creditAt = (desk: AreaDesk, now: number) =>
    Math.min(burst, desk.credit + (now - desk.toldAt) / every)

  function send(area: string, desk: AreaDesk): void {
    const gathered = desk.waiting
    desk.cancel = null
    if (!gathered) return
    desk.waiting = null
    const now = mono()
    desk.credit = creditAt(desk, now) - 1
    desk.toldAt = now
    const news = gathered.news()
    if (news) parts.news(area, news)
    if (gathered.presence.size > 0) parts.presence(area, [...gathered.presence.values()])
  }

  return {
    tell(area, tidings) {
      const desk = desks.get(area) ?? newDesk()
      desks.set(area, desk)
      desk.waiting ??= new Gathered()
      desk.waiting.add(tidings)
      if (desk.cancel) return
      const rest = Math.max(gap, (1 - desk.credit) * every)
      const wait = desk.toldAt + rest - mono()
      if (wait <= 0) send(area, desk)
      else desk.cancel = later(() => send(area, desk), wait)
    },
    close() {
      for (const desk of desks.values()) desk.cancel?.()
      desks.clear()
    },
  }
}
