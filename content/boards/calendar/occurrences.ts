/** From a series to its occurrences: each with its instants, its words of time, and what is true of it now. */
import { type CivilDate, lastOfMonth } from '../../time/civil.ts'
import { expand, type Hit, monthWindows } from '../../time/recurrence.ts'
import { civilTimeOf, instantAt } from '../../time/zone.ts'
import type { Item, Localized } from '../envelope.ts'
import type { EventSeries } from './series.ts'

/**
 * `later`, `now`, `ended` by the clock; `cancelled`, and `movedAway` on the day from which it was
 * moved, so that whoever comes by habit is told.
 */
export type OccurrenceStatus = 'later' | 'now' | 'ended' | 'cancelled' | 'movedAway'

export interface Occurrence {
  /** Item and the rule's day: the same on every screen. */
  readonly key: string
  readonly item: Item
  readonly body: EventSeries
  readonly title: Localized
  readonly place: Localized
  readonly date: CivilDate
  readonly start: number
  readonly end: number
  readonly startsAt: string
  readonly endsAt: string
  readonly status: OccurrenceStatus
  readonly reason?: Localized
  /** Where it was moved from, or, for `movedAway`, to: a day, a time, or both. */
  readonly moved?: { readonly date: CivilDate; readonly startsAt: string }
  /** Falls in a year whose holidays are not announced yet. */
  readonly provisional: boolean
}

/** A window of whole months that is open. */
export interface Window {
  readonly item: Item
  readonly body: EventSeries
  readonly from: CivilDate
  readonly to: CivilDate
}

const statusAt = (start: number, end: number, now: number): OccurrenceStatus =>
  now < start ? 'later' : now < end ? 'now' : 'ended'

function occurrence(
  item: Item,
  body: EventSeries & { start: string },
  hit: Hit,
  now: number,
  zone: string,
): Occurrence {
  const decided = hit.override
  const startsAt = decided?.start ?? body.start
  const start = instantAt(hit.date, startsAt, zone)
  const end = start + (decided?.minutes ?? body.minutes) * 60_000
  const elsewhen = hit.moved !== undefined || startsAt !== body.start
  return {
    key: `${item.id}@${hit.original}`,
    item,
    body,
    title: item.envelope.title,
    place: decided?.place ?? body.place,
    date: hit.date,
    start,
    end,
    startsAt,
    endsAt: civilTimeOf(end, zone),
    status: decided?.cancelled ? 'cancelled' : statusAt(start, end, now),
    ...(decided?.reason ? { reason: decided.reason } : {}),
    ...(elsewhen ? { moved: { date: hit.original, startsAt: body.start } } : {}),
    provisional: hit.provisional,
  }
}

/** What stands on the day from which staff moved an occurrence: where it went. */
function departure(it: Occurrence, zone: string): Occurrence | null {
  if (!it.moved || it.moved.date === it.date || it.status === 'cancelled') return null
  const start = instantAt(it.moved.date, it.moved.startsAt, zone)
  const end = start + it.body.minutes * 60_000
  return {
    ...it,
    key: `${it.key}!`,
    date: it.moved.date,
    start,
    end,
    startsAt: it.moved.startsAt,
    endsAt: civilTimeOf(end, zone),
    place: it.body.place,
    status: 'movedAway',
    moved: { date: it.date, startsAt: it.startsAt },
  }
}

/** The occurrences of one series on the days `from`–`to`; none for a window of months. */
export function occurrencesOf(
  item: Item,
  body: EventSeries,
  from: CivilDate,
  to: CivilDate,
  now: number,
  zone: string,
): Occurrence[] {
  const { rule, start } = body
  if (rule.kind === 'months' || start === null) return []
  const recurrence = { ...body, rule }
  const held = expand(recurrence, from, to).map((hit) =>
    occurrence(item, { ...body, start }, hit, now, zone),
  )
  // A move may lead out of the window: its day is asked for by itself.
  const movedDays = Object.entries(body.overrides).flatMap(([day, decided]) =>
    decided.date !== undefined && decided.date !== day && from <= day && day <= to
      ? expand(recurrence, decided.date, decided.date).filter((hit) => hit.original === day)
      : [],
  )
  const left = movedDays.flatMap((hit) => {
    const gone = departure(occurrence(item, { ...body, start }, hit, now, zone), zone)
    return gone ? [gone] : []
  })
  return [...held, ...left]
}

/** The window of months that is open on `today`, if the series is one. */
export function windowsOf(item: Item, body: EventSeries, today: CivilDate): Window[] {
  if (body.rule.kind !== 'months') return []
  return monthWindows(body.rule, today, lastOfMonth(today))
    .filter((it) => it.from <= today && today <= it.to)
    .map((it) => ({ item, body, ...it }))
}
