/** All notices that are shown now; the whole row is the target. */
import type { ComponentChild } from 'preact'
import { useRef } from 'preact/hooks'
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { words } from '../../../content/boards/announcements/announcements.words.ts'
import { useGrowing } from '../../ui/growing-list.ts'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { Title } from '../../ui/title.tsx'
import styles from './announcements.module.css'
import { NoticeMeta } from './notice-meta.tsx'

interface Props {
  readonly notices: readonly Notice[]
  /** One of them is being read in its place. */
  readonly isAway: boolean
  readonly open: (id: string) => void
}

export function NoticeList({ notices, isAway, open }: Props) {
  const rows = useGrowing(notices, -1, isAway)
  // A row once drawn is not drawn again while it says the same: there may be hundreds of them.
  const drawn = useRef<Record<string, ComponentChild>>({}).current
  if (notices.length === 0)
    return (
      <p class={styles.none}>
        <Say it={words.none} />
      </p>
    )
  return (
    <ScrollArea class={styles.list}>
      <ul>
        {rows.map(
          (it) =>
            (drawn[`${it.item.id} ${it.item.rev} ${it.isNew}`] ??= (
              <li key={it.item.id}>
                <button type="button" class={styles.row} onClick={() => open(it.item.id)}>
                  <span class={styles.rowWords}>
                    <Painted class={styles.rowTitle} item={it.item}>
                      <Title it={it.item.envelope.title} />
                    </Painted>
                    <NoticeMeta notice={it} brief />
                  </span>
                  <Icon name="next" />
                </button>
              </li>
            )),
        )}
      </ul>
    </ScrollArea>
  )
}
