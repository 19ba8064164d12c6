/** Days of the lunar calendar in words, Chinese and English: 九月初七, 再过 7 天霜降. */
import type { LunarDay } from './almanac.ts'

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

/** 再过 7 天霜降 · Frost’s Descent in 7 days; near days by their own word. */
export function countdownText(name: string, days: number, locale: Locale): string {
  if (locale === 'zh') return `${['今天', '明天', '后天'][days] ?? `再过 ${days} 天`}${name}`
  const near = ['today', 'tomorrow'][days]
  return near ? `${name} ${near}` : `${name} in ${days} days`
}
