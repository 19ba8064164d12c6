/** What an announcement's body must be. Loaded by the server and by editors, never by a screen. */
import * as v from 'valibot'
import { textSchema } from '../blocks.ts'
import type { Announcement } from './announcements.ts'

export const schema: v.GenericSchema<unknown, Announcement> = v.strictObject({
  text: textSchema,
  source: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
})
