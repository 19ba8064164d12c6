/** What stands in the sky of the home: the hall's time and day, and the tree with today's fruits. */
import { dayText } from '../../../content/time/formats.ts'
import { civilDateOf } from '../../../content/time/zone.ts'
import { PersimmonTree } from '../../ui/persimmon-tree.tsx'
import { useLocale } from '../../ui/words.ts'
import type { Hall } from '../hall.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import { LunarLines } from './lunar-lines.tsx'
import styles from './sky-facts.module.css'
import { leftToday } from './today-facts.ts'

export function SkyFacts({ hall }: { readonly hall: Hall }) {
  const screen = useScreen()
  const locale = useLocale()
  const now = screen.now.value
  const date = civilDateOf(now, hall.zone.value)
  return (
    <>
      <div class={styles.tree}>
        <PersimmonTree fruits={leftToday(hall.calendar.value, now)} />
      </div>
      <p class={styles.time}>
        <span class={styles.clock}>
          <HallClock />
        </span>
        <span class={styles.date}>
          <b>{dayText(date, locale)}</b>
          <LunarLines date={date} />
        </span>
      </p>
    </>
  )
}
