/** Where a visitor is: in the courtyard, in a board's room, or at the five faces. */
import type { Board } from '../../../content/boards/envelope.ts'

export type View =
  | { readonly is: 'home' }
  /** `start`: the item to open first. */
  | { readonly is: 'board'; readonly board: Board; readonly start?: string }
  | { readonly is: 'rating' }
