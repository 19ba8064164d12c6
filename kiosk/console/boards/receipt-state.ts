/** How far an item has come on one screen, in the order of what a person must know first. Pure. */
import type { DeskItem, ReceiptLine } from '../../../content/live/asks.ts'
import { paints } from '../../../content/screens/paints.ts'
import { hasBegun } from './item-phase.ts'

export type LineState =
  /** This revision is on the glass. `seconds` from publish to paint. */
  | { readonly is: 'painted'; readonly seconds: number; readonly offlineSince: number | null }
  | { readonly is: 'notYet' }
  | { readonly is: 'pad' }
  | { readonly is: 'offline'; readonly since: number | null }
  | { readonly is: 'shown' }
  | { readonly is: 'received' }
  | { readonly is: 'waiting' }

type Told = Pick<DeskItem, 'rev' | 'from' | 'publishedAt' | 'board' | 'envelope'>

/** A receipt speaks for one revision only: an older one's paint says nothing about this one. */
export function lineState(item: Told, line: ReceiptLine, now: number): LineState {
  const mine = line.rev === item.rev
  const { online, since } = line.presence
  if (mine && line.painted !== null) {
    // What is published ahead of time is painted when its time comes: the wait counts from there.
    const due = Math.max(item.publishedAt, item.from)
    const seconds = Math.max(0, (line.painted - due) / 1000)
    return { is: 'painted', seconds, offlineSince: online ? null : since }
  }
  if (!paints(line.mode, item)) return { is: 'pad' }
  if (!hasBegun(item, now)) return { is: 'notYet' }
  if (!online) return { is: 'offline', since }
  if (mine && line.shown !== null) return { is: 'shown' }
  if (mine && line.received !== null) return { is: 'received' }
  return { is: 'waiting' }
}

export interface Progress {
  readonly painted: number
  /** Screens that should paint it; a rating pad shows nothing that is not urgent. */
  readonly screens: number
  /** The slowest paint so far, seconds. */
  readonly slowest: number | null
}

export function progressOf(states: readonly LineState[]): Progress {
  const seconds = states.flatMap((it) => (it.is === 'painted' ? [it.seconds] : []))
  return {
    painted: seconds.length,
    screens: states.filter((it) => it.is !== 'pad').length,
    slowest: seconds.length > 0 ? Math.max(...seconds) : null,
  }
}
