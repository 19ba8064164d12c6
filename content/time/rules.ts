/** The shapes of recurrence: what a calendar's series, and later a playlist, may say of its days. */
import type { CivilDate, Weekday } from './civil.ts'

/** When a rule holds: from its first possible day to its last, both included. */
interface Bounds {
  readonly from: CivilDate
  readonly until?: CivilDate | undefined
}

/** Which week of a month: the first to the fifth, or the last. */
export type Nth = 1 | 2 | 3 | 4 | 5 | -1

/** A rule that names days. */
export type DayRule =
  /** On these days and no others. */
  | { readonly kind: 'dates'; readonly dates: readonly CivilDate[] }
  /** Each, or each `interval`th, week on these weekdays; weeks count from that of `from`. */
  | ({
      readonly kind: 'weekly'
      readonly interval: number
      readonly weekdays: readonly Weekday[]
    } & Bounds)
  /** 每月第二个周三; -1 for the last. A month without a fifth one has none. */
  | ({
      readonly kind: 'nthWeekday'
      readonly nth: Nth
      readonly weekday: Weekday
      /** Only in these months; every month when absent. */
      readonly months?: readonly number[] | undefined
    } & Bounds)
  /** 每月15日; a month that is too short has none. */
  | ({ readonly kind: 'monthDay'; readonly day: number } & Bounds)
  /** 每月最后一个工作日, by the holiday table. */
  | ({ readonly kind: 'lastWorkday' } & Bounds)

/** Whole months, every year: 每季度首月 is 1, 4, 7, 10. */
export type MonthWindow = { readonly kind: 'months'; readonly months: readonly number[] } & Bounds

export type Rule = DayRule | MonthWindow

/** What becomes of an occurrence that falls on a holiday: held, left out, moved to the working day after or before. */
export const holidayPolicies = ['keep', 'skip', 'next', 'previous'] as const
export type HolidayPolicy = (typeof holidayPolicies)[number]

/** What was decided for one occurrence, under the day the rule gave it. */
export interface Override {
  /** Held on another day. */
  readonly date?: CivilDate | undefined
  /** `HH:MM`. */
  readonly start?: string | undefined
  readonly minutes?: number | undefined
  readonly place?: { readonly zh: string; readonly en?: string | undefined } | undefined
  readonly cancelled?: true | undefined
  /** Shown to residents: why it was moved or cancelled. */
  readonly reason?: { readonly zh: string; readonly en?: string | undefined } | undefined
}

export interface Recurrence<R extends Rule = Rule> {
  readonly rule: R
  readonly exdates: readonly CivilDate[]
  readonly overrides: Readonly<Record<CivilDate, Override>>
  readonly holidays: HolidayPolicy
}
