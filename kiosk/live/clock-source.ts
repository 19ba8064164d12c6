/** The clocks and timers of a page, as a port: every duration in a model comes from here. */
import { makeId } from '../../content/live/ids.ts'
import type { Reading } from '../../content/time/clock.ts'

export interface ClockSource {
  read(): Reading
  /** One life of the page: a new id at each load. */
  readonly page: string
  /** Calls after `ms`, once; returns how to call it off. */
  after(ms: number, then: () => void): () => void
}

export const randomBytes = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n))

export function pageClock(): ClockSource {
  return {
    read: () => ({ wall: Date.now(), mono: performance.now() }),
    page: makeId(Date.now(), randomBytes),
    after: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  }
}
