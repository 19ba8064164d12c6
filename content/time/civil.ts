/**
 * Civil dates: days as `YYYY-MM-DD` strings, reckoned by integer day numbers. No `Date`, no zone:
 * a day in a calendar is not an instant, and treating it as one is how events move by an hour.
 */

/** `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001–9999. */
export type CivilDate = string

/** Monday is 1, Sunday is 7, as in ISO 8601 and on a Chinese calendar. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface CivilParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0)

/** The parts of a civil date, or `null` when it is none (wrong shape, 30 February, year 0000). */
export function parseCivil(text: string): CivilParts | null {
  const found = shape.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { year, month, day }
}

export const isCivilDate = (text: string): boolean => parseCivil(text) !== null

/** The parts of a civil date. Throws on what is none: by here it was checked. */
export function civilParts(date: CivilDate): CivilParts {
  const parts = parseCivil(date)
  if (!parts) throw new RangeError('not a civil date')
  return parts
}

const two = (n: number) => String(n).padStart(2, '0')

export const civilDate = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/**
 * Days since 1970-01-01. Years begin in March here, so that the leap day is a year's last
 * (Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
 */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = civilParts(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The civil date of a day number: the inverse of `dayNumber` (`civil_from_days`). */
export function civilOfDay(n: number): CivilDate {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return civilDate(year, month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)
}

export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilOfDay(dayNumber(date) + days)

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: CivilDate, b: CivilDate): number => dayNumber(b) - dayNumber(a)

/** 1970-01-01 was a Thursday. */
export const weekday = (date: CivilDate): Weekday =>
  (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday

export const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 8)}01`

export function lastOfMonth(date: CivilDate): CivilDate {
  const { year, month } = civilParts(date)
  return civilDate(year, month, daysInMonth(year, month))
}

/** The first day of the month `months` later (earlier when negative). */
export function monthAfter(date: CivilDate, months: number): CivilDate {
  const { year, month } = civilParts(date)
  const n = year * 12 + (month - 1) + months
  return civilDate(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1, 1)
}

/** Monday of the week in which `date` lies. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekday(date))
