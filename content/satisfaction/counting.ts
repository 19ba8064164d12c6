/** What may be said of counted taps: rates that name their n, an honest interval, parts that add up. */
import type { Counts } from './tallies.ts'

/** Counts of the five grades, best first. */
export type GradeCounts = Counts['grades']

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** A proportion as it may be published: with its own n, and whether n is enough to say it. */
export interface Rate {
  readonly k: number
  readonly n: number
  /** `k / n`; null when nobody was asked, which is not 0. */
  readonly rate: number | null
  /** 95 %, by Wilson; null when n is 0. */
  readonly interval: Interval | null
  /** False below ten: say 样本不足, show no rate, give no rank. */
  readonly enough: boolean
}

/** Below this many taps a rate says nothing. */
export const enoughTaps = 10

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.959964

/** Wilson's score interval for k of n (E. B. Wilson, 1927); null for n = 0, never 0. */
export function wilson(k: number, n: number): Interval | null {
  if (n <= 0) return null
  const p = k / n
  const z2 = z * z
  const scale = 1 + z2 / n
  const centre = (p + z2 / (2 * n)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / scale
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) }
}

export const rateOf = (k: number, n: number): Rate => ({
  k,
  n,
  rate: n > 0 ? k / n : null,
  interval: wilson(k, n),
  enough: n >= enoughTaps,
})

export interface Rates {
  readonly n: number
  /** 满意率（含基本满意）: grades 5, 4, 3. */
  readonly withFair: Rate
  /** 满意率（不含基本满意）: grades 5, 4. Shown beside the other, always. */
  readonly withoutFair: Rate
  /** 差评率: grades 2, 1. */
  readonly bad: Rate
}

export function ratesOf(grades: GradeCounts): Rates {
  const [best, good, fair, poor, worst] = grades
  const n = best + good + fair + poor + worst
  return {
    n,
    withFair: rateOf(best + good + fair, n),
    withoutFair: rateOf(best + good, n),
    bad: rateOf(poor + worst, n),
  }
}

/** Percent to one decimal, half up: 62.5 → '62.5'. For showing only. */
export const percentText = (rate: number): string => {
  const tenths = Math.floor(rate * 1000 + 0.5 + 1e-9)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/**
 * Shares in percent that add up to exactly 100.0: floors to a tenth, then gives the tenths left over to
 * the largest remainders, the earlier first among equals. All zeros stay zeros.
 */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, it) => sum + it, 0)
  if (total === 0) return counts.map(() => 0)
  // In integers: of a thousand tenths each gets ⌊1000·c / total⌋, and the rest by remainder.
  const tenths = counts.map((it) => Math.floor((it * 1000) / total))
  const left = 1000 - tenths.reduce((sum, it) => sum + it, 0)
  const byRemainder = counts
    .map((it, i) => ({ i, remainder: (it * 1000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) tenths[i] = (tenths[i] ?? 0) + 1
  return tenths.map((it) => it / 10)
}

/** The taps kept but not counted: 已过滤 n 次. */
export const filteredOf = (it: Pick<Counts, 'tooFast' | 'undone' | 'elsewhere'>): number =>
  it.tooFast + it.undone + (it.elsewhere ?? 0)
