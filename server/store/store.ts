/**
 * The store's port: two doors and a bell. Behind it stand SQLite in threads, or PostgreSQL; nobody
 * else may know which.
 *
 * A *body* is a function that runs inside one transaction and awaits nothing but the database. Bodies
 * live in the rooms (`*-bodies.ts`), are listed in `server/bodies.ts`, and are called by name, since
 * on SQLite they run in another thread: inputs and results are plain data (structured clone).
 */
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What a body gets: the transaction, and what differs between the databases, as capabilities. */
export interface Tx {
  readonly db: Transaction<Schema>
  readonly can: Capabilities
}

export interface Capabilities {
  /** Rows of `entry` become visible out of order and must be read below the snapshot's xmin. */
  readonly concurrentWriters: boolean
}

export type Body<I, O> = (tx: Tx, input: I) => Promise<O>

// biome-ignore lint/suspicious/noExplicitAny: a table of bodies is read by `BodyInput` and `BodyValue`
export type Bodies = Record<string, Body<any, any>>

export type BodyInput<B> = B extends Body<infer I, unknown> ? I : never
export type BodyValue<B> = B extends Body<never, infer O> ? O : never

export interface Store<Commands extends Bodies, Queries extends Bodies> {
  readonly kind: 'sqlite' | 'postgres'
  /** Runs a writing body; resolves after the COMMIT, rejects when it threw and nothing was kept. */
  transact<N extends keyof Commands & string>(
    name: N,
    input: BodyInput<Commands[N]>,
  ): Promise<BodyValue<Commands[N]>>
  /** Runs a reading body on a reader that never waits for the writer. */
  ask<N extends keyof Queries & string>(
    name: N,
    input: BodyInput<Queries[N]>,
  ): Promise<BodyValue<Queries[N]>>
  /** Rings after commits, ours or another node's; never the only way to learn of them. */
  onBell(listener: () => void): () => void
  /** Holds the named lease while it lives (one follower among several nodes); resolves to false when another holds it. */
  holdLease(name: string): Promise<boolean>
  close(): Promise<void>
}
