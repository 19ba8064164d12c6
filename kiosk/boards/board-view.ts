/** What a board's view must give, so that shells can show any board without knowing it. */
import type { ComponentType } from 'preact'
import type { Item } from '../../content/boards/envelope.ts'

/** One slide of a display: one idea, its item for the receipt, and how long it stays, ms. */
export interface Slide {
  readonly key: string
  readonly item: Pick<Item, 'id' | 'rev'>
  readonly duration: number
}

export interface BoardView {
  /** The opened board on a touch screen; `start` is the item to open first. */
  readonly Room: ComponentType<{ items: readonly Item[]; start?: string | undefined }>
}

/** A board on a display. A file of its own, which a touch screen never loads. */
export interface BoardWall {
  /** The slides that this board has for a display now, in order. Pure. */
  readonly slides: (items: readonly Item[], now: number, zone: string) => readonly Slide[]
  /** Draws one slide. */
  readonly SlideView: ComponentType<{ items: readonly Item[]; slide: Slide }>
}
