/** Days of the lunar calendar in words, Chinese and English: 九月初七, 再过 7 天霜降. */
import type { Localized } from '../boards/envelope.ts'
import { type Almanac, festivalOn, type LunarDay, nextTerm } from './almanac.ts'
import { addDays, type CivilDate } from './civil.ts'

type Locale = 'zh' | 'en'

const monthWords = '正二三四五六七八九十冬腊'
const digits = '一二三四五六七八九十'

/** 初一 … 初十, 十一 … 二十, 廿一 … 三十. */
function dayWord(day: number): string {
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${'初十廿'[Math.floor((day - 1) / 10)]}${digits[(day - 1) % 10]}`
}

/** 九月初七 · Lunar month 9, day 7 */
export const lunarText = ({ month, day, leap }: LunarDay, locale: Locale): string =>
  locale === 'zh'
    ? `${leap ? '闰' : ''}${monthWords[month - 1]}月${dayWord(day)}`
    : `Lunar ${leap ? 'leap ' : ''}month ${month}, day ${day}`

/** In a calendar's cell: the month on its first day, else the day. 九月 · 初七 */
export const lunarCellText = (it: LunarDay): string =>
  it.day === 1 ? `${it.leap ? '闰' : ''}${monthWords[it.month - 1]}月` : dayWord(it.day)

/** 再过 7 天霜降 · Frost's Descent in 7 days; near days by their own word. */
export function countdownText(name: string, days: number, locale: Locale): string {
  if (locale === 'zh') return `${['今天', '明天', '后天'][days] ?? `再过 ${days} 天`}${name}`
  const near = ['today', 'tomorrow'][days]
  return near ? `${name} ${near}` : `${name} in ${days} days`
}

const countdown = (name: Localized, days: number): Localized => ({
  zh: countdownText(name.zh, days, 'zh'),
  en: countdownText(name.en ?? name.zh, days, 'en'),
})

/** For a clock: the festival of the day, or else how far off the next solar term is. */
export function dayLine(it: Almanac, date: CivilDate): Localized | null {
  const festival = festivalOn(it, date)
  if (festival) return countdown(festival.name, 0)
  const next = nextTerm(it, date)
  return next && countdown(next.term.name, next.days)
}

/** 后天重阳节: the festival of today or of the two days after it. */
export function festivalLine(it: Almanac, date: CivilDate): Localized | null {
  for (const days of [0, 1, 2]) {
    const festival = festivalOn(it, addDays(date, days))
    if (festival) return countdown(festival.name, days)
  }
  return null
}

/** What the notice of the year makes of a day. */
export const dutyWords = {
  off: { zh: '休', en: 'Holiday' },
  work: { zh: '班', en: 'Workday' },
} as const satisfies Record<'off' | 'work', Localized>
