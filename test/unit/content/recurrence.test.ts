import { describe, expect, it } from 'vitest'
import { expand, monthWindows } from '../../../content/time/recurrence.ts'
import type { DayRule, Recurrence } from '../../../content/time/rules.ts'

const plain = (rule: DayRule, more: Partial<Recurrence<DayRule>> = {}): Recurrence<DayRule> => ({
  rule,
  exdates: [],
  overrides: {},
  holidays: 'keep',
  ...more,
})

const fridays: DayRule = { kind: 'weekly', interval: 1, weekdays: [5], from: '2026-01-01' }
const dates = (it: Recurrence<DayRule>, from: string, to: string) =>
  expand(it, from, to).map((hit) => hit.date)

describe('weekly', () => {
  it('falls on every Friday of 2026', () => {
    expect(dates(plain(fridays), '2026-01-01', '2026-12-31')).toHaveLength(52)
  })

  it('leaves out the six that are holidays', () => {
    const left = dates(plain(fridays, { holidays: 'skip' }), '2026-01-01', '2026-12-31')
    expect(left).toHaveLength(46)
    expect(left).not.toContain('2026-10-02')
  })

  it('counts every second week from the week of its first day', () => {
    const rule: DayRule = { kind: 'weekly', interval: 2, weekdays: [1, 4], from: '2026-10-15' }
    expect(dates(plain(rule), '2026-10-01', '2026-11-05')).toEqual([
      '2026-10-15',
      '2026-10-26',
      '2026-10-29',
    ])
  })

  it('counts from that week, not from some other', () => {
    const odd: DayRule = { kind: 'weekly', interval: 2, weekdays: [4], from: '2026-10-15' }
    const even: DayRule = { ...odd, from: '2026-10-22' }
    expect(dates(plain(odd), '2026-10-01', '2026-10-31')).toEqual(['2026-10-15', '2026-10-29'])
    expect(dates(plain(even), '2026-10-01', '2026-11-05')).toEqual(['2026-10-22', '2026-11-05'])
  })

  it('stops on its last day', () => {
    const rule: DayRule = { ...fridays, until: '2026-01-16' }
    expect(dates(plain(rule), '2026-01-01', '2026-02-28')).toEqual([
      '2026-01-02',
      '2026-01-09',
      '2026-01-16',
    ])
  })
})

describe('by the month', () => {
  it('finds the second Wednesday', () => {
    const rule: DayRule = { kind: 'nthWeekday', nth: 2, weekday: 3, from: '2026-01-01' }
    expect(dates(plain(rule), '2026-09-01', '2026-12-31')).toEqual([
      '2026-09-09',
      '2026-10-14',
      '2026-11-11',
      '2026-12-09',
    ])
  })

  it('finds the last Sunday, and no fifth one where there is none', () => {
    const last: DayRule = { kind: 'nthWeekday', nth: -1, weekday: 7, from: '2026-01-01' }
    expect(dates(plain(last), '2026-02-01', '2026-03-31')).toEqual(['2026-02-22', '2026-03-29'])
    const fifth: DayRule = { ...last, nth: 5 }
    expect(dates(plain(fifth), '2026-02-01', '2026-03-31')).toEqual(['2026-03-29'])
  })

  it('keeps to its months', () => {
    const rule: DayRule = {
      kind: 'nthWeekday',
      nth: 1,
      weekday: 1,
      months: [1, 4, 7, 10],
      from: '2026-01-01',
    }
    expect(dates(plain(rule), '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-05',
      '2026-04-06',
      '2026-07-06',
      '2026-10-05',
    ])
  })

  it('has no 31st in a short month', () => {
    const rule: DayRule = { kind: 'monthDay', day: 31, from: '2026-01-01' }
    expect(dates(plain(rule), '2026-01-01', '2026-05-31')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ])
  })

  it('takes the last working day by the table: a made-up Saturday counts', () => {
    const rule: DayRule = { kind: 'lastWorkday', from: '2026-01-01' }
    expect(dates(plain(rule), '2026-01-01', '2026-06-30')).toEqual([
      '2026-01-30',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-29',
      '2026-06-30',
    ])
  })

  it('says that a last working day of an unannounced year is provisional', () => {
    const rule: DayRule = { kind: 'lastWorkday', from: '2026-01-01' }
    const [december, january] = expand(plain(rule), '2026-12-01', '2027-01-31')
    expect(december).toMatchObject({ date: '2026-12-31', provisional: false })
    expect(january).toMatchObject({ date: '2027-01-29', provisional: true })
  })

  it('opens whole months at the head of each quarter', () => {
    const rule = { kind: 'months', months: [1, 4, 7, 10], from: '2026-04-10' } as const
    expect(monthWindows(rule, '2026-01-15', '2026-10-03')).toEqual([
      { from: '2026-04-10', to: '2026-04-30' },
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2026-10-01', to: '2026-10-31' },
    ])
  })
})

