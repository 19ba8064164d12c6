/** Holds a board's view: gives it its items, and puts an error card where it breaks. */
import type { Board, Item } from '../../content/boards/envelope.ts'
import { useScreen } from '../screens/screen.ts'
import { Boundary, ErrorCard } from '../ui/error-card.tsx'
import { useArrival } from './use-arrival.ts'
import { views } from './views.ts'

/** The items of one board, as the screen holds them. */
export const itemsOf = (items: readonly Item[], board: Board): Item[] =>
  items.filter((it) => it.board === board)

interface Props {
  readonly board: Board
  readonly start?: string | undefined
}

export function BoardRoom({ board, start }: Props) {
  const screen = useScreen()
  useArrival(start)
  const { Room } = views[board]
  return (
    <Boundary fallback={<ErrorCard />}>
      <Room items={itemsOf(screen.items.value, board)} start={start} />
    </Boundary>
  )
}
