/**
 * How guessing at a screen's PIN is kept slow. Pure. Five tries are free; then each wrong one costs a
 * longer wait, half an hour at most. A try is counted before it is judged, so a pulled plug saves none.
 *
 * A wait passes by what cannot be turned: the monotonic clock within one life of the page, or server time
 * that has certainly been reached. The wall clock has no part in it, forwards or backwards; a page that is
 * loaded anew begins with what was left. A new PIN, set in the console, begins with none. So does a wiped
 * storage: whoever can wipe it holds the machine already.
 */
import type { PinLock } from './pin.ts'

/** An instant by both clocks that nobody in the hall can turn. */
export interface Moment {
  /** Server time that has certainly been reached, ms. */
  readonly certain: number
  readonly mono: number
  /** One life of the page. */
  readonly page: string
}

export interface Tries {
  /** The salt of the PIN that was tried. */
  readonly of: string
  /** Wrong ones in a row, the one that is being judged included. */
  readonly wrong: number
  /** How long to wait from `from` on, ms. */
  readonly wait: number
  readonly from: Moment
}

export const freeTries = 5
const minute = 60_000
/** After the fifth wrong try, the sixth, and so on; the last for every further one. */
export const waits = [1, 2, 5, 15, 30].map((it) => it * minute)

const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : (waits[Math.min(wrong - freeTries, waits.length - 1)] as number)

/** How long nobody may try, ms. */
export function waitLeft(tries: Tries | null, now: Moment): number {
  if (!tries) return 0
  const { wait, from } = tries
  const onPage = from.page === now.page ? now.mono - from.mono : 0
  const passed = Math.max(0, onPage, now.certain - from.certain)
  return Math.max(0, wait - passed)
}

/** What is kept of tries at this lock when a page looks at them: the wait begins with what is left of it. */
export const resume = (tries: Tries | null, lock: PinLock, now: Moment): Tries | null =>
  tries?.of === lock.salt ? { ...tries, wait: waitLeft(tries, now), from: now } : null

/** One more try at this lock begins. Only when none is waited for. */
export function nextTry(tries: Tries | null, lock: PinLock, now: Moment): Tries {
  const wrong = (tries?.of === lock.salt ? tries.wrong : 0) + 1
  return { of: lock.salt, wrong, wait: waitAfter(wrong), from: now }
}
