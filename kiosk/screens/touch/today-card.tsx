/** Today in the courtyard: what is on now, and what comes next. Flat: it only speaks. */
import {
  words as calendarWords,
  statusWords,
} from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { nearDayText, untilText } from '../../../content/time/formats.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './today-card.module.css'
import type { TodayFacts } from './today-facts.ts'

interface Props {
  readonly today: TodayFacts
  readonly date: string
}

export function TodayCard({ today, date }: Props) {
  const words = useWords()
  if (!today.lead)
    return (
      <div class={styles.card}>
        <p class={styles.none}>{words.noEventsToday}</p>
      </div>
    )
  return (
    <div class={styles.card}>
      <Lead it={today.lead} date={date} />
      {today.rows.map((it) => (
        <Row key={it.key} it={it} date={date} />
      ))}
    </div>
  )
}

function Lead({ it, date }: { it: Occurrence; date: string }) {
  const words = useWords()
  const locale = useLocale()
  const screen = useScreen()
  return (
    <article class={styles.lead} data-now={it.status === 'now'}>
      <div class={styles.when}>
        <b>{it.startsAt}</b>
        <span>{words.until(it.endsAt)}</span>
      </div>
      <div class={styles.what}>
        <p class={styles.label}>
          {it.status === 'now' ? (
            <Badge look="live" dot>
              {words.runningNow}
            </Badge>
          ) : (
            <b>
              {it.date === date
                ? untilText(it.start - screen.now.value, locale)
                : nearDayText(it.date, date, locale)}
            </b>
          )}
          <span class={styles.where}>
            <Say it={it.place} />
          </span>
          <SampleMark of={it.item} />
        </p>
        <h2>
          <Painted class={styles.title} item={it.item}>
            <Say it={it.title} />
          </Painted>
        </h2>
        {it.item.envelope.summary && (
          <p class={styles.summary} data-detail>
            <Say it={it.item.envelope.summary} />
          </p>
        )}
      </div>
    </article>
  )
}

function Row({ it, date }: { it: Occurrence; date: string }) {
  const locale = useLocale()
  const isToday = it.date === date
  const off = it.status === 'cancelled' || it.status === 'movedAway'
  return (
    <p class={styles.row} data-off={off} data-detail>
      <b class={styles.time}>
        {isToday ? it.startsAt : nearDayText(it.date, date, locale).split(' ')[0]}
      </b>
      <Painted class={styles.name} item={it.item}>
        {!isToday && `${it.startsAt} `}
        <Say it={it.title} />
      </Painted>
      {off ? (
        <span class={styles.off}>
          <Say it={statusWords[it.status]} />
        </span>
      ) : it.moved ? (
        <span class={styles.off}>
          <Say
            it={calendarWords.movedFrom(
              it.moved.date === it.date
                ? it.moved.startsAt
                : nearDayText(it.moved.date, date, locale),
            )}
          />
        </span>
      ) : (
        <>
          <span class={styles.place}>
            <Say it={it.place} />
          </span>
          <SampleMark of={it.item} />
        </>
      )}
    </p>
  )
}
