/** Rating points: where a screen asks, and what. */
import * as v from 'valibot'
import { localized } from '../boards/envelope.ts'

/**
 * The five grades in the national order and words (政务服务"好差评", 国办发〔2019〕51号): never
 * reordered, never renamed, never fewer. 5 is best.
 */
export const grades = [5, 4, 3, 2, 1] as const
export type Grade = (typeof grades)[number]

/** How taps at a point are paced; stored with the point so that a count can be explained later. */
export const pacingSchema = v.strictObject({
  /** A tap sooner than this after the one before, on the same screen, is kept but not counted (ms). */
  minInterval: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)),
})

export const pointSchema = v.strictObject({
  /** What is rated: 前台窗口, 书画室, … */
  subject: localized(30),
  question: localized(60),
  pacing: pacingSchema,
})
export type Point = v.InferOutput<typeof pointSchema>

/** The default pause between two counted taps, ms (HappyOrNot's response interval is 5 s too). */
export const defaultPacing: v.InferOutput<typeof pacingSchema> = { minInterval: 5000 }
