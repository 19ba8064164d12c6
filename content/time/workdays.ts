/** Arithmetic of working days by the holiday table, with a mark where the table ends. */
import { addDays, type CivilDate } from './civil.ts'
import { chinaTable, type HolidayTable, isWorkday } from './holidays-cn.ts'

export interface Reckoned {
  readonly date: CivilDate
  /** False when a day was passed whose year's notice is not known yet. */
  readonly known: boolean
}

/** The longest run of days off that is looked across before giving up. */
const reach = 40

/** The nearest working day from `date` on (`step` 1) or back (`step` -1), `date` itself included. */
export function nearestWorkday(
  date: CivilDate,
  step: 1 | -1,
  table: HolidayTable = chinaTable,
): Reckoned {
  let known = true
  let at = date
  for (let i = 0; i < reach; i++) {
    const info = table.dayInfo(at)
    known &&= info.known
    if (isWorkday(info)) return { date: at, known }
    at = addDays(at, step)
  }
  return { date, known: false }
}

/** `n` working days after `date`, which itself does not count (n ≥ 0). */
export function addWorkdays(
  date: CivilDate,
  n: number,
  table: HolidayTable = chinaTable,
): Reckoned {
  let it: Reckoned = { date, known: true }
  for (let i = 0; i < n; i++) {
    const next = nearestWorkday(addDays(it.date, 1), 1, table)
    it = { date: next.date, known: it.known && next.known }
  }
  return it
}

/** How many working days lie from `from` to `to`, both included; 0 when `to` is earlier. */
export function countWorkdays(
  from: CivilDate,
  to: CivilDate,
  table: HolidayTable = chinaTable,
): number {
  let n = 0
  for (let at = from; at <= to; at = addDays(at, 1)) if (isWorkday(table.dayInfo(at))) n++
  return n
}
