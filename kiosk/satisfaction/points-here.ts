/** The rating points that a screen knows, and what has been counted at them. Pure. */
import type { Item } from '../../content/boards/envelope.ts'
import type { Point } from '../../content/satisfaction/points.ts'
import type { Tally } from '../../content/satisfaction/tallies.ts'
import type { CivilDate } from '../../content/time/civil.ts'

/** What this build can read: a newer point is not asked about, a newer count is not told. */
const version = 1

const known = (items: readonly Item[], board: Item['board']) =>
  items.filter((it) => it.board === board && it.v <= version)

export const pointsHere = (items: readonly Item[]): Item<Point>[] =>
  (known(items, 'points') as Item<Point>[]).sort((a, b) => (a.id < b.id ? -1 : 1))

/** Below this many counted taps a share would be noise, and could point at a person. */
export const enough = 10

export type Counted =
  | { readonly is: 'none' }
  | { readonly is: 'few'; readonly n: number }
  /** `percent`: grades 5, 4 and 3 of all, as the national rules count it. */
  | { readonly is: 'rate'; readonly n: number; readonly percent: number }

/** What may be said of a point in the month of `today`: offline, what lies here may be the month before. */
export function countedThisMonth(items: readonly Item[], point: string, today: CivilDate): Counted {
  const tallies = known(items, 'tallies') as Item<Tally>[]
  const tally = tallies.find((it) => it.body.point === point)?.body
  const grades = tally?.day.slice(0, 7) === today.slice(0, 7) ? tally.month.grades : []
  const n = grades.reduce((sum, it) => sum + it, 0)
  if (n === 0) return { is: 'none' }
  if (n < enough) return { is: 'few', n }
  const satisfied = grades.slice(0, 3).reduce((sum, it) => sum + it, 0)
  return { is: 'rate', n, percent: Math.round((satisfied / n) * 100) }
}
