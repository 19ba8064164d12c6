/** The calendar on a display: now and next, then the coming days. */
import { arrange } from '../../../content/boards/calendar/calendar.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import type { BoardWall, Slide } from '../board-view.ts'
import { EnvelopeSlide, envelopeSlides } from '../envelope-slide.tsx'
import { ComingSlide } from './coming-slide.tsx'
import { NowSlide } from './now-slide.tsx'
import { useCalendar } from './use-calendar.ts'
import { comingPages, leadOf } from './wall-calendar.ts'

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const calendar = useCalendar(items)
  if (slide.key === 'now') return <NowSlide calendar={calendar} />
  const page = comingPages(calendar)[Number(slide.key)]
  return page ? (
    <ComingSlide calendar={calendar} rows={page} />
  ) : (
    <EnvelopeSlide hue="calendar" cards={calendar.cards} slide={slide} />
  )
}

/** A page stands for the newest of its items, so that a new event brings its page at once. */
function slideOf(key: string, rows: readonly Occurrence[], duration: number): Slide[] {
  const [first, ...rest] = rows.map((it) => it.item)
  if (!first) return []
  const newest = rest.reduce((best, it) => (it.rev > best.rev ? it : best), first)
  return [{ key, item: { id: newest.id, rev: newest.rev }, duration }]
}

export const calendarWall: BoardWall = {
  SlideView,
  slides: (items, now, zone) => {
    const calendar = arrange(items, now, zone)
    const { lead, next } = leadOf(calendar)
    return [
      ...slideOf('now', lead ? [lead, ...next] : [], 14_000),
      ...comingPages(calendar).flatMap((rows, at) => slideOf(String(at), rows, 12_000)),
      ...envelopeSlides(calendar.cards),
    ]
  },
}
