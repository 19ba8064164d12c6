/** A month: the grid, and beside or below it the events of the day that was touched. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { occurrencesBetween } from '../../../content/boards/calendar/calendar.ts'
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import { monthOf } from '../../../content/boards/calendar/days.ts'
import {
  type CivilDate,
  civilParts,
  firstOfMonth,
  monthAfter,
} from '../../../content/time/civil.ts'
import { chinaTable } from '../../../content/time/holidays-cn.ts'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import styles from './calendar.module.css'
import type { CalendarFacts } from './calendar-facts.ts'
import { DayHead, Events } from './day-card.tsx'
import { MonthGrid } from './month-grid.tsx'
import { SpanHead } from './span-head.tsx'

/** How many months ahead one may look. */
const last = 11

export function MonthTab({ items, calendar, almanac, now, zone, open }: CalendarFacts) {
  const { today } = calendar
  const at = useSignal(0)
  const touched = useSignal<CivilDate>(today)
  const month = monthAfter(firstOfMonth(today), at.value)
  const days = monthOf(month)
  const [from = month, to = month] = [days[0], days.at(-1)]
  const chosen = touched.value >= from && touched.value <= to ? touched.value : month
  // On small glass the day lies below the month: a touch brings it into view.
  const day = useRef<HTMLDivElement>(null)
  const first = useRef(chosen)
  useEffect(() => {
    if (chosen !== first.current) day.current?.scrollIntoView({ block: 'nearest' })
    first.current = chosen
  }, [chosen])
  const occurrences = occurrencesBetween(items, from, to, now, zone)
  return (
    <>
      <SpanHead
        name={words.month(month)}
        at={at.value}
        last={last}
        go={(it) => {
          at.value = it
          touched.value = it === 0 ? today : monthAfter(firstOfMonth(today), it)
        }}
      />
      <ScrollArea class={styles.month}>
        <div class={styles.card}>
          <MonthGrid
            month={month}
            today={today}
            chosen={chosen}
            occurrences={occurrences}
            almanac={almanac}
            choose={(date) => {
              touched.value = date
            }}
          />
          {!chinaTable.dayInfo(month).known && (
            <p class={styles.provisional} data-detail>
              <Say it={words.provisional(civilParts(month).year)} />
            </p>
          )}
        </div>
        <ScrollArea key={chosen} class={styles.card} below>
          <div ref={day} class={styles.brought}>
            <DayHead date={chosen} today={today} almanac={almanac} />
          </div>
          <Events of={occurrences.filter((it) => it.date === chosen)} open={open} />
        </ScrollArea>
      </ScrollArea>
    </>
  )
}
