/** A slide made of an envelope alone, for an item whose body is newer than this build. */
import type { Board, Item } from '../../content/boards/envelope.ts'
import type { Slide } from './board-view.ts'
import { EnvelopeCard } from './envelope-card.tsx'
import { SlideSheet } from './slide-sheet.tsx'

/** One slide for each card. */
export const envelopeSlides = (cards: readonly Item[]): Slide[] =>
  cards.map(({ id, rev }) => ({ key: id, item: { id, rev }, duration: 10_000 }))

interface Props {
  readonly hue: Board
  readonly cards: readonly Item[]
  readonly slide: Slide
}

export function EnvelopeSlide({ hue, cards, slide }: Props) {
  const card = cards.find((it) => it.id === slide.item.id)
  return card ? (
    <SlideSheet hue={hue}>
      <EnvelopeCard item={card} />
    </SlideSheet>
  ) : null
}
