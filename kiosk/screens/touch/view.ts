/** Where a visitor is: in the courtyard, in a board's room, at the five faces, or searching. */
import type { Board } from '../../../content/boards/envelope.ts'

export type View =
  | { readonly is: 'home' }
  /** `start`: the item to open first. `typed`: what found it, for the way back to the search. */
  | {
      readonly is: 'board'
      readonly board: Board
      readonly start?: string
      readonly typed?: string
    }
  | { readonly is: 'search'; readonly typed: string }
  | { readonly is: 'rating' }
