/** Where an item stands in its life, as one word for lists and headlines. Pure. */
import type { DeskItem } from '../../../content/live/asks.ts'

export type Phase = 'draft' | 'notYet' | 'on' | 'ended' | 'retracted'

export function phaseOf(item: Pick<DeskItem, 'state' | 'from' | 'until'>, now: number): Phase {
  if (item.state !== 'published') return item.state
  if (item.until !== null && item.until <= now) return 'ended'
  return item.from > now ? 'notYet' : 'on'
}
