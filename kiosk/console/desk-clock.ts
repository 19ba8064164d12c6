/** The server's time as far as the desk knows it: the browser's clock plus what the last answer taught. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'

export interface DeskClock {
  /** Epoch ms, a step every second: enough for 未到时间 to end by itself. */
  readonly now: ReadonlySignal<number>
  /** The beginning of this minute: for words about days, which need not be said anew each second. */
  readonly minute: ReadonlySignal<number>
  /** The time at this very moment. */
  read(): number
  /** An answer was true at `at`, by the server's clock. */
  learn(at: number): void
}

/** `every` calls back each second, and is handed in so that tests need not wait. */
export function createDeskClock(wall: () => number, every: (tick: () => void) => void): DeskClock {
  let offset = 0
  const read = () => wall() + offset
  const now = signal(read())
  every(() => {
    now.value = read()
  })
  return {
    now,
    minute: computed(() => now.value - (now.value % 60_000)),
    read,
    learn(at) {
      offset = at - wall()
    },
  }
}
