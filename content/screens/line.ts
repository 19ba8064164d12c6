/** How fresh what stands on the glass may be called, by the line that brought it. Pure. */

/** `live`: up, and heard of late. `late`: one of the two. `offline`: neither, or nothing was ever heard. */
export type Line = 'live' | 'late' | 'offline'

/** What was heard longer ago than this is no longer called live, ms. */
export const freshFor = 120_000

/** A hearing that seems to lie ahead, since a clock went back, is as little sure as one that long ago. */
export function lineOf(isConnected: boolean, heardAt: number | null, at: number): Line {
  if (heardAt === null) return 'offline'
  const isYoung = Math.abs(at - heardAt) <= freshFor
  if (isConnected && isYoung) return 'live'
  return isConnected || isYoung ? 'late' : 'offline'
}
