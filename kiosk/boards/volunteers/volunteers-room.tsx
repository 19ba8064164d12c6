/** The volunteers' room: a door per period, the podium, the rows below it, how it was ranked, and 找我的队. */
import { useSignal } from '@preact/signals'
import type { ArrangedVolunteers } from '../../../content/boards/volunteers/volunteers.ts'
import { periodName, words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { Button } from '../../ui/button.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { EnvelopeCard } from '../envelope-card.tsx'
import { Tabs } from '../tabs.tsx'
import { FindTeam } from './find-team.tsx'
import { Podium } from './podium.tsx'
import { belowPodium } from './podium-places.ts'
import { RankingHead } from './ranking-head.tsx'
import { RankingRows } from './ranking-rows.tsx'
import styles from './volunteers.module.css'

interface Props {
  readonly volunteers: ArrangedVolunteers
  readonly start?: string | undefined
}

/** Fewer teams than this are all in view, and nobody has to look for theirs. */
const worthFinding = 6

export function VolunteersRoom({ volunteers: { rankings, cards }, start }: Props) {
  const asked = rankings.find((it) => it.item.id === start) ?? rankings[0]
  const period = useSignal(asked?.body.period)
  const finding = useSignal(false)
  const mine = useSignal<string | null>(null)
  const ranking = rankings.find((it) => it.body.period === period.value) ?? rankings[0]
  if (finding.value && ranking)
    return (
      <FindTeam
        rows={ranking.rows}
        pick={(team) => {
          mine.value = team
          finding.value = false
        }}
        close={() => {
          finding.value = false
        }}
      />
    )
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
      <ScrollArea
        class={styles.scroll}
        acts={
          ranking &&
          ranking.rows.length >= worthFinding && (
            <Button
              wide
              look="fill"
              onPress={() => {
                finding.value = true
              }}
            >
              <Say it={words.findMine} />
            </Button>
          )
        }
      >
        {ranking ? (
          <article class={styles.card}>
            <RankingHead ranking={ranking} />
            <Podium rows={ranking.rows} mine={mine.value} />
            <RankingRows rows={belowPodium(ranking.rows)} mine={mine.value} />
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
