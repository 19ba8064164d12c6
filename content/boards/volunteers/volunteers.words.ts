/** Words of the volunteers board. */
import { asOfText, hoursText } from '../../time/formats.ts'
import type { Localized } from '../envelope.ts'
import type { ArrangedVolunteers, Ranking } from './volunteers.ts'

/**
 * What a ranking is of, by its own days and never by "this month", so that it stays true on a screen
 * that was away: 2026年10月 · Oct 2026.
 */
export function periodName({ period, from }: Pick<Ranking, 'period' | 'from'>): Localized {
  const year = from.slice(0, 4)
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3)
  if (period === 'all') return { zh: '累计', en: 'All time' }
  if (period === 'quarter') return { zh: `${year}年第${quarter}季度`, en: `Q${quarter} ${year}` }
  const days = period === 'year' ? year : from.slice(0, 7)
  return { zh: asOfText(days, 'zh'), en: asOfText(days, 'en') }
}

export const words = {
  none: { zh: '还没有排行', en: 'No ranking yet' },
  teamCount: (n: number) => ({ zh: `${n} 支队伍`, en: n === 1 ? '1 team' : `${n} teams` }),
  hoursOf: (it: Pick<Ranking, 'period' | 'from'>, minutes: number) => ({
    zh: `${periodName(it).zh}服务 ${hoursText(minutes, 'zh')}`,
    en: `${hoursText(minutes, 'en')}, ${periodName(it).en}`,
  }),
  byHours: { zh: '按服务时长', en: 'By hours of service' },
  rank: (n: number) => ({ zh: `第 ${n} 名`, en: `No. ${n}` }),
  tiedRank: (n: number) => ({ zh: `并列第 ${n} 名`, en: `Tied No. ${n}` }),
  how: { zh: '怎么排的', en: 'How it is ranked' },
  people: (n: number) => ({ zh: `${n} 人参加`, en: n === 1 ? '1 person' : `${n} people` }),
  asOf: { zh: '截至', en: 'As of' },
  findMine: { zh: '找我的队', en: 'Find my team' },
  whichTeam: { zh: '点一下您的队', en: 'Touch your team' },
  mine: { zh: '我的队', en: 'My team' },
  backToRanking: { zh: '回到排行', en: 'Back to the ranking' },
} as const

/** For the home's tile: what is true now, in at most two lines. */
export function tileLines(arranged: ArrangedVolunteers): Localized[] {
  const [first] = arranged.rankings
  if (!first) return [words.none]
  const minutes = first.rows.reduce((sum, it) => sum + it.minutes, 0)
  return [words.teamCount(first.rows.length), words.hoursOf(first.body, minutes)]
}
