import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilOfDay,
  dayNumber,
  daysBetween,
  isCivilDate,
  isLeapYear,
  lastOfMonth,
  mondayOf,
  monthAfter,
  weekday,
} from '../../../content/time/civil.ts'

describe('civil dates', () => {
  it('go to day numbers and back on every day from 1900 to 2200, in step with the calendar', () => {
    const first = dayNumber('1900-01-01')
    const last = dayNumber('2200-12-31')
    expect(first).toBe(-25_567)
    const wrong: string[] = []
    for (let n = first; n <= last; n++) {
      const date = civilOfDay(n)
      // An independent witness: the platform's own UTC calendar.
      const witness = new Date(n * 86_400_000)
      const sunday0 = witness.getUTCDay()
      if (date !== witness.toISOString().slice(0, 10)) wrong.push(date)
      if (dayNumber(date) !== n) wrong.push(date)
      if (weekday(date) !== (sunday0 === 0 ? 7 : sunday0)) wrong.push(date)
    }
    expect(wrong).toEqual([])
  })

  it('know leap years by the rule of 400', () => {
    expect([1900, 2000, 2024, 2026, 2100, 2400].map(isLeapYear)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ])
  })

  it('refuse days that do not exist', () => {
    const none = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '2026-1-1']
    expect(none.filter(isCivilDate)).toEqual([])
    expect(isCivilDate('2024-02-29')).toBe(true)
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError)
  })

  it('step over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-10-16', '2026-10-01')).toBe(-15)
    expect(lastOfMonth('2028-02-03')).toBe('2028-02-29')
    expect(monthAfter('2026-11-22', 2)).toBe('2027-01-01')
    expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01')
    expect(mondayOf('2026-10-18')).toBe('2026-10-12')
  })
})
