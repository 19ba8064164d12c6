/**
 * Where entries wait until they are settled, as a port. Nothing is ever dropped by age: an entry leaves
 * only when the server has it and, of what is counted, 14 days after that.
 */
import type { Entry, Receipt, Settlement } from '../../content/live/entries.ts'

/** What the store adds to an entry: the life it is born in, and its number within it. */
export interface Birth {
  readonly life: string
  readonly seq: number
}

export interface OutboxCounts {
  readonly waiting: number
  readonly refused: number
}

/** How many entries one write touches at most, other than a tap's: so long may a tap have to wait. */
export const atOnce = 8

/** The newest receipt per item, whether it still waits or was settled. */
export type KnownReceipt = Pick<Receipt, 'item' | 'rev' | 'received' | 'shown' | 'painted'>

export interface OutboxStore {
  /**
   * Gives the entry its number and keeps it; resolves when the transaction is complete on disk
   * (`durability: 'strict'`), and not before. `full` when `limit` entries wait.
   * `above` is a number already used elsewhere, so that none is used twice.
   */
  add<E extends Entry>(make: (birth: Birth) => E, limit: number, above: number): Promise<E | 'full'>
  /**
   * Keeps receipts, one of each item: of it only the newest stays, with the facts of the same revision
   * joined.
   */
  addReceipts(make: readonly ((birth: Birth) => Receipt)[]): Promise<void>
  /** The entries that wait, in the order of their birth, after the one named, if any. */
  waiting(limit: number, except: ReadonlySet<string>): Promise<Entry[]>
  /** Marks what the server decided. `now` is the server's time. */
  settle(settlement: Settlement, now: number): Promise<void>
  /**
   * Another history of the store began: what was settled since `since` is offered again, and receipts,
   * which speak of the revisions of the history before, are forgotten.
   */
  offerAgain(since: number): Promise<void>
  /** Forgets what was settled before `before`, and receipts of items that are no longer held. */
  tidy(before: number, held: ReadonlySet<string>): Promise<void>
  receipts(): Promise<KnownReceipt[]>
  counts(): Promise<OutboxCounts>
}
