/** What leads today's card on the home, and what comes after it. Pure. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'

export interface TodayFacts {
  /** Running now, or else the next that takes place, today or on a day to come. */
  readonly lead: Occurrence | null
  /** What follows, cancelled and moved ones too: whoever came for them is told. */
  readonly rows: readonly Occurrence[]
  readonly left: number
}

const takesPlace = (it: Occurrence) => it.status === 'now' || it.status === 'later'

/** A line holds about this many Chinese characters, or twice as many Latin ones. */
const lineOf = 14

/** How many lines the leading event takes beyond its first: a long title, a sentence about it. */
const extraLines = (it: Occurrence | null): number =>
  it === null
    ? 0
    : (it.title.zh.length > lineOf || (it.title.en?.length ?? 0) > 2 * lineOf ? 1 : 0) +
      (it.item.envelope.summary ? 1 : 0)

/** Running or still to come today: the fruits on the tree. */
export const leftToday = (calendar: ArrangedCalendar, now: number): number =>
  calendar.occurrences.filter((it) => takesPlace(it) && now < it.end).length

/** `lines`: how many rows there is room for when the lead takes one line. */
export function todayOf(calendar: ArrangedCalendar, now: number, lines: number): TodayFacts {
  const today = calendar.occurrences.filter((it) => it.status !== 'ended' && now < it.end)
  const coming = calendar.coming.flatMap((it) => it.occurrences)
  const all = [...today, ...coming]
  const lead = calendar.now[0] ?? all.find(takesPlace) ?? null
  return {
    lead,
    rows: all.filter((it) => it !== lead).slice(0, Math.max(1, lines - extraLines(lead))),
    left: leftToday(calendar, now),
  }
}
