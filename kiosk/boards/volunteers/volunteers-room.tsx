/** The volunteers' room: a door per period, the podium, the rows below it, and how it was ranked. */
import { useSignal } from '@preact/signals'
import type { ArrangedVolunteers, RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { periodName, words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { EnvelopeCard } from '../envelope-card.tsx'
import { Tabs } from '../tabs.tsx'
import { Hours, Podium, RankWord } from './podium.tsx'
import { belowPodium } from './podium-places.ts'
import { RankingHead } from './ranking-head.tsx'
import styles from './volunteers.module.css'

interface Props {
  readonly volunteers: ArrangedVolunteers
  readonly start?: string | undefined
}

export function VolunteersRoom({ volunteers: { rankings, cards }, start }: Props) {
  const asked = rankings.find((it) => it.item.id === start) ?? rankings[0]
  const period = useSignal(asked?.body.period)
  const ranking = rankings.find((it) => it.body.period === period.value) ?? rankings[0]
  return (
    <>
      {rankings.length > 1 && ranking && (
        <Tabs
          tabs={rankings.map((it) => ({
            key: it.body.period,
            name: <Say it={periodName(it.body)} />,
          }))}
          open={ranking.body.period}
          choose={(key) => {
            period.value = key
          }}
        />
      )}
      <ScrollArea class={styles.scroll}>
        {ranking ? (
          <article class={styles.card}>
            <RankingHead ranking={ranking} />
            <Podium rows={ranking.rows} />
            <ol class={styles.rows}>
              {belowPodium(ranking.rows).map((it) => (
                <Row key={it.team} row={it} />
              ))}
            </ol>
          </article>
        ) : (
          <p class={styles.none}>
            <Say it={words.none} />
          </p>
        )}
        {cards.map((it) => (
          <EnvelopeCard key={it.id} item={it} />
        ))}
        {ranking && (
          <p class={styles.how}>
            <b>
              <Say it={words.how} />
            </b>
            <span>
              <Say it={ranking.body.how} />
            </span>
          </p>
        )}
      </ScrollArea>
    </>
  )
}

function Row({ row }: { readonly row: RankRow }) {
  return (
    <li class={styles.row}>
      <span class={styles.rank}>
        <RankWord row={row} />
      </span>
      <span class={styles.name}>
        <Say it={row.name} />
        {row.people !== undefined && (
          <small>
            <Say it={words.people(row.people)} />
          </small>
        )}
      </span>
      <Hours minutes={row.minutes} />
    </li>
  )
}
