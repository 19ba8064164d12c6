/** All slides of a display in their round, board by board. A board that fails has one slide that says so. Pure. */
import { type Board, boards, type Item } from '../../../content/boards/envelope.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import type { BoardWall, Slide } from '../../boards/board-view.ts'
import type { Turn } from '../rotation.ts'

export interface SlideTurn extends Turn {
  readonly board: Board
  /** Null where the board's view could not be fetched or broke: an error card stands in its place. */
  readonly slide: Slide | null
}

const brokenFor = 6000

const broken = (board: Board): SlideTurn => ({
  key: `${board}!`,
  item: { id: `${board}!`, rev: 0 },
  duration: brokenFor,
  board,
  slide: null,
})

export function slidesOf(
  views: Readonly<Partial<Record<Board, Pick<BoardWall, 'slides'> | 'failed'>>>,
  items: readonly Item[],
  now: number,
  zone: string = defaultZone,
): SlideTurn[] {
  // Until every board has come (or failed), none is shown: else the late ones would all jump in as new.
  if (boards.some((board) => !views[board])) return []
  return boards.flatMap((board): SlideTurn[] => {
    const view = views[board]
    const own = items.filter((it) => it.board === board)
    if (!view || own.length === 0) return []
    if (view === 'failed') return [broken(board)]
    try {
      return view
        .slides(own, now, zone)
        .map((slide) => ({ ...slide, key: `${board}/${slide.key}`, board, slide }))
    } catch {
      return [broken(board)]
    }
  })
}
