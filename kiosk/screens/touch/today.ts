/** What leads today's card on the home, and what comes after it. Pure. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'

export interface Today {
  /** Running now, or else the next that takes place, today or on a day to come. */
  readonly lead: Occurrence | null
  /** What follows, cancelled and moved ones too: whoever came for them is told. */
  readonly rows: readonly Occurrence[]
  /** Running or still to come today: the fruits on the tree. */
  readonly left: number
}

const takesPlace = (it: Occurrence) => it.status === 'now' || it.status === 'later'

export function todayOf(calendar: ArrangedCalendar, now: number, many: number): Today {
  const today = calendar.occurrences.filter((it) => it.status !== 'ended' && now < it.end)
  const coming = calendar.coming.flatMap((it) => it.occurrences)
  const all = [...today, ...coming]
  const lead = calendar.now[0] ?? all.find(takesPlace) ?? null
  return {
    lead,
    rows: all.filter((it) => it !== lead).slice(0, many),
    left: today.filter(takesPlace).length,
  }
}
