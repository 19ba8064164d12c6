/** The calendar as it is arranged now, by the hall's clock. */
import { type ArrangedCalendar, arrange } from '../../../content/boards/calendar/calendar.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { useMinute } from '../../screens/use-minute.ts'

export function useCalendar(items: readonly Item[]): ArrangedCalendar {
  const { now, zone } = useMinute()
  return arrange(items, now, zone)
}
