/**
 * The almanac: what the Chinese calendar says of the days to come. The server reckons a strip of it and
 * sends it as an item, so a screen holds no tables and is right for a year with the network gone. A day
 * outside the strip is unknown, and nothing is said of it.
 */
import type { Localized } from '../boards/envelope.ts'
import { addDays, type CivilDate, daysBetween } from './civil.ts'

/** A lunar month, by the day on which it begins. */
export interface LunarMonth {
  readonly from: CivilDate
  /** 1–12. */
  readonly month: number
  /** 闰: the second month of that number in its year. */
  readonly leap?: true | undefined
}

/** A day that has a name: one of the 24 solar terms, or a festival. */
export interface NamedDay {
  readonly on: CivilDate
  readonly name: Localized
}

export interface Almanac {
  readonly from: CivilDate
  /** The last day of the strip. */
  readonly to: CivilDate
  /** In order; the first holds `from`. */
  readonly months: readonly LunarMonth[]
  readonly terms: readonly NamedDay[]
  readonly festivals: readonly NamedDay[]
  /** 休: days off by the yearly notice; a year without one has none. */
  readonly off: readonly CivilDate[]
  /** 班: weekend days worked for them. */
  readonly work: readonly CivilDate[]
}

/** A day of the lunar calendar: 闰六月初七 is `{ month: 6, day: 7, leap: true }`. */
export interface LunarDay {
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

const holds = (it: Almanac, date: CivilDate) => it.from <= date && date <= it.to

export function lunarDay(it: Almanac, date: CivilDate): LunarDay | null {
  if (!holds(it, date)) return null
  const month = it.months.findLast((one) => one.from <= date)
  if (!month) return null
  return {
    month: month.month,
    day: daysBetween(month.from, date) + 1,
    leap: month.leap === true,
  }
}

const on = (list: readonly NamedDay[], date: CivilDate) => list.find((it) => it.on === date) ?? null

export const termOn = (it: Almanac, date: CivilDate): NamedDay | null => on(it.terms, date)
export const festivalOn = (it: Almanac, date: CivilDate): NamedDay | null => on(it.festivals, date)

/** The term of today, or the next one with the days until then. */
export function nextTerm(
  it: Almanac,
  date: CivilDate,
): { readonly term: NamedDay; readonly days: number } | null {
  if (!holds(it, date)) return null
  const term = it.terms.find((one) => one.on >= date)
  return term ? { term, days: daysBetween(date, term.on) } : null
}

/** 休 or 班 by the notice of the year; null on ordinary days and in years that have none yet. */
export const dutyOn = (it: Almanac, date: CivilDate): 'off' | 'work' | null =>
  it.off.includes(date) ? 'off' : it.work.includes(date) ? 'work' : null

/** How many days a strip has. */
export const stripDays = 400

/** The days of a strip that is reckoned on `today`: from yesterday, for screens west of the server. */
export const stripOf = (today: CivilDate): { from: CivilDate; to: CivilDate } => ({
  from: addDays(today, -1),
  to: addDays(today, stripDays - 2),
})
