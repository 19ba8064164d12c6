/**
 * Entries: what goes up. Append-only, born on the device with their own id, kept there until settled,
 * stored exactly once. Identity is the id alone; `(life, seq)` only shows gaps.
 *
 * Every shape ever shipped stays accepted: `test/fixtures/wire/` is replayed for ever.
 */
import * as v from 'valibot'
import { batchLimit } from './batch-limit.ts'
import { idSchema, newIdSchema } from './ids.ts'

/**
 * What the device knew of time when the entry was born. The server dates it by monotonic distance
 * within one life of the page, else takes the corrected wall clock and marks the date as estimated.
 */
export const stampSchema = v.strictObject({
  /** The device's wall clock, epoch ms; it may be wrong. */
  wall: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  /** Milliseconds since this page began (`performance.now`), never going back. */
  mono: v.pipe(v.number(), v.minValue(0), v.maxValue(1e12)),
  /** Server clock minus wall clock as last learned, ms; null when never learned. */
  offset: v.nullable(v.pipe(v.number(), v.minValue(-1e13), v.maxValue(1e13))),
  /** One life of the page: a new id at each load. */
  page: newIdSchema,
})
export type Stamp = v.InferOutput<typeof stampSchema>

const head = {
  id: newIdSchema,
  /** One database on a device. */
  life: newIdSchema,
  /** Counts up from 1 within the life; a hole in it is evidence of evicted storage. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  at: stampSchema,
}

/** From 1, the least satisfied, to 5; the words are in `content/satisfaction`. */
export const gradeSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

/** One touch on a face. `dwell` is the time the question was in view before the touch, ms. */
export const tapSchema = v.strictObject({
  ...head,
  kind: v.literal('tap'),
  point: idSchema,
  grade: gradeSchema,
  dwell: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000)),
})

/** Takes a tap back (点错了). Valid before or after the tap it voids has arrived. */
export const voidSchema = v.strictObject({ ...head, kind: v.literal('void'), of: newIdSchema })

/**
 * The three facts of an item on a screen, each the device's corrected time or null while not true yet:
 * received and verified; on show in what the screen arranges; painted, that is at least half in view
 * two frames later on a visible page. Settles by upsert, the highest revision wins.
 */
export const receiptSchema = v.strictObject({
  ...head,
  kind: v.literal('receipt'),
  item: idSchema,
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  received: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  shown: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  painted: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

/** Anything that may go up. */
export const entrySchema = v.variant('kind', [tapSchema, voidSchema, receiptSchema])

export type Entry = v.InferOutput<typeof entrySchema>
export type Tap = v.InferOutput<typeof tapSchema>
export type Void = v.InferOutput<typeof voidSchema>
export type Receipt = v.InferOutput<typeof receiptSchema>
export type EntryKind = Entry['kind']

/** A batch is checked entry by entry, so that one bad one does not hold up the others. */
export const batchSchema = v.strictObject({
  /** The page that sends and its monotonic clock at sending: what its entries are dated against. */
  sent: v.pick(stampSchema, ['page', 'mono']),
  entries: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(batchLimit)),
})

export type Batch = v.InferOutput<typeof batchSchema>

/**
 * What became of a batch. An entry named in neither list was not decided: it stays in the outbox.
 * A refused one is kept on the device, shown to staff, and not offered again by itself.
 */
export interface Settlement {
  readonly settled: readonly string[]
  readonly refused: readonly { readonly id: string; readonly code: 'bad_input' | 'refused_life' }[]
  /** Kept, but counted only when an administrator adopts the life they came from. */
  readonly quarantined: readonly string[]
}
