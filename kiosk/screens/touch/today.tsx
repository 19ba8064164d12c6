/** Today in the courtyard, as the home tells it: how many are left, and the card of what is on and next. */
import { civilDateOf } from '../../../content/time/zone.ts'
import { useWords } from '../../ui/words.ts'
import type { Hall } from '../hall.ts'
import { useScreen } from '../screen.ts'
import { TodayCard } from './today-card.tsx'
import { todayOf } from './today-facts.ts'

interface Props {
  readonly hall: Hall
  /** How many rows there is room for. */
  readonly lines: number
  readonly what: 'count' | 'card'
}

export function Today({ hall, lines, what }: Props) {
  const screen = useScreen()
  const words = useWords()
  const now = screen.now.value
  const calendar = hall.calendar.value
  const today = todayOf(calendar, now, lines)
  if (what === 'card') return <TodayCard today={today} date={civilDateOf(now, hall.zone.value)} />
  return calendar.occurrences.length > 0 ? (
    <span data-detail>{words.eventsLeft(today.left)}</span>
  ) : null
}
