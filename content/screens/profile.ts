/**
 * A screen's profile, carried to it as an item of its own channel so that it is right with the network
 * gone: what the screen is called, how it is used, and how large it is in the hall.
 */
import * as v from 'valibot'
import { localized } from '../boards/envelope.ts'
import { idSchema } from '../live/ids.ts'

/** `touch`: residents stand at it. `display`: a wall. `pad`: a rating pad at a counter, nothing else. */
export const modes = ['touch', 'display', 'pad'] as const
export type Mode = (typeof modes)[number]

const mm = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

export const profileSchema = v.strictObject({
  screen: v.string(),
  name: localized(30),
  mode: v.picklist(modes),
  centre: v.strictObject({ id: v.string(), name: localized(40), zone: v.string() }),
  /** The drawing's size in CSS pixels; in a window of another size the drawing is scaled to fit. */
  width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(7680)),
  height: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(7680)),
  /** Diagonal in inches, as printed on the box. */
  diagonal: v.pipe(v.number(), v.minValue(5), v.maxValue(120)),
  /** How far the reader stands, mm. */
  distance: mm(200, 20_000),
  /** Height of the glass's lower edge above the floor, mm; null when unknown. */
  sill: v.nullable(mm(0, 4000)),
  /** For a `pad`: the rating point it asks about. */
  point: v.nullable(idSchema),
})
export type Profile = v.InferOutput<typeof profileSchema>

/** CSS pixels per millimetre of glass: √(w²+h²) px over the diagonal in mm (25.4 mm an inch). */
export const pixelsPerMm = (it: Pick<Profile, 'width' | 'height' | 'diagonal'>): number =>
  Math.hypot(it.width, it.height) / (it.diagonal * 25.4)
