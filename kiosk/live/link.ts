/** The live line to the server, as a port: what a screen says, and what it hears. */
import type { Batch, Settlement } from '../../content/live/entries.ts'
import type { Frame, Welcome } from '../../content/live/follow.ts'
import type { Hello, Proof, ProofAnswer } from '../../content/live/hello.ts'
import type { Code, Reply } from '../../content/live/reply.ts'

export interface LinkHears {
  /** The line is up: nothing was said on it yet. */
  connected(): void
  lost(): void
  frame(frame: Frame): void
  /** The token was ended by a later enrolment, or the screen's channels changed. */
  ended(why: 'ended_token' | 'moved'): void
  /** The server would not have us. */
  refused(code: Code): void
}

/** Answers `offline` when the line breaks or nothing is heard in time; never rejects. */
export interface Link {
  open(token: string, hears: LinkHears): void
  close(): void
  hello(hello: Hello): Promise<Reply<Welcome>>
  entries(batch: Batch): Promise<Reply<Settlement>>
  proof(proof: Proof): Promise<Reply<ProofAnswer>>
}
