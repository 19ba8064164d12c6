/** The build that a screen should run is itself an item. */
import * as v from 'valibot'

/** The hash of the sources that a build was made from. */
export const buildIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{12,64}$/))

/** The body of the `build` item. */
export const buildSchema = v.strictObject({
  build: buildIdSchema,
  /** Every file of the build, by its path under `/builds/<id>/`, with the SHA-256 of its bytes in hex. */
  files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** How long a screen gives it to show that it works, ms; a minute where nothing is said. */
  proveWithin: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(240_000))),
})
export type Build = v.InferOutput<typeof buildSchema>
