/**
 * The socket's law: every event of both namespaces, for the types of server and client alike.
 * WebSocket transport only.
 *
 * `/screen` (auth: `{ token }`): hello, entries and proof go up; frames, turns and ends come down.
 * `/staff` (cookie and origin): commands and asks go up; news comes down once a second in the long run.
 */
import type { Batch, Settlement } from './entries.ts'
import type { Frame, Welcome } from './follow.ts'
import type { Hello, Proof, ProofAnswer } from './hello.ts'
import type { Reply } from './reply.ts'

export const screenNamespace = '/screen'
export const staffNamespace = '/staff'

type Ack<T> = (reply: Reply<T>) => void

/** What a screen says. */
export interface ScreenSays {
  hello: (hello: Hello, ack: Ack<Welcome>) => void
  entries: (batch: Batch, ack: Ack<Settlement>) => void
  proof: (proof: Proof, ack: Ack<ProofAnswer>) => void
}

/** What a screen hears. */
export interface ScreenHears {
  frame: (frame: Frame) => void
  /** This screen's token was ended by a later enrolment, or its channels changed. */
  ended: (why: 'ended_token' | 'moved') => void
}

/** What a desk says. */
export interface StaffSays {
  command: (call: { id: string; name: string; input: unknown }, ack: Ack<unknown>) => void
  ask: (call: { name: string; input: unknown }, ack: Ack<unknown>) => void
}

/** What a desk hears. */
export interface StaffHears {
  /** What changed in the areas this member of staff may see; ask again for what is on the desk. */
  news: (news: News) => void
  presence: (presence: readonly Presence[]) => void
  /** The session ended (signed out elsewhere, password changed, disabled). */
  ended: () => void
}

/** What changed: only names, since a desk asks again for what it shows. */
export interface News {
  /** Items changed by anyone. */
  readonly items: readonly string[]
  /** Items whose receipts changed. */
  readonly receipts: readonly string[]
  /** Rating points whose counts changed. */
  readonly points: readonly string[]
  /** Screens, staff or quarantine changed. */
  readonly screens: boolean
}

/** A sign of life, never the truth: lives in memory only. */
export interface Presence {
  readonly screen: string
  readonly online: boolean
  /** Epoch ms of the last connect, or of the last sign of life when offline; null when never seen. */
  readonly since: number | null
  readonly build: string | null
  readonly waiting: number
  readonly refused: number
  /** More than one connection with the same token at once: a cloned screen. */
  readonly twice: boolean
  /** There while its maintenance PIN is locked after too many wrong tries. */
  readonly pinLocked?: true | undefined
  /** What its browser lacks, once it has said so. */
  readonly lacks?: readonly string[] | undefined
}
