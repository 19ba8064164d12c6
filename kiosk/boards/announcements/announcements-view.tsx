/** Announcements on the glass: a list and a reader on a touch screen, one slide each on a display. */
import { useSignal } from '@preact/signals'
import { arrange, type Notice } from '../../../content/boards/announcements/announcements.ts'
import { plainText } from '../../../content/boards/blocks.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { useScreen } from '../../screens/screen.ts'
import type { BoardView, Slide } from '../board-view.ts'
import { NoticeList } from './notice-list.tsx'
import { NoticeReader } from './notice-reader.tsx'
import { NoticeSlide } from './notice-slide.tsx'

function useNotices(items: readonly Item[]): Notice[] {
  const screen = useScreen()
  return arrange(items, screen.now.value, screen.profile.value?.centre.zone ?? defaultZone)
}

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  const notices = useNotices(items)
  const open = useSignal<string | null>(start ?? null)
  const at = notices.findIndex((it) => it.item.id === open.value)
  const show = (id: string | null) => {
    open.value = id
  }
  return at < 0 ? (
    <NoticeList notices={notices} open={show} />
  ) : (
    <NoticeReader notices={notices} at={at} open={show} />
  )
}

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const notice = useNotices(items).find((it) => it.item.id === slide.item.id)
  return notice ? <NoticeSlide notice={notice} /> : null
}

/** Long enough to be read twice by a slow reader: 4 characters a second. */
const timeFor = ({ item, body }: Notice): number => {
  const words = item.envelope.summary?.zh ?? (body ? plainText(body.text.blocks ?? []) : '')
  return Math.min(20_000, 8000 + (item.envelope.title.zh.length + Math.min(words.length, 40)) * 120)
}

export const announcementsView: BoardView = {
  Room,
  SlideView,
  slides: (items, now, zone) =>
    arrange(items, now, zone).map((it) => ({
      key: it.item.id,
      item: { id: it.item.id, rev: it.item.rev },
      duration: timeFor(it),
    })),
}