describe('holidays', () => {
  it('move a Friday of National Day to the working day after or before', () => {
    const next = expand(plain(fridays, { holidays: 'next' }), '2026-10-01', '2026-10-31')
    expect(next[0]).toEqual({
      date: '2026-10-08',
      original: '2026-10-02',
      moved: 'holiday',
      provisional: false,
    })
    const before = dates(plain(fridays, { holidays: 'previous' }), '2026-09-24', '2026-10-01')
    expect(before).toEqual(['2026-09-24', '2026-09-30'])
  })

  it('hold one event, not two, where a holiday brings two together', () => {
    const rule: DayRule = { kind: 'weekly', interval: 1, weekdays: [2, 4], from: '2026-01-01' }
    const hits = expand(plain(rule, { holidays: 'next' }), '2026-10-01', '2026-10-10')
    // 10-01 and 10-06 would both move onto 10-08, which is a Thursday of its own.
    expect(hits).toEqual([{ date: '2026-10-08', original: '2026-10-08', provisional: false }])
    const back: DayRule = { ...rule, weekdays: [3, 5] }
    expect(expand(plain(back, { holidays: 'previous' }), '2026-09-28', '2026-10-05')).toEqual([
      { date: '2026-09-30', original: '2026-09-30', provisional: false },
    ])
  })

  it('leave ordinary weekends alone', () => {
    const rule: DayRule = { kind: 'weekly', interval: 1, weekdays: [6], from: '2026-01-01' }
    expect(dates(plain(rule, { holidays: 'skip' }), '2026-11-01', '2026-11-30')).toHaveLength(4)
  })
})

describe('decisions', () => {
  it('leave out, move, and cancel with a reason', () => {
    const reason = { zh: '停电', en: 'No power' }
    const it = plain(fridays, {
      exdates: ['2026-11-06'],
      overrides: {
        '2026-11-13': { date: '2026-12-01', reason },
        '2026-11-20': { cancelled: true, reason },
      },
    })
    const november = expand(it, '2026-11-01', '2026-11-30')
    expect(november.map((hit) => [hit.date, hit.override?.cancelled ?? false])).toEqual([
      ['2026-11-20', true],
      ['2026-11-27', false],
    ])
    expect(expand(it, '2026-12-01', '2026-12-03')).toEqual([
      {
        date: '2026-12-01',
        original: '2026-11-13',
        moved: 'decision',
        provisional: false,
        override: { date: '2026-12-01', reason },
      },
    ])
  })

  it('bring back one that the holiday left out, on another day', () => {
    const it = plain(fridays, {
      holidays: 'skip',
      overrides: { '2026-10-02': { date: '2026-10-08' } },
    })
    expect(dates(it, '2026-10-01', '2026-10-10')).toEqual(['2026-10-08', '2026-10-09'])
  })

  it('say nothing of days on which the rule does not fall', () => {
    const it = plain(fridays, { overrides: { '2026-11-12': { date: '2026-11-14' } } })
    expect(dates(it, '2026-11-10', '2026-11-16')).toEqual(['2026-11-13'])
  })

  it('refuse a window of more than four hundred days', () => {
    expect(() => expand(plain(fridays), '2026-01-01', '2027-06-01')).toThrow(RangeError)
  })
})
