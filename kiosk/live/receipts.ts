/** Pure rules of receipts: joining two of the same item, and which items are reported at all. */
import type { Item } from '../../content/boards/envelope.ts'
import type { Receipt } from '../../content/live/entries.ts'

/** What the server derives, or what steers the screen itself, is not reported on. */
export const isReported = (it: Item): boolean =>
  !it.derived && it.board !== 'profiles' && it.board !== 'builds' && it.board !== 'tallies'

type Facts = Pick<Receipt, 'rev' | 'received' | 'shown' | 'painted'>

/** Facts of the same revision add up, the first time staying; those of an older one say nothing more. */
export function joinReceipts<R extends Facts>(older: Facts, newer: R): R {
  if (older.rev !== newer.rev)
    return older.rev > newer.rev ? { ...newer, ...factsOf(older) } : newer
  return {
    ...newer,
    received: older.received ?? newer.received,
    shown: older.shown ?? newer.shown,
    painted: older.painted ?? newer.painted,
  }
}

const factsOf = ({ rev, received, shown, painted }: Facts): Facts => ({
  rev,
  received,
  shown,
  painted,
})
