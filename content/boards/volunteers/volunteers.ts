/**
 * The volunteers board: rankings of teams, finished and with the way they were counted. Teams only:
 * a person is shown by consent alone, and none is here.
 */
import type { CivilDate } from '../../time/civil.ts'
import type { Item, Localized } from '../envelope.ts'
import { cardsOf, openItems, readable } from '../opened.ts'

export const periods = ['month', 'quarter', 'year', 'all'] as const
export type Period = (typeof periods)[number]

export interface RankedTeam {
  readonly team: string
  readonly name: Localized
  /** Whole minutes: compared as they are, never as rounded hours. */
  readonly minutes: number
  /** Standard competition rank: 1, 2, 2, 4. */
  readonly rank: number
  /** How many took part; minors are counted here and nowhere else. */
  readonly people?: number | undefined
}

export interface Ranking {
  readonly period: Period
  readonly from: CivilDate
  readonly to: CivilDate
  /** The day up to which records were counted. */
  readonly asOf: CivilDate
  readonly teams: readonly RankedTeam[]
  /** 怎么排的: what counts, what does not, and how ties stand. */
  readonly how: Localized
  /** The version of the rule it was counted by. */
  readonly rule: string
  readonly madeUp?: true | undefined
}

export const version = 1

export const upgrade = (body: unknown, v: number): Ranking | null =>
  v <= version ? (body as Ranking) : null

/** 1 + how many did more: 120, 98.5, 98.5, 96 → 1, 2, 2, 4. */
export const rankOf = (minutes: number, all: readonly number[]): number =>
  1 + all.filter((it) => it > minutes).length

export interface RankRow extends RankedTeam {
  /** 并列: another stands on the same rank. */
  readonly tied: boolean
}

export interface ShownRanking {
  readonly item: Item
  readonly body: Ranking
  /** In the order of rank, ties by id: stable, and meaning nothing. */
  readonly rows: readonly RankRow[]
}

export interface ArrangedVolunteers {
  /** One ranking for each period that has one, the newest; month first. */
  readonly rankings: readonly ShownRanking[]
  readonly cards: readonly Item[]
}

const rowsOf = (body: Ranking): RankRow[] =>
  body.teams
    .map((it) => ({ ...it, tied: body.teams.filter((other) => other.rank === it.rank).length > 1 }))
    .sort((a, b) => a.rank - b.rank || (a.team < b.team ? -1 : 1))

const byNewest = (a: { item: Item; body: Ranking }, b: { item: Item; body: Ranking }) =>
  a.body.to === b.body.to ? (a.item.id < b.item.id ? -1 : 1) : a.body.to > b.body.to ? -1 : 1

export function arrange(items: readonly Item[], now: number, _zone: string): ArrangedVolunteers {
  const opened = openItems(items, now, { board: 'volunteers', upgrade })
  const known = readable(opened).sort(byNewest)
  const rankings = periods.flatMap((period) => {
    const newest = known.find((it) => it.body.period === period)
    return newest ? [{ ...newest, rows: rowsOf(newest.body) }] : []
  })
  return { rankings, cards: cardsOf(opened) }
}
