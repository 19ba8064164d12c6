/** Words of the volunteers board. */
import { hoursText } from '../../time/formats.ts'
import type { Localized } from '../envelope.ts'
import type { Period } from './volunteers.ts'

export const name: Localized = { zh: '志愿服务', en: 'Volunteers' }

export const periodWords: Record<Period, Localized> = {
  month: { zh: '本月', en: 'Month' },
  quarter: { zh: '本季', en: 'Quarter' },
  year: { zh: '今年', en: 'Year' },
  all: { zh: '累计', en: 'All time' },
}

const together = (zh: string, en: string) => (minutes: number) => ({
  zh: `${zh}一起服务 ${hoursText(minutes, 'zh')}`,
  en: `${hoursText(minutes, 'en')} together ${en}`,
})

export const words = {
  none: { zh: '还没有排行', en: 'No ranking yet' },
  teamCount: (n: number) => ({ zh: `${n} 支队伍`, en: n === 1 ? '1 team' : `${n} teams` }),
  periodHours: {
    month: together('本月', 'this month'),
    quarter: together('本季', 'this quarter'),
    year: together('今年', 'this year'),
    all: together('', 'so far'),
  },
  teams: { zh: '队伍榜', en: 'Teams' },
  byHours: { zh: '按服务时长', en: 'By hours of service' },
  rank: (n: number) => ({ zh: `第 ${n} 名`, en: `No. ${n}` }),
  tiedRank: (n: number) => ({ zh: `并列第 ${n} 名`, en: `Tied No. ${n}` }),
  how: { zh: '怎么排的', en: 'How it is ranked' },
  people: (n: number) => ({ zh: `${n} 人参加`, en: n === 1 ? '1 person' : `${n} people` }),
  asOf: { zh: '截至', en: 'As of' },
  sample: { zh: '示例', en: 'Sample' },
} as const
