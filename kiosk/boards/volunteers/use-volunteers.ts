/** The rankings as they are arranged now. */
import type { Item } from '../../../content/boards/envelope.ts'
import { type ArrangedVolunteers, arrange } from '../../../content/boards/volunteers/volunteers.ts'
import { useMinute } from '../../screens/use-minute.ts'

export function useVolunteers(items: readonly Item[]): ArrangedVolunteers {
  const { now, zone } = useMinute()
  return arrange(items, now, zone)
}
