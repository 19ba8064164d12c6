/** What each tab of the calendar's room is given. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import type { Almanac } from '../../../content/time/almanac.ts'
import type { OpenEvent } from './event-row.tsx'

export interface CalendarFacts {
  readonly items: readonly Item[]
  readonly calendar: ArrangedCalendar
  /** Null where the server has sent none: then nothing is said of moon and holidays. */
  readonly almanac: Almanac | null
  readonly now: number
  readonly zone: string
  readonly open: OpenEvent
}
