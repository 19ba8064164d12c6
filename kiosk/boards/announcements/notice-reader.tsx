/** One notice to read, in pages, as large as the reader likes, with the one before and after beside it. */
import { type Signal, useSignal } from '@preact/signals'
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { words } from '../../../content/boards/announcements/announcements.words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { Title } from '../../ui/title.tsx'
import { said, useLocale } from '../../ui/words.ts'
import { EnvelopeCard } from '../envelope-card.tsx'
import styles from './announcements.module.css'
import { NoticeMeta } from './notice-meta.tsx'
import { usePages } from './use-pages.ts'

/** How many times the usual size; never less, that one is the smallest for these eyes. */
const sizes = [1, 1.25, 1.5, 1.8] as const

interface Props {
  readonly notices: readonly Notice[]
  readonly at: number
  /** Index into the sizes, where it is to outlive this notice. */
  readonly size?: Signal<number>
  readonly open: (id: string | null) => void
}

export function NoticeReader({ notices, at, size: kept, open }: Props) {
  const own = useSignal(0)
  const size = kept ?? own
  const locale = useLocale()
  const notice = notices[at]
  const { paper, page, pages, turn } = usePages(
    `${notice?.item.id} ${notice?.item.rev} ${size.value} ${locale}`,
  )
  if (!notice) return null
  const resize = (step: number) => {
    size.value = Math.max(0, Math.min(sizes.length - 1, size.value + step))
  }
  return (
    <>
      <article class={styles.paper} style={{ '--read': sizes[size.value] }}>
        <div class={styles.pages} ref={paper}>
          {notice.body ? (
            <>
              <h2 class={styles.title}>
                <Painted item={notice.item}>
                  <Title it={notice.item.envelope.title} />
                </Painted>
              </h2>
              <NoticeMeta notice={notice} />
              <div class={styles.text}>
                <TextBlocks blocks={notice.body.text.blocks ?? []} />
              </div>
            </>
          ) : (
            <EnvelopeCard item={notice.item} />
          )}
        </div>
        <div class={styles.foot} data-silent>
          <div class={styles.tools}>
            <Button
              label={`A− ${said(words.smaller, locale)}`}
              disabled={size.value === 0}
              onPress={() => resize(-1)}
            >
              A−
            </Button>
            <Button
              label={`A+ ${said(words.larger, locale)}`}
              disabled={size.value === sizes.length - 1}
              onPress={() => resize(1)}
            >
              A+
            </Button>
            {pages > 1 && (
              <span class={styles.turn}>
                <Button
                  label={said(words.previousPage, locale)}
                  disabled={page === 0}
                  onPress={() => turn(-1)}
                >
                  <Icon name="up" />
                  <span class={styles.roomy}>
                    <Say it={words.previousPage} />
                  </span>
                </Button>
                <b aria-live="polite">
                  {page + 1} / {pages}
                </b>
                <Button
                  label={said(words.nextPage, locale)}
                  disabled={page === pages - 1}
                  onPress={() => turn(1)}
                >
                  <span class={styles.roomy}>
                    <Say it={words.nextPage} />
                  </span>
                  <Icon name="down" />
                </Button>
              </span>
            )}
          </div>
        </div>
      </article>
      <nav class={styles.foot}>
        <div class={styles.pager}>
          <Neighbour notice={notices[at - 1]} open={open} forward={false} />
          <button type="button" class={styles.all} onClick={() => open(null)}>
            <Icon name="up" />
            <Say it={words.all(notices.length)} />
          </button>
          <Neighbour notice={notices[at + 1]} open={open} forward />
        </div>
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
