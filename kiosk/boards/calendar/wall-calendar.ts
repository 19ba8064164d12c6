/** What of the calendar a display shows: now and next, then the coming days in pages. Pure. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'

const rowsOnAPage = 4
/** More than this nobody waits for. */
const pages = 2

const takesPlace = (it: Occurrence) => it.status === 'now' || it.status === 'later'

/** The one that is on, or is next today, and up to three after it. */
export function leadOf(calendar: ArrangedCalendar): {
  lead: Occurrence | null
  next: readonly Occurrence[]
} {
  const today = calendar.occurrences.filter(takesPlace)
  const lead = calendar.now[0] ?? today[0] ?? null
  return { lead, next: today.filter((it) => it !== lead).slice(0, 3) }
}

/** What was cancelled or moved away today, then the days to come. */
export function comingPages(calendar: ArrangedCalendar): Occurrence[][] {
  const off = calendar.occurrences.filter(
    (it) => it.status === 'cancelled' || it.status === 'movedAway',
  )
  const rows = [...off, ...calendar.coming.flatMap((it) => it.occurrences)]
  return Array.from({ length: Math.min(pages, Math.ceil(rows.length / rowsOnAPage)) }, (_, at) =>
    rows.slice(at * rowsOnAPage, (at + 1) * rowsOnAPage),
  )
}
