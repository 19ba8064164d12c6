/** The shape of a slot's database, for idb's types. Made by `database.ts`. */
import type { DBSchema } from 'idb'
import type { Held } from '../../content/live/changes.ts'
import type { Entry } from '../../content/live/entries.ts'
import type { Code } from '../../content/live/reply.ts'
import type { Meta } from './database.ts'

export interface OutboxRow {
  /** The order of birth. */
  readonly n?: number
  readonly entry: Entry
  readonly state: 'waiting' | 'settled' | 'refused'
  /** Server time; on settled rows only. */
  readonly settledAt?: number
  /** Why it was refused. */
  readonly code?: Code
}

export interface SlotSchema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] }
  held: { key: string; value: Held }
  outbox: {
    key: number
    value: OutboxRow
    indexes: { id: string; state: OutboxRow['state']; settledAt: number; item: string }
  }
}
