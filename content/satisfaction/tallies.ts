/** What was counted at a rating point: an item the server derives from taps. */
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Counted taps by grade, best first, and those kept but not counted, by reason. */
export const countsSchema = v.strictObject({
  /** Grades 5, 4, 3, 2, 1. */
  grades: v.tuple([count, count, count, count, count]),
  tooFast: count,
  undone: count,
  /** At a point that the screen never held; there since there are any. */
  elsewhere: v.optional(count),
})
export type Counts = v.InferOutput<typeof countsSchema>

export const tallySchema = v.strictObject({
  point: v.string(),
  /** The civil day in the centre's zone. */
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  today: countsSchema,
  /** The calendar month of `day`. */
  month: countsSchema,
})
export type Tally = v.InferOutput<typeof tallySchema>

/** What became of a tap. Nothing is ever deleted: a tap that is not counted is kept and shown as filtered. */
export const qualities = ['ok', 'tooFast', 'undone', 'elsewhere'] as const
export type Quality = (typeof qualities)[number]
