/**
 * How a screen's library follows the store: pure rules over changes.
 *
 * An item may reach a screen through several channels at once. The library therefore keeps, for each
 * item, the channels that carry it (`via`) with the revision at which each was last heard of; the item
 * stays while one carries it. A `gone` only ever speaks for its own channel.
 */
import type { Item } from '../boards/envelope.ts'
import type { Channel } from './channels.ts'

/** One item's news: the channels that now carry it, those that no longer do, and the item itself. */
export interface Change {
  readonly id: string
  readonly rev: number
  /** Present exactly when `on` is not empty. */
  readonly item?: Item | undefined
  readonly on: readonly Channel[]
  readonly off: readonly Channel[]
}

/** An item as the library holds it. A held item without `item` remembers only what has gone. */
export interface Held {
  readonly id: string
  readonly rev: number
  readonly item?: Item | undefined
  /** For each channel: the revision last heard, negative when that revision took the item away. */
  readonly via: Readonly<Partial<Record<Channel, number>>>
}

const isOn = (rev: number | undefined): boolean => rev !== undefined && rev > 0

/** True while at least one channel carries the item. */
export const isCarried = (held: Held): boolean => Object.values(held.via).some(isOn)

/**
 * Folds one change into what is held. Commutative, idempotent and safe against late duplicates:
 * for every channel the highest revision wins, and so does the item with the highest revision.
 */
export function foldChange(held: Held | undefined, change: Change): Held {
  const via: Partial<Record<Channel, number>> = { ...held?.via }
  const hear = (channel: Channel, signed: number) => {
    if (change.rev > Math.abs(via[channel] ?? 0)) via[channel] = signed
  }
  for (const channel of change.on) hear(channel, change.rev)
  for (const channel of change.off) hear(channel, -change.rev)
  const newer = change.item && change.item.rev > (held?.item?.rev ?? 0)
  return {
    id: change.id,
    rev: Math.max(held?.rev ?? 0, change.rev),
    item: newer ? change.item : held?.item,
    via,
  }
}

/** The items a library shows: carried by a channel, and known. */
export function carriedItems(held: Iterable<Held>): Item[] {
  const items: Item[] = []
  for (const it of held) if (it.item && isCarried(it)) items.push(it.item)
  return items
}
