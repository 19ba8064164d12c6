/** One day on a card: its date in both calendars, today's strip of hours, and its events. */
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { type Almanac, lunarDay } from '../../../content/time/almanac.ts'
import { type CivilDate, civilParts } from '../../../content/time/civil.ts'
import { dateText, nearDayText, weekdayText } from '../../../content/time/formats.ts'
import { dayLine, lunarText } from '../../../content/time/lunar-words.ts'
import { useGrowing } from '../../ui/growing-list.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './calendar.module.css'
import { EventRow, type OpenEvent } from './event-row.tsx'

interface HeadProps {
  readonly date: CivilDate
  readonly today: CivilDate
  readonly almanac: Almanac | null
}

export function DayHead({ date, today, almanac }: HeadProps) {
  const locale = useLocale()
  const near = nearDayText(date, today, locale)
  const isNear = !near.includes(dateText(date, locale))
  const lunar = almanac && lunarDay(almanac, date)
  const line = almanac && date === today ? dayLine(almanac, date) : null
  return (
    <header class={styles.head}>
      <b class={styles.number} aria-hidden>
        {civilParts(date).day}
      </b>
      <h2>
        {isNear ? near : weekdayText(date, locale)}
        <small>
          {dateText(date, locale)} {isNear && weekdayText(date, locale)}
        </small>
        {lunar && (
          <small data-detail>
            <Say it={words.lunar(lunarText(lunar, locale))} />
            {line && (
              <>
                ·<Say it={line} />
              </>
            )}
          </small>
        )}
      </h2>
    </header>
  )
}

interface EventsProps {
  readonly of: readonly Occurrence[]
  readonly open: OpenEvent
}

export function Events({ of, open }: EventsProps) {
  const rows = useGrowing(of)
  if (of.length === 0)
    return (
      <p class={styles.none}>
        <Say it={words.dayNone} />
      </p>
    )
  return (
    <ol>
      {rows.map((it) => (
        <EventRow key={it.key} it={it} open={open} />
      ))}
    </ol>
  )
}
