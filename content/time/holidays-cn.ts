/**
 * Statutory holidays and 调休 of mainland China, as data. They are decreed each autumn for the year to
 * come and cannot be derived: a year that is not here is 待公布 and is never guessed.
 */
import { type CivilDate, daysBetween, weekday } from './civil.ts'

/**
 * One holiday of a year's notice: the days off, first to last, and the weekend days worked for it. Its
 * name is a comment, since a screen, which carries this table, says 休 and 班 and no more.
 */
export interface Holiday {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly work: readonly CivilDate[]
}

export interface HolidayYear {
  readonly year: number
  readonly holidays: readonly Holiday[]
}

export const holidaysCn: readonly HolidayYear[] = [
  {
    year: 2025,
    // 国务院办公厅关于2025年部分节假日安排的通知
    holidays: [
      // 元旦
      { from: '2025-01-01', to: '2025-01-01', work: [] },
      // 春节
      { from: '2025-01-28', to: '2025-02-04', work: ['2025-01-26', '2025-02-08'] },
      // 清明节
      { from: '2025-04-04', to: '2025-04-06', work: [] },
      // 劳动节
      { from: '2025-05-01', to: '2025-05-05', work: ['2025-04-27'] },
      // 端午节
      { from: '2025-05-31', to: '2025-06-02', work: [] },
      // 国庆节、中秋节
      {
        from: '2025-10-01',
        to: '2025-10-08',
        work: ['2025-09-28', '2025-10-11'],
      },
    ],
  },
  {
    year: 2026,
    // 国务院办公厅关于2026年部分节假日安排的通知
    holidays: [
      // 元旦
      { from: '2026-01-01', to: '2026-01-03', work: ['2026-01-04'] },
      // 春节
      { from: '2026-02-15', to: '2026-02-23', work: ['2026-02-14', '2026-02-28'] },
      // 清明节
      { from: '2026-04-04', to: '2026-04-06', work: [] },
      // 劳动节
      { from: '2026-05-01', to: '2026-05-05', work: ['2026-05-09'] },
      // 端午节
      { from: '2026-06-19', to: '2026-06-21', work: [] },
      // 中秋节
      { from: '2026-09-25', to: '2026-09-27', work: [] },
      // 国庆节
      { from: '2026-10-01', to: '2026-10-07', work: ['2026-09-20', '2026-10-10'] },
    ],
  },
]

/**
 * `workday` and `weekend` are ordinary days; `holiday` is 放假 by the notice, `makeup` a weekend day
 * worked for one (补班).
 */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup'

export interface DayInfo {
  readonly kind: DayKind
  /** False when the year's notice is not known (待公布): then only the weekday spoke. */
  readonly known: boolean
  readonly holiday?: Holiday
}

/** The holiday table of a hall: asks what a day is. */
export interface HolidayTable {
  readonly dayInfo: (date: CivilDate) => DayInfo
  readonly knows: (year: number) => boolean
}

const within = (date: CivilDate, it: Holiday) => it.from <= date && date <= it.to

export function holidayTable(years: readonly HolidayYear[] = holidaysCn): HolidayTable {
  const byYear = new Map(years.map((it) => [it.year, it.holidays]))
  const dayInfo = (date: CivilDate): DayInfo => {
    const holidays = byYear.get(Number(date.slice(0, 4)))
    const off = holidays?.find((it) => within(date, it))
    if (off) return { kind: 'holiday', known: true, holiday: off }
    const worked = holidays?.find((it) => it.work.includes(date))
    if (worked) return { kind: 'makeup', known: true, holiday: worked }
    const kind = weekday(date) >= 6 ? 'weekend' : 'workday'
    return { kind, known: holidays !== undefined }
  }
  return { dayInfo, knows: (year) => byYear.has(year) }
}

export const chinaTable: HolidayTable = holidayTable()

export const isWorkday = (info: DayInfo): boolean =>
  info.kind === 'workday' || info.kind === 'makeup'

/** How many days a holiday is long, for 「放假 7 天」. */
export const holidayLength = (it: Holiday): number => daysBetween(it.from, it.to) + 1
