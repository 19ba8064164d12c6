/** The calendar's room: today on one card, the days to come on another. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { civilParts } from '../../../content/time/civil.ts'
import { dateText, nearDayText, weekdayText } from '../../../content/time/formats.ts'
import { chinaTable } from '../../../content/time/holidays-cn.ts'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { useLocale } from '../../ui/words.ts'
import { EnvelopeCard } from '../envelope-card.tsx'
import styles from './calendar.module.css'
import { EventRow } from './event-row.tsx'

export function CalendarRoom({ calendar }: { readonly calendar: ArrangedCalendar }) {
  const { today, occurrences, windows, cards } = calendar
  const coming = calendar.coming.filter((it) => it.occurrences.length > 0)
  return (
    <div class={styles.room}>
      <ScrollArea class={styles.today}>
        <Today date={today} />
        {windows.map((it) => (
          <p key={it.item.id} class={styles.window}>
            <Painted item={it.item}>
              <Say it={words.openWindow(it.item.envelope.title)} />
            </Painted>
          </p>
        ))}
        {occurrences.length === 0 && (
          <p class={styles.none}>
            <Say it={words.todayNone} />
          </p>
        )}
        {occurrences.map((it) => (
          <EventRow key={it.key} it={it} />
        ))}
      </ScrollArea>
      <ScrollArea class={styles.coming}>
        {coming.map((day) => (
          <div key={day.date} class={styles.day}>
            <DayHead date={day.date} today={today} />
            <div class={styles.events}>
              {day.occurrences.map((it) => (
                <EventRow key={it.key} it={it} />
              ))}
            </div>
          </div>
        ))}
        {cards.map((it) => (
          <EnvelopeCard key={it.id} item={it} />
        ))}
      </ScrollArea>
    </div>
  )
}

function Today({ date }: { readonly date: CivilDate }) {
  const locale = useLocale()
  return (
    <header class={styles.head}>
      <b class={styles.number}>{civilParts(date).day}</b>
      <h2>
        <Say it={words.today} />
        <small>
          {dateText(date, locale)} {weekdayText(date, locale)}
        </small>
      </h2>
    </header>
  )
}

function DayHead({ date, today }: { readonly date: CivilDate; readonly today: CivilDate }) {
  const locale = useLocale()
  const near = nearDayText(date, today, locale)
  const { kind, known } = chinaTable.dayInfo(date)
  return (
    <h3 class={styles.dayHead}>
      <b>{near.startsWith(dateText(date, locale)) ? dateText(date, locale) : near}</b>
      <small>{weekdayText(date, locale)}</small>
      {!known && (
        <small>
          <Say it={words.provisional(civilParts(date).year)} />
        </small>
      )}
      {(kind === 'holiday' || kind === 'makeup') && (
        <i class={styles.mark} data-kind={kind}>
          <Say it={kind === 'holiday' ? words.off : words.makeup} />
        </i>
      )}
    </h3>
  )
}
