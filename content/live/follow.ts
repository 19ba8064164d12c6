/**
 * Following the store without losing or repeating anything: the cursor, the frames, and the pure step
 * between them.
 *
 * Two numbers guard a screen. For each channel its `head`: a frame whose `prev` lies above the head
 * means that something was missed. (One whose `prev` lies below it, and its `to` above, overlaps what a
 * hello in the midst of a round brought; folding is idempotent, so it is applied.) And one `rev`, below which everything on every channel has
 * arrived: it is what a later hello may start from. A frame may not lift `rev` to its own `to`, since a
 * sister frame of the same round, on another channel, may still be lost; it lifts it to `settled`, the
 * end of the round before.
 */
import type { Change } from './changes.ts'
import type { Channel } from './channels.ts'

/** Where a screen stands; stored in one transaction with its items. */
export interface Cursor {
  /** One unbroken history of the store; a restore begins another. */
  readonly epoch: string
  /** Hash of the screen's sorted channels (`scopeOf`). */
  readonly scope: string
  /** Everything up to here has arrived. */
  readonly rev: number
  /** For each channel the last revision heard. A channel without one is at 0. */
  readonly heads: Readonly<Partial<Record<Channel, number>>>
}

/** News of one channel, encoded once for all who listen to it. */
export interface Frame {
  readonly channel: Channel
  readonly prev: number
  readonly to: number
  /** All rounds up to this revision went out before this frame. */
  readonly settled: number
  readonly changes: readonly Change[]
}

/** The answer to a hello: the whole set, which replaces, or what changed since. */
export interface Welcome {
  readonly kind: 'full' | 'delta'
  readonly cursor: Cursor
  readonly changes: readonly Change[]
  /** The server's clock, epoch ms. */
  readonly now: number
  /** The build the server serves. */
  readonly build: string
}

/** What to do with a frame. */
export type Step =
  | { readonly do: 'apply'; readonly cursor: Cursor }
  | { readonly do: 'ignore' }
  | { readonly do: 'hello' }

/**
 * Decides what a frame means to a screen at `cursor`: apply it (and store the new cursor in the same
 * transaction as the items), ignore it (heard before), or say hello again (something is missing).
 */
export function follow(cursor: Cursor, frame: Frame): Step {
  const head = cursor.heads[frame.channel] ?? 0
  if (frame.to <= head) return { do: 'ignore' }
  if (frame.prev > head) return { do: 'hello' }
  return {
    do: 'apply',
    cursor: {
      ...cursor,
      rev: Math.max(cursor.rev, frame.settled),
      heads: { ...cursor.heads, [frame.channel]: frame.to },
    },
  }
}
