/** What the `origin` item's body must be. Loaded by the server, never by a screen. */
import * as v from 'valibot'
import type { Origin } from './origin.ts'

export const originSchema: v.GenericSchema<unknown, Origin> = v.strictObject({
  url: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/)),
})
