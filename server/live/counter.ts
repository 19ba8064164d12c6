/**
 * The one counter of revisions. Whoever writes items takes its row first and holds it to the COMMIT, so
 * revisions become visible in their order and two writers cannot lock each other out.
 */
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Takes the counter's row without using up a revision: the first act of every command on items. */
export async function lockCounter(tx: Tx): Promise<number> {
  const { rows } = await sql<{ rev: number }>`
    update counter set rev = rev where id = 1 returning rev`.execute(tx.db)
  return firstRev(rows)
}

/** The next revision, for one write of one item. */
export async function nextRev(tx: Tx): Promise<number> {
  const { rows } = await sql<{ rev: number }>`
    update counter set rev = rev + 1 where id = 1 returning rev`.execute(tx.db)
  return firstRev(rows)
}

function firstRev(rows: readonly { rev: number }[]): number {
  const row = rows[0]
  if (!row) throw new Error('the store has no counter')
  return row.rev
}
