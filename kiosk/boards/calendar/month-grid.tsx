/** A month in weeks from Monday: each day with its lunar day, 休 or 班, and how much is on. */
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import { monthOf } from '../../../content/boards/calendar/days.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import {
  type Almanac,
  dutyOn,
  festivalOn,
  lunarDay,
  termOn,
} from '../../../content/time/almanac.ts'
import { type CivilDate, civilParts } from '../../../content/time/civil.ts'
import { weekdayText } from '../../../content/time/formats.ts'
import { lunarCellText } from '../../../content/time/lunar-words.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import { namedOf, oftenIn, shortName } from './cell-names.ts'
import styles from './month-grid.module.css'

interface Props {
  /** The first day of the month. */
  readonly month: CivilDate
  readonly today: CivilDate
  readonly chosen: CivilDate
  readonly occurrences: readonly Occurrence[]
  readonly almanac: Almanac | null
  readonly choose: (date: CivilDate) => void
}

const takesPlace = (it: Occurrence) => it.status !== 'cancelled' && it.status !== 'movedAway'

export function MonthGrid({ month, today, chosen, occurrences, almanac, choose }: Props) {
  const locale = useLocale()
  const days = monthOf(month)
  const held = occurrences.filter(takesPlace)
  const often = oftenIn(held)
  return (
    <div class={styles.grid}>
      {days.slice(0, 7).map((it) => (
        <b key={weekdayText(it, 'en')} class={styles.weekday}>
          {weekdayText(it, locale).replace('星期', '')}
        </b>
      ))}
      {days.map((date) => {
        const on = held.filter((it) => it.date === date)
        const named = namedOf(on, often)
        const duty = almanac && dutyOn(almanac, date)
        const dutyWord = duty === 'off' ? words.off : words.makeup
        return (
          <button
            key={date}
            type="button"
            class={styles.day}
            data-other={date.slice(0, 7) !== month.slice(0, 7)}
            data-past={date < today}
            aria-pressed={date === chosen}
            aria-current={date === today ? 'date' : undefined}
            onClick={() => choose(date)}
          >
            <span class={styles.top}>
              <b>{civilParts(date).day}</b>
              {duty && (
                <i class={styles.duty} data-duty={duty}>
                  <Say it={dutyWord} />
                </i>
              )}
            </span>
            {almanac && locale === 'zh' && <Lunar date={date} almanac={almanac} />}
            {on.length > 0 && (
              <span class={styles.count} data-many={on.length > 9}>
                <Say it={words.events(on.length)} />
              </span>
            )}
            {named && locale === 'zh' && (
              <span class={styles.name} data-status={named.status}>
                <span>{shortName(named.title.zh)}</span>
                {on.length > 1 && <small>+{on.length - 1}</small>}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}

/** The festival, else the solar term, else the lunar day. */
function Lunar({ date, almanac }: { readonly date: CivilDate; readonly almanac: Almanac }) {
  const named = festivalOn(almanac, date) ?? termOn(almanac, date)
  const lunar = lunarDay(almanac, date)
  if (named) return <b class={styles.named}>{named.name.zh}</b>
  return (
    lunar && (
      <span class={styles.lunar} data-detail>
        {lunarCellText(lunar)}
      </span>
    )
  )
}
