/** The coming days on a wall: four rows, each with its day, time and place. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { nearDayText } from '../../../content/time/formats.ts'
import { SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import { useLocale } from '../../ui/words.ts'
import { SlideSheet } from '../slide-sheet.tsx'
import styles from './coming-slide.module.css'
import { StatusLine } from './event-row.tsx'

interface Props {
  readonly calendar: ArrangedCalendar
  readonly rows: readonly Occurrence[]
}

export function ComingSlide({ calendar, rows }: Props) {
  const locale = useLocale()
  return (
    <SlideSheet hue="calendar" end={<Say it={words.coming} />}>
      <ol class={styles.rows}>
        {rows.map((it) => (
          <li key={it.key}>
            <b class={styles.when}>
              <small>{nearDayText(it.date, calendar.today, locale)}</small>
              {it.startsAt}
            </b>
            <span class={styles.what}>
              <Painted class={styles.name} item={it.item}>
                <Title it={it.title} />
              </Painted>
              <span class={styles.place}>
                <StatusLine it={it} /> <Say it={it.place} /> <SampleMark of={it.item} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </SlideSheet>
  )
}
