/** Announcements on a touch screen: a list that keeps its place, and a reader. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Item } from '../../../content/boards/envelope.ts'
import type { BoardView } from '../board-view.ts'
import styles from './announcements.module.css'
import { NoticeList } from './notice-list.tsx'
import { NoticeReader } from './notice-reader.tsx'
import { useNotices } from './use-notices.ts'

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  const notices = useNotices(items)
  const open = useSignal<string | null>(start ?? null)
  /** How large this visitor reads, kept from notice to notice. */
  const size = useSignal(0)
  const at = notices.findIndex((it) => it.item.id === open.value)
  // Once seen the list stays behind the reader, so that coming back finds it where it was left.
  const listed = useRef(false)
  listed.current ||= at < 0
  return (
    <div class={styles.both}>
      {listed.current && (
        <div class={styles.behind} data-away={at >= 0}>
          <NoticeList
            notices={notices}
            isAway={at >= 0}
            open={(id) => {
              open.value = id
            }}
          />
        </div>
      )}
      {at >= 0 && (
        <NoticeReader
          notices={notices}
          at={at}
          size={size}
          open={(id) => {
            open.value = id
          }}
        />
      )}
    </div>
  )
}

export const announcementsView: BoardView = { Room }
