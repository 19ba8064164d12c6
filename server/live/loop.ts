/**
 * One piece of work done again and again: when woken, and by a slow poll that alone must suffice. It
 * never overlaps itself, rests between rounds, steps back after errors, and its stop waits for the last
 * round to end.
 */

export interface LoopLog {
  error(facts: object, message: string): void
}

/** Runs the work once after so many ms; the returned function takes it back. */
export type Later = (work: () => void, ms: number) => () => void

export interface LoopParts {
  /** Names the loop in the log. */
  readonly name: string
  /** One round; true when there is more to do at once. */
  readonly round: () => Promise<boolean>
  readonly later: Later
  readonly log: LoopLog
  /** The slow poll, ms. */
  readonly poll: number
  /** Least pause after a round, so that a busy bell gathers work instead of spinning, ms. */
  readonly rest: number
}

export interface Loop {
  /** Begins, with a first round at once. */
  start(): void
  wake(): void
  /** No round begins after this; resolves when the last one has ended. */
  stop(): Promise<void>
}

/** Pauses after the first, second, … error in a row, ms. */
const firstPause = 100
const longestPause = 5000

const pauseAfter = (failures: number): number =>
  Math.min(firstPause * 2 ** (failures - 1), longestPause)

export function createLoop({ name, round, later, log, poll, rest }: LoopParts): Loop {
  let isOn = false
  let running: Promise<void> | null = null
  let cancel: (() => void) | null = null
  /** What the timer waits for: a wake cuts the poll short, but neither a rest nor a step back. */
  let waitsFor: 'poll' | 'pause' = 'poll'
  let isWoken = false
  let failures = 0

  function wait(ms: number, what: 'poll' | 'pause', then: () => void): void {
    waitsFor = what
    cancel = later(() => {
      cancel = null
      then()
    }, ms)
  }

  async function run(): Promise<void> {
    let isMore = false
    try {
      isMore = await round()
      failures = 0
    } catch (err) {
      failures++
      log.error({ err, loop: name, failures }, 'a round failed and will be done again')
    }
    running = null
    if (!isOn) return
    if (failures > 0) wait(pauseAfter(failures), 'pause', begin)
    else if (isMore) wait(rest, 'pause', begin)
    // Rests here too: the bell of our own last commit rings now.
    else wait(rest, 'pause', () => (isWoken ? begin() : wait(poll, 'poll', begin)))
  }

  function begin(): void {
    if (!isOn || running) return
    isWoken = false
    running = run()
  }

  return {
    start() {
      if (isOn) return
      isOn = true
      begin()
    },
    wake() {
      if (!isOn) return
      isWoken = true
      if (running || waitsFor === 'pause') return
      cancel?.()
      cancel = null
      begin()
    },
    async stop() {
      isOn = false
      cancel?.()
      cancel = null
      await running
    },
  }
}

/** Real time. A waiting loop keeps no process alive. */
export const realLater: Later = (work, ms) => {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
