/** The almanac's strip, against days that two other libraries (lunar-typescript, chinese-days) agree on. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { almanacSchema } from '../../../content/time/almanac.schema.ts'
import {
  dutyOn,
  festivalOn,
  lunarDay,
  nextTerm,
  stripDays,
  termOn,
} from '../../../content/time/almanac.ts'
import { addDays, daysBetween } from '../../../content/time/civil.ts'
import { termNames } from '../../../content/time/festivals.ts'
import {
  countdownText,
  dayLine,
  festivalLine,
  lunarCellText,
  lunarText,
} from '../../../content/time/lunar-words.ts'
import { reckonAlmanac } from '../../../server/time/almanac.ts'

const day = (date: string, today = date) => {
  const it = lunarDay(reckonAlmanac(today), date)
  return it && lunarText(it, 'zh')
}

const festival = (date: string) => festivalOn(reckonAlmanac(date), date)?.name.zh ?? null

describe('the almanac', () => {
  it.each([
    ['2012-08-17', '七月初一'],
    ['2024-02-09', '腊月三十'],
    ['2024-12-30', '冬月三十'],
    ['2025-01-29', '正月初一'],
    ['2025-07-24', '六月三十'],
    ['2025-07-25', '闰六月初一'],
    ['2025-08-22', '闰六月廿九'],
    ['2025-08-23', '七月初一'],
    ['2026-02-16', '腊月廿九'],
    ['2026-02-17', '正月初一'],
    ['2026-10-16', '九月初七'],
    ['2026-11-22', '十月十四'],
    ['2028-06-23', '闰五月初一'],
    ['2033-12-22', '闰冬月初一'],
    ['2034-01-20', '腊月初一'],
  ])('says that %s is %s', (date, words) => {
    expect(day(date)).toBe(words)
    expect(day(date, addDays(date, -300))).toBe(words)
  })

  it('counts the days to the next term, and names the term of the day', () => {
    const it = reckonAlmanac('2026-10-16')
    const next = nextTerm(it, '2026-10-16')
    expect(next && countdownText(next.term.name.zh, next.days, 'zh')).toBe('再过 7 天霜降')
    expect(termOn(it, '2026-10-23')?.name).toEqual({ zh: '霜降', en: "Frost's Descent" })
    expect(termOn(it, '2026-11-22')?.name.zh).toBe('小雪')
    expect(termOn(reckonAlmanac('2025-08-23'), '2025-08-23')?.name.zh).toBe('处暑')
    expect(it.terms.every((one) => one.name.en)).toBe(true)
    expect(new Set(it.terms.map((one) => one.name.zh)).size).toBe(Object.keys(termNames).length)
  })

  it.each([
    ['2024-02-09', '除夕'],
    ['2026-02-16', '除夕'],
    ['2026-02-17', '春节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-01', '国庆节'],
    ['2026-10-18', '重阳节'],
    // Not of the leap month: 闰五月初五.
    ['2028-05-28', '端午节'],
    ['2028-06-27', null],
  ])('knows that %s is %s', (date, name) => {
    expect(festival(date)).toBe(name)
  })

  it('has one line for the day: its festival, or else the next term', () => {
    const it = reckonAlmanac('2026-10-16')
    const line = (on: string) => dayLine(it, on)?.zh
    expect([line('2026-10-17'), line('2026-10-18')]).toEqual(['再过 6 天霜降', '今天重阳节'])
    expect(dayLine(it, '2026-10-22')?.en).toBe("Frost's Descent tomorrow")
    expect(dayLine(it, addDays(it.to, 1))).toBeNull()
  })

  it('tells of a festival two days ahead, and no earlier', () => {
    const it = reckonAlmanac('2026-10-14')
    const days = ['2026-10-15', '2026-10-16', '2026-10-18', '2026-10-19']
    expect(days.map((on) => festivalLine(it, on)?.zh ?? null)).toEqual([
      null,
      '后天重阳节',
      '今天重阳节',
      null,
    ])
  })

  it('has 休 and 班 by our table, and nothing of a year without a notice', () => {
    const it = reckonAlmanac('2026-09-19')
    expect(['2026-09-20', '2026-09-25', '2026-10-10'].map((on) => dutyOn(it, on))).toEqual([
      'work',
      'off',
      'work',
    ])
    expect(dutyOn(it, '2026-10-12')).toBeNull()
    expect([...it.off, ...it.work].filter((on) => on > '2026-12-31')).toEqual([])
  })

  it('reaches from yesterday over 400 days, and says nothing of any other', () => {
    const it = reckonAlmanac('2026-10-16')
    expect([it.from, daysBetween(it.from, it.to) + 1]).toEqual(['2026-10-15', stripDays])
    expect(lunarDay(it, '2026-10-15')).not.toBeNull()
    expect(lunarDay(it, it.to)).not.toBeNull()
    for (const on of ['2026-10-14', addDays(it.to, 1)])
      expect([lunarDay(it, on), nextTerm(it, on)]).toEqual([null, null])
  })

  it('goes on day by day: the next day of the month, or the first of another', () => {
    const it = reckonAlmanac('2028-01-01')
    for (let on = it.from; on < it.to; on = addDays(on, 1)) {
      const [a, b] = [lunarDay(it, on), lunarDay(it, addDays(on, 1))]
      expect(b?.day === 1 ? (a?.day ?? 0) >= 29 : b?.day === (a?.day ?? 0) + 1, on).toBe(true)
      expect(a?.day).toBeLessThanOrEqual(30)
    }
  })

  it('is a body that the schema takes, and stays small', () => {
    const it = reckonAlmanac('2028-01-01')
    expect(v.parse(almanacSchema, it)).toEqual(it)
    expect(JSON.stringify(it).length).toBeLessThan(6000)
  })
})

describe('words of the lunar calendar', () => {
  it('name every day of a month', () => {
    const words = [1, 9, 10, 11, 19, 20, 21, 29, 30].map((at) =>
      lunarText({ month: 1, day: at, leap: false }, 'zh').slice(2),
    )
    expect(words.join(' ')).toBe('初一 初九 初十 十一 十九 二十 廿一 廿九 三十')
  })

  it('give a calendar cell its month on the first day', () => {
    expect(lunarCellText({ month: 9, day: 1, leap: false })).toBe('九月')
    expect(lunarCellText({ month: 6, day: 1, leap: true })).toBe('闰六月')
    expect(lunarCellText({ month: 9, day: 7, leap: false })).toBe('初七')
  })

  it('say it in English too', () => {
    expect(lunarText({ month: 6, day: 7, leap: true }, 'en')).toBe('Lunar leap month 6, day 7')
    expect([0, 1, 2].map((n) => countdownText('Frost', n, 'en'))).toEqual([
      'Frost today',
      'Frost tomorrow',
      'Frost in 2 days',
    ])
    expect([0, 1, 2, 3].map((n) => countdownText('霜降', n, 'zh'))).toEqual([
      '今天霜降',
      '明天霜降',
      '后天霜降',
      '再过 3 天霜降',
    ])
  })
})
