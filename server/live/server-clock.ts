/**
 * The server's clock. It never goes back: behind its high mark it goes on from there by the monotonic
 * clock until the wall has caught up. The mark is kept in the store, so that a restart cannot undo it.
 */

export interface ServerClock {
  /** Epoch ms. */
  now(): number
  /** Never earlier than this from here on. */
  raise(mark: number): void
}

export function createServerClock(wall: () => number, mono: () => number): ServerClock {
  let mark = 0
  let markedAt = mono()
  const raise = (to: number): void => {
    mark = to
    markedAt = mono()
  }
  return {
    now() {
      const reached = Math.floor(mark + (mono() - markedAt))
      const at = Math.floor(wall())
      if (at >= mark) raise(at)
      else if (reached > mark) raise(reached)
      return mark
    },
    raise(to) {
      if (to > mark) raise(to)
    },
  }
}
