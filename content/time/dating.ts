/** When an entry happened, by the server's reckoning: what a device's own clock says is only a hint. */
import type { Stamp } from '../live/entries.ts'

export interface Dated {
  readonly at: number
  /** 估计: from another life of the page, so only the device's wall clock speaks. */
  readonly estimated: boolean
}

/**
 * Within one life of the page the monotonic distance to the moment of sending is exact, whatever the
 * wall clock did. Otherwise the wall clock as last corrected, and never later than the arrival.
 */
export function dateEntry(
  at: Stamp,
  sent: { readonly page: string; readonly mono: number },
  receivedAt: number,
): Dated {
  if (at.page === sent.page) {
    const ago = Math.max(0, Math.round(sent.mono - at.mono))
    return { at: receivedAt - ago, estimated: false }
  }
  const corrected = Math.round(at.wall + (at.offset ?? 0))
  return { at: Math.max(0, Math.min(corrected, receivedAt)), estimated: true }
}
