/**
 * A screen's clock, pure: now = max(wall + offset, high-water).
 *
 * The high-water mark advances only by time learned from the server plus monotonic distance, never by
 * the wall clock, and the next contact replaces it: a wall clock that shows 2036 for a minute cannot end
 * everything for good, and one that falls back to 1970 cannot bring an ended item back.
 */

/** The two clocks of a device: one that may be wrong, and one that only counts. */
export interface Reading {
  /** Epoch ms, as the device believes. */
  readonly wall: number
  /** Milliseconds since this page began; never going back. */
  readonly mono: number
}

export interface ScreenClock {
  /** Server minus wall, ms; null when never learned. */
  readonly offset: number | null
  /** Server time known to have been reached, and the monotonic reading at that moment. */
  readonly mark: number
  readonly markMono: number
}

/** What outlives the page. */
export interface KeptClock {
  readonly offset: number | null
  readonly mark: number
}

export const freshClock = (kept: KeptClock | null, reading: Reading): ScreenClock => ({
  offset: kept?.offset ?? null,
  mark: kept?.mark ?? 0,
  markMono: reading.mono,
})

/** Server time that has certainly been reached: what was learned, plus what has passed since. */
export const highWater = (clock: ScreenClock, reading: Reading): number =>
  clock.mark === 0 ? 0 : clock.mark + Math.max(0, reading.mono - clock.markMono)

export function nowOf(clock: ScreenClock, reading: Reading): number {
  return Math.floor(Math.max(reading.wall + (clock.offset ?? 0), highWater(clock, reading)))
}

/**
 * Learns from an answer of the server. Its time was true at some moment between asking and hearing; the
 * middle is taken for the offset, and the answer's own time, which has surely been reached, as the mark.
 */
export function learn(server: number, asked: Reading, heard: Reading): ScreenClock {
  const travel = Math.max(0, heard.mono - asked.mono)
  return {
    offset: Math.round(server + travel / 2 - heard.wall),
    mark: server,
    markMono: heard.mono,
  }
}

/** What to keep for the next page: the mark as far as it has come by now. */
export const keepClock = (clock: ScreenClock, reading: Reading): KeptClock => ({
  offset: clock.offset,
  mark: Math.floor(highWater(clock, reading)),
})
