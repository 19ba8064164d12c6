/** A list's items with where each stands now; drawn again when one of them changes, not each second. */
import { computed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { DeskItem } from '../../../content/live/asks.ts'
import { useDesk } from '../desk.ts'
import { type PhasedItem, withPhases } from './item-order.ts'
import { phaseOf } from './item-phase.ts'

export function usePhased(items: readonly DeskItem[] | null): readonly PhasedItem[] {
  const { clock } = useDesk()
  const marks = useMemo(
    () => computed(() => (items ?? []).map((it) => phaseOf(it, clock.now.value)).join()),
    [items, clock],
  )
  const mark = marks.value
  // The mark is what makes it new: it says when an item's state is another.
  return useMemo(() => withPhases(items ?? [], clock.now.peek()), [items, clock, mark])
}
