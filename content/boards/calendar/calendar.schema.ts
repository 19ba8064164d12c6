/** What an event series must be. Loaded by the server and by editors, never by a screen. */
import * as v from 'valibot'
import type { Weekday } from '../../time/civil.ts'
import { holidayPolicies, type Nth } from '../../time/rules.ts'
import { textSchema } from '../blocks.ts'
import { localized } from '../envelope.ts'
import { civilDateSchema, civilTimeSchema } from '../quantity.schema.ts'
import { type EventSeries, kinds, signUps } from './series.ts'

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const weekdaySchema = v.picklist([1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[])
const nthSchema = v.picklist([1, 2, 3, 4, 5, -1] as const satisfies Nth[])
const monthsSchema = v.pipe(v.array(whole(1, 12)), v.minLength(1), v.maxLength(12))
const bounds = { from: civilDateSchema, until: v.optional(civilDateSchema) }

const ruleSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('dates'),
    dates: v.pipe(v.array(civilDateSchema), v.minLength(1), v.maxLength(400)),
  }),
  v.strictObject({
    kind: v.literal('weekly'),
    interval: whole(1, 52),
    weekdays: v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7)),
    ...bounds,
  }),
  v.strictObject({
    kind: v.literal('nthWeekday'),
    nth: nthSchema,
    weekday: weekdaySchema,
    months: v.optional(monthsSchema),
    ...bounds,
  }),
  v.strictObject({ kind: v.literal('monthDay'), day: whole(1, 31), ...bounds }),
  v.strictObject({ kind: v.literal('lastWorkday'), ...bounds }),
  v.strictObject({ kind: v.literal('months'), months: monthsSchema, ...bounds }),
])

const minutes = whole(1, 720)

const overrideSchema = v.pipe(
  v.strictObject({
    date: v.optional(civilDateSchema),
    start: v.optional(civilTimeSchema),
    minutes: v.optional(minutes),
    place: v.optional(localized(30)),
    cancelled: v.optional(v.literal(true)),
    reason: v.optional(localized(60)),
  }),
  /** Whoever stands before a closed door is owed the reason. */
  v.check((it) => it.cancelled === undefined || it.reason !== undefined),
)

export const schema: v.GenericSchema<unknown, EventSeries> = v.pipe(
  v.strictObject({
    kind: v.picklist(kinds),
    place: localized(30),
    organisers: v.pipe(v.array(localized(30)), v.maxLength(8)),
    start: v.nullable(civilTimeSchema),
    minutes: v.union([v.literal(0), minutes]),
    rule: ruleSchema,
    exdates: v.pipe(v.array(civilDateSchema), v.maxLength(200)),
    overrides: v.record(civilDateSchema, overrideSchema),
    holidays: v.picklist(holidayPolicies),
    signUp: v.picklist(signUps),
    text: v.optional(textSchema),
    perYear: v.optional(whole(1, 1000)),
    madeUp: v.optional(v.literal(true)),
  }),
  /** A window of months has no hour; everything else has one, and a length. */
  v.check((it) => (it.rule.kind === 'months') === (it.start === null)),
  v.check((it) => (it.start === null) === (it.minutes === 0)),
)
