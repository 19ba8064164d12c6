/** The rows of a ranking below its podium; a team that somebody found is marked and brought into view. */
import { useEffect, useRef } from 'preact/hooks'
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { Badge } from '../../ui/badge.tsx'
import { useGrowing } from '../../ui/growing-list.ts'
import { Say } from '../../ui/say.tsx'
import { Hours, RankWord } from './podium.tsx'
import styles from './volunteers.module.css'

interface Props {
  readonly rows: readonly RankRow[]
  readonly mine: string | null
}

export function RankingRows({ rows, mine }: Props) {
  const shown = useGrowing(
    rows,
    rows.findIndex((it) => it.team === mine),
  )
  return (
    <ol class={styles.rows}>
      {shown.map((it) => (
        <Row key={it.team} row={it} mine={it.team === mine} />
      ))}
    </ol>
  )
}

function Row({ row, mine }: { readonly row: RankRow; readonly mine: boolean }) {
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (mine) element.current?.scrollIntoView({ block: 'center' })
  }, [mine])
  return (
    <li ref={element} class={styles.row} aria-current={mine}>
      <span class={styles.rank}>
        <RankWord row={row} />
      </span>
      <span class={styles.name}>
        <Say it={row.name} />
        {mine && (
          <Badge>
            <Say it={words.mine} />
          </Badge>
        )}
        {row.people !== undefined && (
          <small data-detail>
            <Say it={words.people(row.people)} />
          </small>
        )}
      </span>
      <Hours minutes={row.minutes} />
    </li>
  )
}
