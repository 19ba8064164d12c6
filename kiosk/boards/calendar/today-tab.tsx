/** Today: its strip of hours, its events, and what tomorrow brings. */
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { EnvelopeCard } from '../envelope-card.tsx'
import styles from './calendar.module.css'
import type { CalendarFacts } from './calendar-facts.ts'
import { DayHead, Events } from './day-card.tsx'
import { DayStrip } from './day-strip.tsx'

export function TodayTab({ calendar, almanac, now, zone, open }: CalendarFacts) {
  const { today, occurrences, windows, cards, coming } = calendar
  const [tomorrow] = coming
  return (
    <>
      <div class={styles.span} data-day>
        <DayHead date={today} today={today} almanac={almanac} />
      </div>
      <ScrollArea class={styles.pair}>
        <div class={styles.card}>
          {windows.map((it) => (
            <p key={it.item.id} class={styles.window}>
              <Painted item={it.item}>
                <Say it={words.openWindow(it.item.envelope.title)} />
              </Painted>
            </p>
          ))}
          {occurrences.length > 0 ? (
            <>
              <DayStrip occurrences={occurrences} date={today} now={now} zone={zone} />
              <Events of={occurrences} open={open} />
            </>
          ) : (
            <p class={styles.none}>
              <Say it={words.todayNone} />
            </p>
          )}
        </div>
        <div class={styles.card}>
          {tomorrow && (
            <>
              <DayHead date={tomorrow.date} today={today} almanac={almanac} />
              <Events of={tomorrow.occurrences} open={open} />
            </>
          )}
          {cards.map((it) => (
            <EnvelopeCard key={it.id} item={it} />
          ))}
        </div>
      </ScrollArea>
    </>
  )
}
