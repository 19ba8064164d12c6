/**
 * Which taps count. A local rule: each tap is judged by its nearest earlier neighbour alone, so a tap
 * that arrives late changes its successor's verdict and no other, and a recount finds the same.
 */
import type { Quality } from './tallies.ts'

/** What the rule needs of a tap. */
export interface PacedTap {
  readonly id: string
  readonly life: string
  readonly point: string
  /** When it happened, by the server's reckoning, epoch ms. */
  readonly at: number
  readonly seq: number
}

/** The order in which taps are judged: by time, then by the device's own count, then by id. */
export const byTime = (a: PacedTap, b: PacedTap): number =>
  a.at - b.at || a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The quality of each tap. `taps` stand in the order of `byTime`; `voided` holds the ids that a later
 * entry took back. A tap is `undone` when voided; `tooFast` when it came sooner than `minInterval`
 * after the previous tap, not undone, of the same life and point; else `ok`. Taps `elsewhere` have no
 * part in this: what is no visitor's must not hold up what is.
 */
export function paceTaps(
  taps: readonly PacedTap[],
  voided: ReadonlySet<string>,
  minInterval: number,
): Map<string, Quality> {
  const last = new Map<string, number>()
  const verdicts = new Map<string, Quality>()
  for (const tap of taps) {
    if (voided.has(tap.id)) {
      verdicts.set(tap.id, 'undone')
      continue
    }
    const finger = `${tap.life} ${tap.point}`
    const before = last.get(finger)
    verdicts.set(tap.id, before !== undefined && tap.at - before < minInterval ? 'tooFast' : 'ok')
    last.set(finger, tap.at)
  }
  return verdicts
}
