/** The calendar on the glass: today and the days to come; on a display, now and next, then the coming days. */
import { type ArrangedCalendar, arrange } from '../../../content/boards/calendar/calendar.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { useScreen } from '../../screens/screen.ts'
import type { BoardView, Slide } from '../board-view.ts'
import { CalendarRoom } from './calendar-room.tsx'
import { ComingSlide } from './coming-slide.tsx'
import { NowSlide } from './now-slide.tsx'
import { comingPages, leadOf } from './wall-calendar.ts'

function useCalendar(items: readonly Item[]): ArrangedCalendar {
  const screen = useScreen()
  return arrange(items, screen.now.value, screen.profile.value?.centre.zone ?? defaultZone)
}

function Room({ items }: { items: readonly Item[] }) {
  return <CalendarRoom calendar={useCalendar(items)} />
}

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const calendar = useCalendar(items)
  if (slide.key === 'now') return <NowSlide calendar={calendar} />
  const page = comingPages(calendar)[Number(slide.key)]
  return page ? <ComingSlide calendar={calendar} rows={page} /> : null
}

/** A page stands for the newest of its items, so that a new event brings its page at once. */
function slideOf(key: string, rows: readonly Occurrence[], duration: number): Slide[] {
  const [first, ...rest] = rows.map((it) => it.item)
  if (!first) return []
  const newest = rest.reduce((best, it) => (it.rev > best.rev ? it : best), first)
  return [{ key, item: { id: newest.id, rev: newest.rev }, duration }]
}

export const calendarView: BoardView = {
  Room,
  SlideView,
  slides: (items, now, zone) => {
    const calendar = arrange(items, now, zone)
    const { lead, next } = leadOf(calendar)
    return [
      ...slideOf('now', lead ? [lead, ...next] : [], 14_000),
      ...comingPages(calendar).flatMap((rows, at) => slideOf(String(at), rows, 12_000)),
    ]
  },
}
