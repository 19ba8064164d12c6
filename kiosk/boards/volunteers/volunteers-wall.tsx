/** The volunteers on a display: the podium of the nearest period. */
import type { Item } from '../../../content/boards/envelope.ts'
import { arrange } from '../../../content/boards/volunteers/volunteers.ts'
import type { BoardWall, Slide } from '../board-view.ts'
import { EnvelopeSlide, envelopeSlides } from '../envelope-slide.tsx'
import { SlideSheet } from '../slide-sheet.tsx'
import { Podium } from './podium.tsx'
import { RankingHead } from './ranking-head.tsx'
import { useVolunteers } from './use-volunteers.ts'
import styles from './volunteers.module.css'

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const { rankings, cards } = useVolunteers(items)
  const ranking = rankings.find((it) => it.item.id === slide.item.id)
  if (!ranking) return <EnvelopeSlide hue="volunteers" cards={cards} slide={slide} />
  return (
    <SlideSheet hue="volunteers">
      <div class={styles.slide}>
        <RankingHead ranking={ranking} />
        <Podium rows={ranking.rows} />
      </div>
    </SlideSheet>
  )
}

export const volunteersWall: BoardWall = {
  SlideView,
  /** One period is enough for a wall: the nearest. */
  slides: (items, now, zone) => {
    const { rankings, cards } = arrange(items, now, zone)
    return [
      ...rankings.slice(0, 1).map(({ item }) => ({
        key: item.id,
        item: { id: item.id, rev: item.rev },
        duration: 14_000,
      })),
      ...envelopeSlides(cards),
    ]
  },
}
