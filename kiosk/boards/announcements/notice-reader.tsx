/** One notice to read, with the one before and the one after beside it. */
import { useEffect, useRef } from 'preact/hooks'
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { words } from '../../../content/boards/announcements/announcements.words.ts'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { Title } from '../../ui/title.tsx'
import { EnvelopeCard } from '../envelope-card.tsx'
import styles from './announcements.module.css'
import { NoticeMeta } from './notice-meta.tsx'

interface Props {
  readonly notices: readonly Notice[]
  readonly at: number
  readonly open: (id: string | null) => void
}

export function NoticeReader({ notices, at, open }: Props) {
  const paper = useRef<HTMLDivElement>(null)
  const notice = notices[at]
  const id = notice?.item.id
  // Another notice begins at its title, wherever the one before was left.
  useEffect(() => {
    if (id) paper.current?.scrollTo({ top: 0 })
  }, [id])
  if (!notice) return null
  return (
    <>
      <ScrollArea class={styles.paper} area={paper}>
        {notice.body ? (
          <>
            <h2 class={styles.title}>
              <Painted item={notice.item}>
                <Title it={notice.item.envelope.title} />
              </Painted>
            </h2>
            <NoticeMeta notice={notice} />
            <TextBlocks blocks={notice.body.text.blocks ?? []} />
          </>
        ) : (
          <EnvelopeCard item={notice.item} />
        )}
      </ScrollArea>
      <nav class={styles.pager}>
        <Neighbour notice={notices[at - 1]} open={open} forward={false} />
        <button type="button" class={styles.all} onClick={() => open(null)}>
          <Icon name="up" />
          <Say it={words.count(notices.length)} />
        </button>
        <Neighbour notice={notices[at + 1]} open={open} forward />
      </nav>
    </>
  )
}

interface NeighbourProps {
  readonly notice: Notice | undefined
  readonly forward: boolean
  readonly open: (id: string) => void
}

function Neighbour({ notice, forward, open }: NeighbourProps) {
  const end = forward ? words.isLast : words.isFirst
  return (
    <button
      type="button"
      class={styles.page}
      data-forward={forward}
      aria-disabled={!notice}
      onClick={() => notice && open(notice.item.id)}
    >
      {!forward && <Icon name="back" />}
      <span class={styles.pageWords}>
        <small>
          <Say it={forward ? words.next : words.previous} />
        </small>
        <b>
          <Say it={notice?.item.envelope.title ?? end} />
        </b>
      </span>
      {forward && <Icon name="next" />}
    </button>
  )
}
