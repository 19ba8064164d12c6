/** Announcements on a display: one slide each. */
import { arrange, type Notice } from '../../../content/boards/announcements/announcements.ts'
import { plainText } from '../../../content/boards/blocks.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import type { BoardWall, Slide } from '../board-view.ts'
import { NoticeSlide } from './notice-slide.tsx'
import { useNotices } from './use-notices.ts'

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const notice = useNotices(items).find((it) => it.item.id === slide.item.id)
  return notice ? <NoticeSlide notice={notice} /> : null
}

/** Long enough to be read twice by a slow reader: 4 characters a second. */
const timeFor = ({ item, body }: Notice): number => {
  const words = item.envelope.summary?.zh ?? (body ? plainText(body.text.blocks ?? []) : '')
  return Math.min(20_000, 8000 + (item.envelope.title.zh.length + Math.min(words.length, 40)) * 120)
}

export const announcementsWall: BoardWall = {
  SlideView,
  slides: (items, now, zone) =>
    arrange(items, now, zone).map((it) => ({
      key: it.item.id,
      item: { id: it.item.id, rev: it.item.rev },
      duration: timeFor(it),
    })),
}
