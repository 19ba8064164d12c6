/** Which titles the home's strip shows, and in which order. Pure. */
import { type Notice, newFor } from '../../../content/boards/announcements/announcements.ts'
import { boards, type Item } from '../../../content/boards/envelope.ts'
import { isUrgent } from '../../../content/screens/paints.ts'
import type { Turn } from '../rotation.ts'

export interface NewsTurn extends Turn {
  readonly shown: Item
  readonly isNew: boolean
}

/** How long each title stays, ms. */
const stay = 7000

const turnOf = (shown: Item, isNew: boolean): NewsTurn => ({
  key: shown.id,
  item: { id: shown.id, rev: shown.rev },
  duration: stay,
  shown,
  isNew,
})

/**
 * Notices in the order of their board, then what is new on the other boards; samples are never new there.
 * What is urgent has the bar under the eaves, and is not said twice.
 */
export function newsOf(
  notices: readonly Notice[],
  items: readonly Item[],
  now: number,
): NewsTurn[] {
  const others = items.filter(
    (it) =>
      it.board !== 'announcements' &&
      (boards as readonly string[]).includes(it.board) &&
      !it.sample &&
      now - Math.max(it.from, it.publishedAt) < newFor,
  )
  return [
    ...notices.flatMap((it) => (isUrgent(it.item) ? [] : turnOf(it.item, it.isNew))),
    ...others.map((it) => turnOf(it, true)),
  ]
}
