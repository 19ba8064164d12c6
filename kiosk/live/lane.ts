/**
 * Bookkeeping keeps to one lane, so that a touch finds the storage and the glass free: one small piece
 * after the other, and none is begun in the moment after a finger came down.
 */
import type { ClockSource } from './clock-source.ts'

/** Does the work when its turn has come. What fails is told to whoever asked, and holds up nobody. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>

/** How long no finger must have come down, ms: a slow machine draws its thanks in this time. */
export const still = 400
/** A glass that is never left alone is waited for this long at most, ms. */
export const mostWait = 3000

export function createLane(glass: EventTarget, { read, after }: ClockSource): Lane {
  let before: Promise<unknown> = Promise.resolve()
  let free = 0
  const touched = () => {
    free = read().mono + still
  }
  glass.addEventListener('pointerdown', touched, { capture: true })

  async function rest(): Promise<void> {
    const latest = read().mono + mostWait
    for (;;) {
      const left = Math.min(free, latest) - read().mono
      if (left <= 0) return
      await new Promise<void>((resolve) => after(left, resolve))
    }
  }

  return (work) => {
    const done = before.then(rest).then(work)
    before = done.catch(() => {})
    return done
  }
}
