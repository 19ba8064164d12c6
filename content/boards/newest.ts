/** Which of two items is the newer word: the one order of what is told. Pure. */
import type { Item } from './envelope.ts'

/**
 * When an item began to be shown in this version. A sample keeps its own date: it was not written when
 * the pack was loaded.
 */
export const sinceOf = (item: Item): number =>
  item.sample ? item.from : Math.max(item.from, item.publishedAt)

/** The newer first, then by id, so that every screen agrees. */
export const newestFirst = (a: Item, b: Item): number =>
  sinceOf(b) - sinceOf(a) || (a.id < b.id ? -1 : 1)
