import { describe, expect, it } from 'vitest'
import { addDays, weekday } from '../../../content/time/civil.ts'
import { chinaTable, holidayLength, holidaysCn } from '../../../content/time/holidays-cn.ts'
import { addWorkdays, countWorkdays, nearestWorkday } from '../../../content/time/workdays.ts'

const daysOf = (year: number) => {
  const days: string[] = []
  for (let at = `${year}-01-01`; at.startsWith(String(year)); at = addDays(at, 1)) days.push(at)
  return days
}

const ofKind = (year: number, kind: string) =>
  daysOf(year).filter((it) => chinaTable.dayInfo(it).kind === kind)

describe('the holiday table', () => {
  it('holds the days off that were decreed', () => {
    expect(holidaysCn.map((it) => [it.year, ofKind(it.year, 'holiday').length])).toEqual([
      [2025, 28],
      [2026, 33],
    ])
    expect(holidaysCn[1]?.holidays.map(holidayLength)).toEqual([3, 9, 3, 5, 3, 3, 7])
  })

  it('holds the weekend days worked for them, and only weekend days', () => {
    expect(ofKind(2025, 'makeup')).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ])
    expect(ofKind(2026, 'makeup')).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    const made = [...ofKind(2025, 'makeup'), ...ofKind(2026, 'makeup')]
    expect(made.filter((it) => weekday(it) < 6)).toEqual([])
  })

  it('says that 2027 is not announced', () => {
    expect(chinaTable.knows(2027)).toBe(false)
    expect(chinaTable.dayInfo('2027-01-01')).toEqual({ kind: 'workday', known: false })
    expect(chinaTable.dayInfo('2026-10-08')).toEqual({ kind: 'workday', known: true })
  })

  it('has six Fridays of 2026 on holidays, and no second Wednesday', () => {
    const off = ofKind(2026, 'holiday')
    expect(off.filter((it) => weekday(it) === 5)).toEqual([
      '2026-01-02',
      '2026-02-20',
      '2026-05-01',
      '2026-06-19',
      '2026-09-25',
      '2026-10-02',
    ])
    const secondWednesday = (it: string) => {
      const day = Number(it.slice(8))
      return weekday(it) === 3 && day > 7 && day <= 14
    }
    expect(off.filter(secondWednesday)).toEqual([])
  })
})

describe('working days', () => {
  it('count by the table, not by the week', () => {
    expect(addWorkdays('2026-09-29', 5)).toEqual({ date: '2026-10-12', known: true })
    expect(addWorkdays('2026-02-13', 1).date).toBe('2026-02-14')
    expect(addWorkdays('2026-02-13', 5).date).toBe('2026-02-27')
  })

  it('say when they reach into a year that is not announced', () => {
    expect(addWorkdays('2026-12-30', 3)).toEqual({ date: '2027-01-04', known: false })
  })

  it('find the nearest, forward and back', () => {
    expect(nearestWorkday('2026-10-02', 1).date).toBe('2026-10-08')
    expect(nearestWorkday('2026-10-02', -1).date).toBe('2026-09-30')
    expect(nearestWorkday('2026-10-10', 1).date).toBe('2026-10-10')
  })

  it('add and count alike', () => {
    for (const n of [1, 7, 30, 100]) {
      const { date } = addWorkdays('2026-01-31', n)
      expect(countWorkdays('2026-02-01', date)).toBe(n)
    }
    expect(countWorkdays('2026-02-02', '2026-02-01')).toBe(0)
  })
})
