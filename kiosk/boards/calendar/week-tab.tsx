/** A week from Monday to Sunday: each day with its events; days that are over are left out of this one. */
import { useSignal } from '@preact/signals'
import { occurrencesBetween } from '../../../content/boards/calendar/calendar.ts'
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import { weekOf } from '../../../content/boards/calendar/days.ts'
import { addDays } from '../../../content/time/civil.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import styles from './calendar.module.css'
import type { CalendarFacts } from './calendar-facts.ts'
import { DayHead, Events } from './day-card.tsx'
import { SpanHead } from './span-head.tsx'

/** How many weeks ahead one may look. */
const last = 8

export function WeekTab({ items, calendar, almanac, now, zone, open }: CalendarFacts) {
  const { today } = calendar
  const at = useSignal(0)
  const week = weekOf(addDays(today, 7 * at.value))
  const days = week.filter((it) => it >= today)
  const [from = today, to = today] = [week[0], week[6]]
  const occurrences = occurrencesBetween(items, from, to, now, zone)
  return (
    <>
      <SpanHead
        name={words.days(from, to)}
        at={at.value}
        last={last}
        go={(it) => {
          at.value = it
        }}
      />
      <ScrollArea key={from} class={styles.week}>
        {days.map((date) => (
          <section key={date} class={styles.day}>
            <DayHead date={date} today={today} almanac={almanac} />
            <Events of={occurrences.filter((it) => it.date === date)} open={open} />
          </section>
        ))}
      </ScrollArea>
    </>
  )
}
