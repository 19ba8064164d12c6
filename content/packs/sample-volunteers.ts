/** The sample's ranking: last month's of eight made-up teams, with a tie of two and a tie of three. */
import { type Ranking, rankOf, version } from '../boards/volunteers/volunteers.ts'
import { addDays, firstOfMonth, monthAfter } from '../time/civil.ts'
import type { PackItem } from './pack.ts'
import type { Dates } from './sample-dates.ts'
import { area, hall } from './sample-hall.ts'

const teams = [
  { id: 'dawn', zh: '晨光巡查队', en: 'Dawn Patrol', minutes: 7200, people: 18 },
  { id: 'persimmon', zh: '柿子树便民队', en: 'Persimmon Helpers', minutes: 5910, people: 14 },
  { id: 'friday', zh: '周五共建队', en: 'Friday Partners', minutes: 5910, people: 21 },
  { id: 'school', zh: '邻里学堂助教队', en: 'Class Helpers', minutes: 5760, people: 12 },
  { id: 'silver', zh: '银发陪伴队', en: 'Silver Company', minutes: 5760, people: 16 },
  { id: 'garden', zh: '小区花园养护队', en: 'Garden Keepers', minutes: 5760, people: 11 },
  { id: 'brush', zh: '书画邻里队', en: 'Brush Neighbours', minutes: 4800, people: 9 },
  { id: 'dance', zh: '坝坝舞后勤队', en: 'Dance Stewards', minutes: 3330, people: 8 },
] as const

export function rankings(dates: Dates): PackItem[] {
  const thisMonth = firstOfMonth(dates.today)
  const from = monthAfter(thisMonth, -1)
  const to = addDays(thisMonth, -1)
  const all = teams.map((it) => it.minutes)
  const body: Ranking = {
    period: 'month',
    from,
    to,
    asOf: to,
    teams: teams.map((it) => ({
      team: it.id,
      name: { zh: it.zh, en: it.en },
      minutes: it.minutes,
      rank: rankOf(it.minutes, all),
      people: it.people,
    })),
    how: {
      zh: '按整分钟比，不按四舍五入的小时。时长一样就并列，后面的名次顺延。路上的时间不算，有疑问的先不算。未满18岁只计入队伍。',
      en: 'By whole minutes. Equal minutes share a rank, and the next ranks are left out. Travel does not count; doubtful records wait.',
    },
    rule: '1224-minutes-1',
    madeUp: true,
  }
  return [
    {
      id: 'demo-ranking-month',
      board: 'volunteers',
      area,
      channels: hall,
      v: version,
      from: dates.at(-30, '08:30'),
      until: null,
      review: dates.at(60, '08:30'),
      envelope: { title: { zh: '队伍榜（示例）', en: 'Teams (sample)' } },
      body,
    },
  ]
}
