/** The counts of one rating point or of all, and the points put in an order that small numbers cannot win. Pure. */
import type { AskValue } from '../../../content/live/asks.ts'
import { type Rate, ratesOf } from '../../../content/satisfaction/counting.ts'
import type { Counts } from '../../../content/satisfaction/tallies.ts'

export type PointTally = AskValue['tallies:list'][number]
export type Span = 'today' | 'month'

const none: Counts = { grades: [0, 0, 0, 0, 0], tooFast: 0, undone: 0, elsewhere: 0 }

export const countsOf = ({ tally }: PointTally, span: Span): Counts => tally?.[span] ?? none

/** Touches of several points taken together; each counts once, whichever point it was made at. */
export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce((sum, it) => {
    const [a, b, c, d, e] = it.grades
    const [v, w, x, y, z] = sum.grades
    return {
      grades: [v + a, w + b, x + c, y + d, z + e],
      tooFast: sum.tooFast + it.tooFast,
      undone: sum.undone + it.undone,
      elsewhere: (sum.elsewhere ?? 0) + (it.elsewhere ?? 0),
    }
  }, none)
}

export interface RankedPoint {
  readonly point: PointTally['point']
  readonly rate: Rate
}

/**
 * By the lower end of the interval, so that 10 of 10 does not stand above 950 of 1000; points with too
 * few touches come after all others, and have no rank.
 */
export function rankPoints(all: readonly PointTally[], span: Span): readonly RankedPoint[] {
  const low = ({ rate }: RankedPoint) => (rate.enough ? (rate.interval?.lower ?? 0) : -1)
  return all
    .map((it) => ({ point: it.point, rate: ratesOf(countsOf(it, span).grades).withFair }))
    .sort((a, b) => low(b) - low(a) || b.rate.n - a.rate.n)
}

/** Where the axis begins: at half when all that is drawn lies above it, else at nothing. */
export const axisFrom = (ranked: readonly RankedPoint[]): number =>
  ranked.every(({ rate }) => !rate.enough || (rate.interval?.lower ?? 0) >= 0.5) ? 0.5 : 0
