import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { schema } from '../../../content/boards/volunteers/volunteers.schema.ts'
import { arrange, type Ranking, rankOf } from '../../../content/boards/volunteers/volunteers.ts'
import { periodName, tileLines } from '../../../content/boards/volunteers/volunteers.words.ts'
import { at, itemOf, zone } from './items.ts'

const now = at('2026-10-16', '14:05')
const minutes = [7200, 5910, 5910, 5760, 5760, 5760, 4800]
const ranking = (more: Partial<Ranking> = {}): Ranking => ({
  period: 'month',
  from: '2026-09-01',
  to: '2026-09-30',
  asOf: '2026-09-30',
  teams: minutes.map((it, i) => ({
    team: `t${9 - i}`,
    name: { zh: `${i}队` },
    minutes: it,
    rank: rankOf(it, minutes),
  })),
  how: { zh: '按整分钟比' },
  rule: '1224-minutes-1',
  ...more,
})

describe('rankings', () => {
  it('count as in sports: 1, 2, 2, 4, 4, 4, 7', () => {
    expect(ranking().teams.map((it) => it.rank)).toEqual([1, 2, 2, 4, 4, 4, 7])
  })

  it('stand in the order of rank, ties by id and marked', () => {
    const [first] = arrange([itemOf('volunteers', 'r', ranking())], now, zone).rankings
    expect(first?.rows.map((it) => it.team)).toEqual(['t9', 't7', 't8', 't4', 't5', 't6', 't3'])
    expect(first?.rows.map((it) => it.tied)).toEqual([false, true, true, true, true, true, false])
  })

  it('are one for each period, the newest', () => {
    const old = itemOf('volunteers', 'old', ranking({ from: '2026-08-01', to: '2026-08-31' }))
    const fresh = itemOf('volunteers', 'fresh', ranking())
    const year = itemOf('volunteers', 'year', ranking({ period: 'year', from: '2026-01-01' }))
    const newer = itemOf('volunteers', 'newer', {}, { v: 2 })
    const it = arrange([year, old, fresh, newer], now, zone)
    expect(it.rankings.map((one) => one.item.id)).toEqual(['fresh', 'year'])
    expect(it.cards.map((one) => one.id)).toEqual(['newer'])
  })

  it('name their own period, so that they stay true on a screen that was away', () => {
    expect(periodName(ranking()).zh).toBe('2026年9月')
    expect(periodName(ranking({ period: 'quarter' })).zh).toBe('2026年第3季度')
    expect(periodName(ranking({ period: 'year' })).en).toBe('2026')
    const lines = tileLines(arrange([itemOf('volunteers', 'r', ranking())], now, zone))
    expect(lines.map((it) => it.zh)).toEqual(['7 支队伍', '2026年9月服务 685 小时'])
  })

  it('are refused when a rank is not that of the minutes, or a team stands twice', () => {
    expect(v.is(schema, ranking())).toBe(true)
    const dense = ranking().teams.map((it) => ({ ...it, rank: it.rank === 4 ? 3 : it.rank }))
    expect(v.is(schema, ranking({ teams: dense }))).toBe(false)
    const [team] = ranking().teams
    const twice = team ? [team, team] : []
    expect(v.is(schema, ranking({ teams: twice }))).toBe(false)
  })
})
