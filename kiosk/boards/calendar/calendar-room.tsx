/** The calendar's room: today, this week, this month, and any event by itself. */
import { signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import {
  arrange,
  occurrencesBetween,
  occurrenceToOpen,
} from '../../../content/boards/calendar/calendar.ts'
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { almanacIn } from '../../screens/almanac-here.ts'
import { useScreen } from '../../screens/screen.ts'
import { useMinute } from '../../screens/use-minute.ts'
import { Say } from '../../ui/say.tsx'
import { Tabs } from '../tabs.tsx'
import styles from './calendar.module.css'
import { EventDetail } from './event-detail.tsx'
import { MonthTab } from './month-tab.tsx'
import { TodayTab } from './today-tab.tsx'
import { WeekTab } from './week-tab.tsx'

const tabs = [
  { key: 'today', name: <Say it={words.today} /> },
  { key: 'week', name: <Say it={words.thisWeek} /> },
  { key: 'month', name: <Say it={words.thisMonth} /> },
] as const
type Tab = (typeof tabs)[number]['key']

interface Props {
  readonly items: readonly Item[]
  readonly start?: string | undefined
}

export function CalendarRoom({ items, start }: Props) {
  const screen = useScreen()
  const { now, zone } = useMinute()
  const calendar = arrange(items, now, zone)
  const tab = useSignal<Tab>('today')
  // Once, as the visitor comes in.
  const opened = useMemo(() => signal(occurrenceToOpen(items, start, now, zone)), [start])
  const was = opened.value
  // What is true of it now, and not what was when it was touched.
  const event =
    was && occurrencesBetween(items, was.date, was.date, now, zone).find((it) => it.key === was.key)
  const facts = {
    items,
    calendar,
    almanac: almanacIn(screen.items.value),
    now,
    zone,
    open: (it: Occurrence) => {
      opened.value = it
    },
  }
  return (
    <>
      {event && (
        <EventDetail
          it={event}
          close={() => {
            opened.value = null
          }}
        />
      )}
      <div class={styles.room} hidden={Boolean(event)}>
        <Tabs
          tabs={tabs}
          open={tab.value}
          choose={(key) => {
            tab.value = key
          }}
        />
        {tab.value === 'today' && <TodayTab {...facts} />}
        {tab.value === 'week' && <WeekTab {...facts} />}
        {tab.value === 'month' && <MonthTab {...facts} />}
      </div>
    </>
  )
}
