/** Today as a strip of hours: a bar for each event, and a needle at now. The rows below say the same in words. */
import { type DayStrip as Strip, stripOfDay } from '../../../content/boards/calendar/days.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import styles from './day-strip.module.css'

/** More at one time than this is a wall of bars, and tells nothing. */
const mostLanes = 4

interface Props {
  readonly occurrences: readonly Occurrence[]
  readonly date: CivilDate
  readonly now: number
  readonly zone: string
}

/** Every third hour, and both ends. */
const hoursOf = ({ from, to }: Strip): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (it) => it === from || it === to || (it % 3 === 0 && it - from > 1 && to - it > 1),
  )

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

export function DayStrip({ occurrences, date, now, zone }: Props) {
  const strip = stripOfDay(occurrences, date, now, zone)
  if (strip.lanes > mostLanes) return null
  return (
    <div
      class={styles.strip}
      aria-hidden="true"
      data-detail
      style={{ '--lanes': Math.max(1, strip.lanes) }}
    >
      {strip.bars.map((it) => (
        <i
          key={it.key}
          class={styles.bar}
          data-status={it.status}
          style={{
            '--from': percent(it.from),
            '--size': percent(it.to - it.from),
            '--lane': it.lane,
          }}
        />
      ))}
      {strip.needle !== null && (
        <i class={styles.needle} style={{ '--from': percent(strip.needle) }} />
      )}
      {hoursOf(strip).map((it) => (
        <small
          key={it}
          class={styles.hour}
          style={{ '--from': percent((it - strip.from) / (strip.to - strip.from)) }}
        >
          {it}
        </small>
      ))}
    </div>
  )
}
