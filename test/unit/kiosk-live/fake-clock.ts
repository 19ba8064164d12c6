/** A clock that stands still until a test moves it, with timers that go off on the way. */
import type { ClockSource } from '../../../kiosk/live/clock-source.ts'

/** Lets everything that waits for a promise, and not for a timer, go as far as it can. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve))
}

export interface FakeClock extends ClockSource {
  /** Moves on by `ms`, from timer to timer. */
  advance(ms: number): Promise<void>
  /** Sets the wall clock, and nothing else. */
  setWall(wall: number): void
  /** Another page on the same device: its own monotonic clock and its own timers. */
  reload(page: string): FakeClock
}

export function fakeClock(page = 'page-1', wall = 1_800_000_000_000): FakeClock {
  let mono = 0
  let offset = wall
  const timers = new Set<{ at: number; then: () => void }>()
  return {
    page,
    read: () => ({ wall: offset + mono, mono }),
    after(ms, then) {
      const timer = { at: mono + ms, then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(ms) {
      const end = mono + ms
      for (;;) {
        await settled()
        const [next] = [...timers].sort((a, b) => a.at - b.at)
        if (!next || next.at > end) break
        mono = Math.max(mono, next.at)
        timers.delete(next)
        next.then()
      }
      mono = end
      await settled()
    },
    setWall(to) {
      offset = to - mono
    },
    reload: (next) => fakeClock(next, offset + mono),
  }
}
