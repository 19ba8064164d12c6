import { describe, expect, it } from 'vitest'
import { type Quantity, quantityParts, quantityText } from '../../../content/boards/quantity.ts'
import {
  asOfText,
  dayText,
  hoursText,
  momentText,
  nearDayText,
  timeRange,
  untilText,
  updatedText,
} from '../../../content/time/formats.ts'
import { instantAt } from '../../../content/time/zone.ts'

const zone = 'Asia/Shanghai'
const at = (date: string, time: string) => instantAt(date, time, zone)

describe('days and times in words', () => {
  it('name the day in both languages', () => {
    expect(dayText('2026-10-16', 'zh')).toBe('10月16日 星期五')
    expect(dayText('2026-10-16', 'en')).toBe('Fri 16 Oct')
    expect(dayText('2026-02-01', 'zh')).toBe('2月1日 星期日')
  })

  it('join times with an en dash', () => {
    expect(timeRange('14:00', '16:00')).toBe('14:00–16:00')
  })

  it('tell the age of the data, with its day when it is not today’s', () => {
    const now = at('2026-10-16', '14:06')
    expect(updatedText(at('2026-10-16', '14:05'), now, zone, 'zh')).toBe('更新于 14:05')
    expect(updatedText(at('2026-10-15', '23:59'), now, zone, 'zh')).toBe('更新于 10月15日 23:59')
    expect(momentText(at('2025-12-31', '08:00'), now, zone, 'en')).toBe('31 Dec 2025 08:00')
    expect(updatedText(at('2026-10-16', '14:05'), now, zone, 'en')).toBe('Updated 14:05')
  })

  it('know near days', () => {
    expect(nearDayText('2026-10-18', '2026-10-16', 'zh')).toBe('后天')
    expect(nearDayText('2026-10-19', '2026-10-16', 'zh')).toBe('10月19日 星期一')
    expect(nearDayText('2026-10-15', '2026-10-16', 'zh')).toBe('10月15日 星期四')
    expect(nearDayText('2026-10-17', '2026-10-16', 'en')).toBe('Tomorrow')
  })

  it('say no more of an as-of date than its source does', () => {
    expect(asOfText('2024-08-05', 'zh')).toBe('2024年8月5日')
    expect(asOfText('2022-09', 'zh')).toBe('2022年9月')
    expect(asOfText('2021', 'en')).toBe('2021')
    expect(asOfText('2022-09', 'en')).toBe('Sep 2022')
  })

  it('round hours of service down, and times to come up', () => {
    expect(hoursText(5910, 'zh')).toBe('98.5 小时')
    expect(hoursText(5999, 'zh')).toBe('99.9 小时')
    expect(untilText(1, 'zh')).toBe('1 分钟后')
    expect(untilText(24.2 * 60_000, 'zh')).toBe('25 分钟后')
    expect(untilText(2 * 3_600_000, 'en')).toBe('in 2 h')
  })
})

const quantity = (value: number, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit: { zh: unit },
  q: 'exact',
  asOf: '2024-08-05',
  source: { zh: '雅安日报' },
  ...more,
})

describe('quoted figures', () => {
  it.each([
    [quantity(100_000, '元', { q: 'atLeast' }), '10万余元'],
    [quantity(10_000, '人次', { q: 'atLeast' }), '1万余人次'],
    [quantity(800, '名', { q: 'atLeast', more: '多' }), '800多名'],
    [quantity(20, '人', { q: 'atLeast' }), '20余人'],
    [quantity(1_541_000, '元'), '154.1万元'],
    [quantity(32_000, '个'), '3.2万个'],
    [quantity(8475, '人次'), '8475人次'],
    [quantity(12_345, '人次'), '12345人次'],
    [quantity(584, '场次'), '584场次'],
    [quantity(50, '人', { q: 'about' }), '约50人'],
  ])('are worded as their source worded them: %#', (it, words) => {
    expect(quantityText(it, 'zh')).toBe(words)
  })

  it('keep their qualifier in English, and stay Chinese without an English unit', () => {
    const yuan = quantity(100_000, '元', { q: 'atLeast', unit: { zh: '元', en: 'yuan' } })
    expect(quantityText(yuan, 'en')).toBe('over 100,000 yuan')
    expect(quantityText(quantity(34, '户'), 'en')).toBe('34户')
  })

  it('come apart into the figure and what stands small beside it', () => {
    expect(quantityParts(quantity(100_000, '元', { q: 'atLeast' }), 'zh')).toEqual({
      before: '',
      figure: '10',
      after: '万余元',
    })
  })
})
