/** The first word of a screen after each connect, and the once-a-minute proof that it is right. */
import * as v from 'valibot'
import { channelSchema } from './channels.ts'
import { idSchema, newIdSchema } from './ids.ts'

const rev = v.pipe(v.number(), v.integer(), v.minValue(0))
const word = v.pipe(v.string(), v.maxLength(64))

/** Who speaks, where it stands, and what it can do. */
export const helloSchema = v.strictObject({
  /** Null on an empty library: the answer is then a full set. */
  epoch: v.nullable(word),
  scope: v.nullable(word),
  rev,
  life: newIdSchema,
  /** The build the page runs. */
  build: word,
  /** What this browser can do here: `sw`, `locks`, `strict`, `wake`, … */
  capabilities: v.pipe(v.array(word), v.maxLength(32)),
})
export type Hello = v.InferOutput<typeof helloSchema>

/** What a screen holds, for the server to compare with what it should hold. */
export const proofSchema = v.strictObject({
  epoch: word,
  /** `digestOf` the carried items. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  heads: v.record(channelSchema, rev),
  /** How many entries wait in the outbox, and how many were refused. */
  waiting: rev,
  refused: rev,
  /** There while its maintenance PIN is locked after too many wrong tries. */
  pinLocked: v.optional(v.literal(true)),
  /** What its browser lacks here: `storage`, `voice`, … */
  lacks: v.optional(v.pipe(v.array(word), v.maxLength(32), v.readonly())),
})
export type Proof = v.InferOutput<typeof proofSchema>

/**
 * `same`: the library is right, and everything up to `rev` has arrived. `behind`: news is on its way,
 * ask again. `different`: take the full set (say hello with a null epoch).
 */
export interface ProofAnswer {
  readonly verdict: 'same' | 'behind' | 'different'
  readonly rev: number
  readonly now: number
}

/** Exchanges the re-enrolment link for a token; ends the token given out before. */
export const enrolSchema = v.strictObject({
  link: v.pipe(v.string(), v.minLength(16), v.maxLength(128)),
  life: newIdSchema,
  slot: idSchema,
})
export type Enrol = v.InferOutput<typeof enrolSchema>

/** The answer to an enrolment: the token is seen here once and never again. */
export interface Enrolled {
  readonly token: string
  readonly screen: string
}
