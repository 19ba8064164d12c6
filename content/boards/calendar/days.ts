/** Days as a calendar sets them out: a month in weeks from Monday, a week, and a day as a strip of hours. Pure. */
import { addDays, type CivilDate, lastOfMonth, mondayOf } from '../../time/civil.ts'
import { instantAt } from '../../time/zone.ts'
import type { Occurrence } from './occurrences.ts'

/** The seven days of the week that holds `date`, Monday first. */
export const weekOf = (date: CivilDate): CivilDate[] =>
  Array.from({ length: 7 }, (_, at) => addDays(mondayOf(date), at))

/** The whole weeks that a month touches; `first` is its first day. */
export function monthOf(first: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  const last = lastOfMonth(first)
  for (let at = mondayOf(first); at <= last; at = addDays(at, 7)) days.push(...weekOf(at))
  return days
}

export interface DayBar {
  readonly key: string
  readonly status: Occurrence['status']
  /** Shares of the strip, 0–1. */
  readonly from: number
  readonly to: number
  /** Those that run at the same time stand one below the other. */
  readonly lane: number
}

export interface DayStrip {
  /** Full hours at its two ends. */
  readonly from: number
  readonly to: number
  readonly bars: readonly DayBar[]
  readonly lanes: number
  /** Where the needle stands; null outside the hours shown. */
  readonly needle: number | null
}

const hour = 3_600_000

/** Opening hours at least, and longer where something runs longer. */
export function stripOfDay(
  occurrences: readonly Occurrence[],
  date: CivilDate,
  now: number,
  zone: string,
): DayStrip {
  const midnight = instantAt(date, '00:00', zone)
  const held = occurrences.filter((it) => it.status !== 'cancelled' && it.status !== 'movedAway')
  const from = Math.max(
    0,
    Math.min(8, ...held.map((it) => Math.floor((it.start - midnight) / hour))),
  )
  const to = Math.min(24, Math.max(21, ...held.map((it) => Math.ceil((it.end - midnight) / hour))))
  const share = (at: number) => ((at - midnight) / hour - from) / (to - from)
  const free: number[] = []
  const bars = held.map(({ key, status, start, end }) => {
    const found = free.findIndex((until) => until <= start)
    const lane = found < 0 ? free.length : found
    free[lane] = end
    return { key, status, lane, from: Math.max(0, share(start)), to: Math.min(1, share(end)) }
  })
  const at = share(now)
  return { from, to, bars, lanes: free.length, needle: at >= 0 && at <= 1 ? at : null }
}
