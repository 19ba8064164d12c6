/** What a quoted figure must be: none without its qualifier, its date and its source. */
import * as v from 'valibot'
import { parseCivil } from '../time/civil.ts'
import { localized } from './envelope.ts'
import { type AsOf, type Quantity, qualifiers } from './quantity.ts'

/** A day that exists. */
export const civilDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((it) => parseCivil(it) !== null),
)

export const civilTimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** A day, a month (`2024-03`) or a year (`2021`). */
export const asOfSchema = v.custom<AsOf>((it) => {
  if (typeof it !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(it)) return false
  return parseCivil(`${it}-01-01`.slice(0, 10)) !== null
})

export const quantitySchema: v.GenericSchema<unknown, Quantity> = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0), v.maxValue(1e12)),
  unit: localized(12),
  q: v.picklist(qualifiers),
  more: v.optional(v.picklist(['余', '多'])),
  asOf: asOfSchema,
  source: localized(60),
})
