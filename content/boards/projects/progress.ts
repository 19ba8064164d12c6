/** How far a project is, by a rule that is printed beside it. Only where milestones were published. */
import { type CivilDate, daysBetween } from '../../time/civil.ts'
import { chinaTable, type HolidayTable } from '../../time/holidays-cn.ts'
import { countWorkdays } from '../../time/workdays.ts'
import type { Milestone, Project } from './projects.ts'

/** Σ(weight × percent) ÷ Σ weight: divided, so that 50 % (2) and 100 % (3) are 80 %, not 400 %. */
export function progressOf(milestones: readonly Milestone[]): number | null {
  const weight = milestones.reduce((sum, it) => sum + it.weight, 0)
  if (weight === 0) return null
  return milestones.reduce((sum, it) => sum + it.weight * it.percent, 0) / weight
}

/** What the plan promised by `today`: working days gone by over all, in percent. */
export function plannedBy(
  planned: Planned,
  today: CivilDate,
  table: HolidayTable = chinaTable,
): number {
  const { gone, all } = workdaysBy(planned, today, table)
  if (today < planned.from) return 0
  return all === 0 ? 100 : (100 * gone) / all
}

type Planned = NonNullable<Project['planned']>

/** Working days of the plan that are over, and all of them. */
function workdaysBy({ from, to }: Planned, today: CivilDate, table: HolidayTable = chinaTable) {
  const all = countWorkdays(from, to, table)
  const gone = today < from ? 0 : today >= to ? all : countWorkdays(from, today, table)
  return { gone, all }
}

export type Light = 'green' | 'yellow' | 'red'

/** Yinchuan's rule: under 10 points behind plan green, 10 to 30 yellow, more red. */
export const lightOf = (lag: number): Light => (lag < 10 ? 'green' : lag <= 30 ? 'yellow' : 'red')

export interface Progress {
  readonly percent: number
  readonly planned: number
  /** Points behind plan; negative when ahead. */
  readonly lag: number
  readonly light: Light
  /** What `planned` was reckoned from: working days gone by, of all that were planned. */
  readonly workdays: { readonly gone: number; readonly all: number }
}

/**
 * Whole percents, rounded once, so that the figures shown subtract to the lag shown. None for a quoted
 * programme: nobody published its plan, and a light would be ours.
 */
export function progressBy(it: Project, today: CivilDate): Progress | null {
  const actual = it.milestones ? progressOf(it.milestones) : null
  if (actual === null || !it.planned || it.quoted) return null
  const percent = Math.round(actual)
  const planned = Math.round(plannedBy(it.planned, today))
  const lag = planned - percent
  const workdays = workdaysBy(it.planned, today)
  return { percent, planned, lag, light: lightOf(lag), workdays }
}

/** 30 天未更新: under way, and nothing was said for a month. Quoted projects are reports, not live. */
export function isStale(it: Project, today: CivilDate): boolean {
  if (it.state !== 'active' || it.quoted) return false
  const [newest] = it.updates
    .map((update) => update.on)
    .sort()
    .reverse()
  return newest?.length !== 10 || daysBetween(newest, today) > 30
}
