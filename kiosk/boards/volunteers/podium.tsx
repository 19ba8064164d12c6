/** Three steps whose height is the rank, so that two 并列第 2 stand equally high; the first in the middle. */
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { hoursText } from '../../../content/time/formats.ts'
import { Badge } from '../../ui/badge.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './podium.module.css'
import { podiumOf } from './podium-places.ts'

interface Props {
  readonly rows: readonly RankRow[]
  /** The team that somebody looked for. */
  readonly mine?: string | null
}

export function Podium({ rows, mine }: Props) {
  return (
    <ol class={styles.podium}>
      {podiumOf(rows).map((it) => (
        <li key={it.team} class={styles.place} data-rank={it.rank} aria-current={it.team === mine}>
          <Heads />
          <b class={styles.name}>
            <Say it={it.name} />
          </b>
          {it.team === mine && (
            <Badge>
              <Say it={words.mine} />
            </Badge>
          )}
          <div class={styles.step}>
            <RankWord row={it} />
            <Hours minutes={it.minutes} />
          </div>
        </li>
      ))}
    </ol>
  )
}

export function RankWord({ row }: { readonly row: RankRow }) {
  return (
    <span class={styles.rank}>
      <Say it={row.tied ? words.tiedRank(row.rank) : words.rank(row.rank)} />
    </span>
  )
}

/** The figure large, its unit small beside it. */
export function Hours({ minutes }: { readonly minutes: number }) {
  const locale = useLocale()
  const [figure, unit] = hoursText(minutes, locale).split(' ')
  return (
    <span class={styles.hours}>
      <b>{figure}</b> <small>{unit}</small>
    </span>
  )
}

function Heads() {
  return (
    <svg class={styles.heads} viewBox="0 0 150 92" aria-hidden="true">
      <g class={styles.mid}>
        <circle cx="36" cy="34" r="17" />
        <path d="M8 92V82a28 28 0 0 1 56 0v10z" />
        <circle cx="114" cy="34" r="17" />
        <path d="M86 92V82a28 28 0 0 1 56 0v10z" />
      </g>
      <g class={styles.band}>
        <circle cx="75" cy="24" r="21" />
        <path d="M40 92V84a35 35 0 0 1 70 0v8z" />
      </g>
    </svg>
  )
}
