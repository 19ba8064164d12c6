/**
 * Recurrence: from a rule to the days on which it falls, on civil dates alone. A rule's own day is the
 * occurrence's name (`original`): exceptions are kept under it, so they survive a new holiday notice.
 */
import {
  addDays,
  type CivilDate,
  civilDate,
  civilParts,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthAfter,
  weekday,
} from './civil.ts'
import { chinaTable, type HolidayTable } from './holidays-cn.ts'
import type { DayRule, HolidayPolicy, MonthWindow, Override, Recurrence } from './rules.ts'
import { nearestWorkday } from './workdays.ts'

/** One day on which a series falls. */
export interface Hit {
  readonly date: CivilDate
  /** The day the rule gave; differs from `date` when a holiday or a decision moved it. */
  readonly original: CivilDate
  /** Why it moved. */
  readonly moved?: 'holiday' | 'decision'
  /** True when a year took part whose holidays are not announced yet. */
  readonly provisional: boolean
  readonly override?: Override
}

/** The longest window that is expanded at once, days. */
export const longestWindow = 400

/** Farther than any holiday shifts an occurrence. */
const shift = 20

interface RuleDay {
  readonly date: CivilDate
  readonly provisional: boolean
}

const monthsOf = (from: CivilDate, to: CivilDate): CivilDate[] => {
  const months: CivilDate[] = []
  for (let at = firstOfMonth(from); at <= to; at = monthAfter(at, 1)) months.push(at)
  return months
}

function nthWeekday(first: CivilDate, nth: number, wanted: number): CivilDate | null {
  if (nth === -1) {
    const last = lastOfMonth(first)
    return addDays(last, -((weekday(last) - wanted + 7) % 7))
  }
  const date = addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1))
  return date <= lastOfMonth(first) ? date : null
}

const sure = (date: CivilDate): RuleDay => ({ date, provisional: false })

/** The rule's own days from `from` to `to`, in order. */
function ruleDays(rule: DayRule, from: CivilDate, to: CivilDate, table: HolidayTable): RuleDay[] {
  if (rule.kind === 'dates')
    return [...new Set(rule.dates)]
      .filter((it) => from <= it && it <= to)
      .sort()
      .map(sure)
  const start = from < rule.from ? rule.from : from
  const end = rule.until !== undefined && rule.until < to ? rule.until : to
  if (end < start) return []
  const days: RuleDay[] = []
  const add = (it: RuleDay | null) => {
    if (it && start <= it.date && it.date <= end) days.push(it)
  }
  if (rule.kind === 'weekly') {
    const anchor = dayNumber(mondayOf(rule.from))
    for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) {
      if (((dayNumber(monday) - anchor) / 7) % rule.interval !== 0) continue
      for (const it of [...new Set(rule.weekdays)].sort()) add(sure(addDays(monday, it - 1)))
    }
    return days
  }
  for (const first of monthsOf(start, end)) {
    const { year, month } = civilParts(first)
    if (rule.kind === 'lastWorkday') {
      const last = nearestWorkday(lastOfMonth(first), -1, table)
      add({ date: last.date, provisional: !last.known })
    } else if (rule.kind === 'monthDay') {
      if (rule.day <= daysInMonth(year, month)) add(sure(civilDate(year, month, rule.day)))
    } else if (rule.months === undefined || rule.months.includes(month)) {
      const date = nthWeekday(first, rule.nth, rule.weekday)
      add(date === null ? null : sure(date))
    }
  }
  return days
}

function keepHoliday(day: RuleDay, policy: HolidayPolicy, table: HolidayTable): Hit | null {
  const original = day.date
  if (policy === 'keep') return { date: original, original, provisional: day.provisional }
  const info = table.dayInfo(original)
  const provisional = day.provisional || !info.known
  if (info.kind !== 'holiday') return { date: original, original, provisional }
  if (policy === 'skip') return null
  const near = nearestWorkday(original, policy === 'next' ? 1 : -1, table)
  const moved = near.date === original ? {} : { moved: 'holiday' as const }
  return { date: near.date, original, provisional: provisional || !near.known, ...moved }
}

function decide(hit: Hit | null, original: CivilDate, override: Override | undefined): Hit | null {
  if (!override) return hit
  if (override.date === undefined) return hit && { ...hit, override }
  const moved = override.date === original ? {} : { moved: 'decision' as const }
  return { date: override.date, original, provisional: false, override, ...moved }
}

/**
 * The days on which a series falls from `from` to `to`, both included, in order. An occurrence that a
 * holiday moved onto another of the same series falls together with it; a cancelled one is still given,
 * so that a screen can say so.
 */
export function expand(
  it: Recurrence<DayRule>,
  from: CivilDate,
  to: CivilDate,
  table: HolidayTable = chinaTable,
): Hit[] {
  if (daysBetween(from, to) > longestWindow) throw new RangeError('window too long')
  const moves = it.holidays === 'next' || it.holidays === 'previous' ? shift : 0
  const near = ruleDays(it.rule, addDays(from, -moves), addDays(to, moves), table)
  const far = Object.keys(it.overrides).flatMap((day) => ruleDays(it.rule, day, day, table))
  const days = new Map([...near, ...far].map((day) => [day.date, day]))
  const hits = new Map<string, Hit>()
  for (const day of [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (it.exdates.includes(day.date)) continue
    const hit = decide(keepHoliday(day, it.holidays, table), day.date, it.overrides[day.date])
    if (!hit || hit.date < from || hit.date > to) continue
    // A decision stands by itself; of those a holiday brought together, the one at home is kept.
    const place = hit.moved === 'decision' ? `${hit.date} ${hit.original}` : hit.date
    const there = hits.get(place)
    if (!there || (there.moved === 'holiday' && hit.moved === undefined)) hits.set(place, hit)
  }
  return [...hits.values()].sort((a, b) =>
    a.date === b.date ? (a.original < b.original ? -1 : 1) : a.date < b.date ? -1 : 1,
  )
}

/** The whole months of a window that touch `from`–`to`, cut to the rule's own bounds. */
export function monthWindows(
  rule: MonthWindow,
  from: CivilDate,
  to: CivilDate,
): { readonly from: CivilDate; readonly to: CivilDate }[] {
  return monthsOf(from, to).flatMap((first) => {
    if (!rule.months.includes(civilParts(first).month)) return []
    const last = lastOfMonth(first)
    const start = first < rule.from ? rule.from : first
    const end = rule.until !== undefined && rule.until < last ? rule.until : last
    return start <= end ? [{ from: start, to: end }] : []
  })
}
