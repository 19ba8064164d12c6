/**
 * The calendar board: series of events, and what of them is now, next and coming. An item is a series;
 * its occurrences are reckoned on the screen, so they are right with the network gone.
 */
import { addDays, type CivilDate } from '../../time/civil.ts'
import { civilDateOf } from '../../time/zone.ts'
import type { Item } from '../envelope.ts'
import { cardsOf, openItems, readable } from '../opened.ts'
import { type Occurrence, occurrencesOf, type Window, windowsOf } from './occurrences.ts'
import type { EventSeries } from './series.ts'

export const version = 1

export const upgrade = (body: unknown, v: number): EventSeries | null =>
  v <= version ? (body as EventSeries) : null

export interface CalendarDay {
  readonly date: CivilDate
  readonly occurrences: readonly Occurrence[]
}

export interface ArrangedCalendar {
  readonly today: CivilDate
  /** Today's, those that began yesterday and still run included, in the order of their start. */
  readonly occurrences: readonly Occurrence[]
  /** Running now. */
  readonly now: readonly Occurrence[]
  /** The first of those still to come today. */
  readonly next: Occurrence | null
  /** The fourteen days after today; each day stands here, also an empty one. */
  readonly coming: readonly CalendarDay[]
  /** Windows of whole months that are open today: 本月是联建活动月. */
  readonly windows: readonly Window[]
  /** Newer than this build: shown by their envelopes. */
  readonly cards: readonly Item[]
}

/** How many days after today the board looks ahead. */
export const daysAhead = 14

const daysOf = (from: CivilDate, count: number) =>
  Array.from({ length: count }, (_, i) => addDays(from, i))

/** The occurrences of every series from `from` to `to`, for a month or a week, in order of start. */
export function occurrencesBetween(
  items: readonly Item[],
  from: CivilDate,
  to: CivilDate,
  now: number,
  zone: string,
): Occurrence[] {
  return readable(openItems(items, now, { board: 'calendar', upgrade }))
    .flatMap(({ item, body }) => occurrencesOf(item, body, from, to, now, zone))
    .sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1))
}

export function arrange(items: readonly Item[], now: number, zone: string): ArrangedCalendar {
  const today = civilDateOf(now, zone)
  const opened = openItems(items, now, { board: 'calendar', upgrade })
  const all = occurrencesBetween(items, addDays(today, -1), addDays(today, daysAhead), now, zone)
  const occurrences = all.filter(
    (it) => it.date === today || (it.date < today && it.status === 'now'),
  )
  return {
    today,
    occurrences,
    now: occurrences.filter((it) => it.status === 'now'),
    next: occurrences.find((it) => it.status === 'later') ?? null,
    coming: daysOf(addDays(today, 1), daysAhead).map((date) => ({
      date,
      occurrences: all.filter((it) => it.date === date),
    })),
    windows: readable(opened).flatMap(({ item, body }) => windowsOf(item, body, today)),
    cards: cardsOf(opened),
  }
}

/** How far an event may lie from today and still be opened by itself, in days back and ahead. */
const openable = { back: 31, ahead: 366 }

/**
 * What is opened for a visitor who asks for the event itself, from the news or a search: the one that is
 * on or comes next, however far ahead; else what was called off; else the last that was held.
 */
export function occurrenceToOpen(
  items: readonly Item[],
  id: string | undefined,
  now: number,
  zone: string,
): Occurrence | null {
  const today = civilDateOf(now, zone)
  const [from, to] = [addDays(today, -openable.back), addDays(today, openable.ahead)]
  const own = items.filter((it) => it.id === id)
  const all = occurrencesBetween(own, from, to, now, zone)
  return (
    all.find((it) => it.status === 'now' || it.status === 'later') ??
    all.find((it) => now < it.end) ??
    all.at(-1) ??
    null
  )
}

/** Today's that take place, or took place: neither cancelled nor moved away. */
export const heldToday = (it: ArrangedCalendar): Occurrence[] =>
  it.occurrences.filter((one) => one.status !== 'cancelled' && one.status !== 'movedAway')
