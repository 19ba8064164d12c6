/** What the body of an almanac must be. */
import * as v from 'valibot'
import { localized } from '../boards/envelope.ts'
import { isCivilDate } from './civil.ts'

const date = v.pipe(v.string(), v.check(isCivilDate))
const namedDays = v.array(v.strictObject({ on: date, name: localized(12) }))

export const almanacSchema = v.strictObject({
  from: date,
  to: date,
  months: v.pipe(
    v.array(
      v.strictObject({
        from: date,
        month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
        leap: v.optional(v.literal(true)),
      }),
    ),
    v.minLength(1),
  ),
  terms: namedDays,
  festivals: namedDays,
  off: v.array(date),
  work: v.array(date),
})
