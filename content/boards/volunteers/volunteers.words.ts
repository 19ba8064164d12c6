/** Words of the volunteers board. */
import { asOfText, hoursText } from '../../time/formats.ts'
import type { Localized } from '../envelope.ts'
import type { Period, Ranking } from './volunteers.ts'

export const name: Localized = { zh: '志愿服务', en: 'Volunteers' }

/** For tabs. */
export const periodWords: Record<Period, { zh: string; en: string }> = {
  month: { zh: '本月', en: 'Month' },
  quarter: { zh: '本季', en: 'Quarter' },
  year: { zh: '今年', en: 'Year' },
  all: { zh: '累计', en: 'All time' },
}

/** What a ranking is of, by its own days, so that it stays true on a screen that was away: 10月 · Oct 2026. */
export function periodText(it: Pick<Ranking, 'period' | 'from'>, locale: 'zh' | 'en'): string {
  const year = it.from.slice(0, 4)
  const month = Number(it.from.slice(5, 7))
  if (it.period === 'all') return periodWords.all[locale]
  if (it.period === 'year') return asOfText(year, locale)
  if (it.period === 'month') return asOfText(it.from.slice(0, 7), locale)
  const quarter = Math.ceil(month / 3)
  return locale === 'zh' ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`
}

export const words = {
  none: { zh: '还没有排行', en: 'No ranking yet' },
  teamCount: (n: number) => ({ zh: `${n} 支队伍`, en: n === 1 ? '1 team' : `${n} teams` }),
  hoursOf: (it: Pick<Ranking, 'period' | 'from'>, minutes: number) => ({
    zh: `${periodText(it, 'zh')}服务 ${hoursText(minutes, 'zh')}`,
    en: `${hoursText(minutes, 'en')}, ${periodText(it, 'en')}`,
  }),
  teams: { zh: '队伍榜', en: 'Teams' },
  byHours: { zh: '按服务时长', en: 'By hours of service' },
  rank: (n: number) => ({ zh: `第 ${n} 名`, en: `No. ${n}` }),
  tiedRank: (n: number) => ({ zh: `并列第 ${n} 名`, en: `Tied No. ${n}` }),
  how: { zh: '怎么排的', en: 'How it is ranked' },
  people: (n: number) => ({ zh: `${n} 人参加`, en: n === 1 ? '1 person' : `${n} people` }),
  asOf: { zh: '截至', en: 'As of' },
  sample: { zh: '示例', en: 'Sample' },
} as const
