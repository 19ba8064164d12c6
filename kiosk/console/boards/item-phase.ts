/** Where an item stands in its life, as one word for lists and headlines. Pure. */
import type { DeskItem } from '../../../content/live/asks.ts'

export type Phase = 'draft' | 'notYet' | 'on' | 'ended' | 'retracted'

/** The desk's clock goes by the second: what was published at once must not stand as 未到时间 till it ticks. */
const step = 1000

export const hasBegun = ({ from }: Pick<DeskItem, 'from'>, now: number): boolean =>
  from <= now + step

export function phaseOf(item: Pick<DeskItem, 'state' | 'from' | 'until'>, now: number): Phase {
  if (item.state !== 'published') return item.state
  if (item.until !== null && item.until <= now) return 'ended'
  return hasBegun(item, now) ? 'on' : 'notYet'
}
