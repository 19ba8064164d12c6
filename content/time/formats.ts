/** Days and times in words, Chinese and English, from civil values: no zone, no `Intl`. */
import { type CivilDate, civilParts, daysBetween, weekday } from './civil.ts'
import { civilDateOf, civilTimeOf } from './zone.ts'

type Locale = 'zh' | 'en'

const weekdayZh = ['一', '二', '三', '四', '五', '六', '日'] as const
const weekdayEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const monthEn = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** 星期五 · Fri */
export const weekdayText = (date: CivilDate, locale: Locale): string =>
  locale === 'zh' ? `星期${weekdayZh[weekday(date) - 1]}` : (weekdayEn[weekday(date) - 1] ?? '')

/** 10月16日 · 16 Oct */
export function dateText(date: CivilDate, locale: Locale): string {
  const { month, day } = civilParts(date)
  return locale === 'zh' ? `${month}月${day}日` : `${day} ${monthEn[month - 1]}`
}

/** 10月16日 星期五 · Fri 16 Oct */
export const dayText = (date: CivilDate, locale: Locale): string =>
  locale === 'zh'
    ? `${dateText(date, locale)} ${weekdayText(date, locale)}`
    : `${weekdayText(date, locale)} ${dateText(date, locale)}`

/** 2026年10月16日 · 16 Oct 2026 */
export function longDateText(date: CivilDate, locale: Locale): string {
  const { year } = civilParts(date)
  return locale === 'zh'
    ? `${year}年${dateText(date, locale)}`
    : `${dateText(date, locale)} ${year}`
}

/** 2026年10月 · Oct 2026, of a day, `YYYY-MM`, or of a year alone 2026年 · 2026. */
export function asOfText(asOf: string, locale: Locale): string {
  if (asOf.length === 10) return longDateText(asOf, locale)
  const [year = '', month] = asOf.split('-')
  if (month === undefined) return locale === 'zh' ? `${year}年` : year
  return locale === 'zh'
    ? `${year}年${Number(month)}月`
    : `${monthEn[Number(month) - 1] ?? ''} ${year}`
}

/** 14:00–16:00, with an en dash. */
export const timeRange = (from: string, to: string): string => `${from}–${to}`

/** 今天 · 明天 · 后天, or the day itself. */
export function nearDayText(date: CivilDate, today: CivilDate, locale: Locale): string {
  const days = daysBetween(today, date)
  const near = locale === 'zh' ? ['今天', '明天', '后天'] : ['Today', 'Tomorrow']
  return (days >= 0 ? near[days] : undefined) ?? dayText(date, locale)
}

/** 14:05 on the same day, else 10月15日 14:05: when something was last true. */
export function momentText(at: number, now: number, zone: string, locale: Locale): string {
  const [date, today] = [civilDateOf(at, zone), civilDateOf(now, zone)]
  const time = civilTimeOf(at, zone)
  if (date === today) return time
  const day = date.slice(0, 4) === today.slice(0, 4) ? dateText : longDateText
  return `${day(date, locale)} ${time}`
}

/** 更新于 14:05 · Updated 14:05 */
export const updatedText = (at: number, now: number, zone: string, locale: Locale): string =>
  `${locale === 'zh' ? '更新于' : 'Updated'} ${momentText(at, now, zone, locale)}`

/** 25 分钟后 · 2 小时后: how far off something is, coarser when farther; minutes are rounded up. */
export function untilText(ms: number, locale: Locale): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  if (minutes < 60) return locale === 'zh' ? `${minutes} 分钟后` : `in ${minutes} min`
  const hours = Math.round(minutes / 60)
  return locale === 'zh' ? `${hours} 小时后` : `in ${hours} h`
}

/** Service minutes as hours with at most one decimal, rounded down: 98.5 小时. */
export function hoursText(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 6) / 10
  return locale === 'zh' ? `${hours} 小时` : `${hours} h`
}
