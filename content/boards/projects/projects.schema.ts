/** What a project's body must be. Loaded by the server and by editors, never by a screen. */
import * as v from 'valibot'
import { textSchema } from '../blocks.ts'
import { localized } from '../envelope.ts'
import { asOfSchema, civilDateSchema, quantitySchema } from '../quantity.schema.ts'
import { fiveCoSteps, kinds, type Project, states, stepStates } from './projects.ts'

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

const milestoneSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
    title: localized(40),
    weight: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1000)),
    percent,
    due: civilDateSchema,
    doneOn: v.optional(civilDateSchema),
  }),
  v.check((it) => (it.doneOn === undefined) === it.percent < 100),
)

const stepSchema = v.optional(v.picklist(stepStates))
const evidenceSchema = v.optional(
  v.pipe(
    v.array(v.strictObject({ text: localized(60), on: asOfSchema })),
    v.minLength(1),
    v.maxLength(6),
  ),
)
const [plan, build, manage, evaluate, share] = fiveCoSteps

export const schema: v.GenericSchema<unknown, Project> = v.pipe(
  v.strictObject({
    code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(16)),
    kind: v.picklist(kinds),
    state: v.picklist(states),
    reason: v.optional(localized(120)),
    unit: localized(30),
    lead: v.optional(localized(40)),
    text: v.optional(textSchema),
    figures: v.pipe(
      v.array(v.strictObject({ label: localized(16), quantity: quantitySchema })),
      v.maxLength(8),
    ),
    before: v.optional(localized(60)),
    after: v.optional(localized(60)),
    fiveCo: v.strictObject({
      [plan]: stepSchema,
      [build]: stepSchema,
      [manage]: stepSchema,
      [evaluate]: stepSchema,
      [share]: stepSchema,
    }),
    evidence: v.optional(
      v.strictObject({
        [plan]: evidenceSchema,
        [build]: evidenceSchema,
        [manage]: evidenceSchema,
        [evaluate]: evidenceSchema,
        [share]: evidenceSchema,
      }),
    ),
    planned: v.optional(
      v.pipe(
        v.strictObject({ from: civilDateSchema, to: civilDateSchema }),
        v.check((it) => it.from <= it.to),
      ),
    ),
    milestones: v.optional(v.pipe(v.array(milestoneSchema), v.minLength(1), v.maxLength(12))),
    updates: v.pipe(
      v.array(
        v.strictObject({
          on: asOfSchema,
          kind: v.picklist(['progress', 'delay', 'meeting', 'result', 'reply']),
          text: localized(200),
        }),
      ),
      v.maxLength(40),
    ),
    quoted: v.optional(v.strictObject({ from: localized(60), on: asOfSchema })),
    madeUp: v.optional(v.literal(true)),
  }),
  /** A stop without a reason is not told to residents, it is hidden from them. */
  v.check((it) => (it.state !== 'paused' && it.state !== 'cancelled') || it.reason !== undefined),
  /** What has not begun leaves no evidence, and neither does a step nothing is known of. */
  v.check(({ fiveCo, evidence }) =>
    fiveCoSteps.every((it) => !evidence?.[it] || fiveCo[it] === 'doing' || fiveCo[it] === 'done'),
  ),
  /** Nothing is both quoted and invented. */
  v.check((it) => it.quoted === undefined || it.madeUp === undefined),
)
