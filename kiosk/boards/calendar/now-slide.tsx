/** The "now and next" slide: outside, under the roof; one line to now, up to three to next. */
import type { ArrangedCalendar } from '../../../content/boards/calendar/calendar.ts'
import { statusWords } from '../../../content/boards/calendar/calendar.words.ts'
import { dayText, untilText } from '../../../content/time/formats.ts'
import { dayLine } from '../../../content/time/lunar-words.ts'
import { useAlmanac } from '../../screens/almanac-here.ts'
import { HallClock } from '../../screens/hall-clock.tsx'
import { useScreen } from '../../screens/screen.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { PersimmonTree } from '../../ui/persimmon-tree.tsx'
import { Roof, Sky } from '../../ui/roof.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import { titleWidth } from '../../ui/title-width.ts'
import { said, useLocale, useWords } from '../../ui/words.ts'
import styles from './now-slide.module.css'
import { leadOf } from './wall-calendar.ts'

export function NowSlide({ calendar }: { readonly calendar: ArrangedCalendar }) {
  const screen = useScreen()
  const locale = useLocale()
  const ui = useWords()
  const almanac = useAlmanac()
  const line = almanac && dayLine(almanac, calendar.today)
  const { lead, next } = leadOf(calendar)
  if (!lead) return null
  const left = calendar.occurrences.filter(
    (it) => it.status === 'now' || it.status === 'later',
  ).length
  return (
    <section class={styles.slide} data-hue="calendar">
      <div class={styles.sky}>
        <Sky>
          <div class={styles.tree}>
            <PersimmonTree fruits={left} />
          </div>
          <p class={styles.time}>
            <HallClock />
            <span>
              {dayText(calendar.today, locale)}
              <small>
                {line && (
                  <>
                    <Say it={line} />·
                  </>
                )}
                {ui.eventsLeft(left)}
              </small>
            </span>
          </p>
        </Sky>
      </div>
      <Roof />
      <div class={styles.wall}>
        <p class={styles.label}>
          {lead.status === 'now' ? (
            <Badge look="live" dot>
              <Say it={statusWords.now} />
            </Badge>
          ) : (
            <b>{untilText(lead.start - screen.now.value, locale)}</b>
          )}
          <span>
            {lead.startsAt}–{lead.endsAt}
          </span>
          <span>
            <Say it={lead.place} />
          </span>
          <SampleMark of={lead.item} />
        </p>
        <h1 class={styles.title} data-long={titleWidth(said(lead.title, locale)) > 13}>
          <Painted item={lead.item}>
            <Title it={lead.title} />
          </Painted>
        </h1>
        <ol class={styles.next}>
          {next.map((it) => (
            <li key={it.key}>
              <b>{it.startsAt}</b>
              <Painted class={styles.name} item={it.item}>
                <Title it={it.title} />
              </Painted>
              <span class={styles.place}>
                <Say it={it.place} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
