/** The days of the sample pack, all counted from the day of the import, so that it never looks stale. */
import { addDays, type CivilDate, civilParts, type Weekday, weekday } from '../time/civil.ts'
import { civilDateOf, instantAt } from '../time/zone.ts'

export interface Dates {
  readonly now: number
  readonly today: CivilDate
  /** The day so many days from today. */
  readonly day: (days: number) => CivilDate
  /** The instant so many days from today at `HH:MM`. */
  readonly at: (days: number, time: string) => number
  /** The next such weekday that lies at least two days ahead, so that today stays as planned. */
  readonly coming: (wanted: Weekday) => CivilDate
}

export function datesFrom(now: number, zone: string): Dates {
  const today = civilDateOf(now, zone)
  const day = (days: number) => addDays(today, days)
  return {
    now,
    today,
    day,
    at: (days, time) => instantAt(day(days), time, zone),
    coming: (wanted) => addDays(day(2), (wanted - weekday(day(2)) + 7) % 7),
  }
}

/** 联建活动月 is the first month of each quarter: the one that runs, or the next. */
export function jointMonth(today: CivilDate): { readonly month: number; readonly isNow: boolean } {
  const { month } = civilParts(today)
  const isNow = month % 3 === 1
  return { month: isNow ? month : ((Math.ceil(month / 3) * 3) % 12) + 1, isNow }
}
