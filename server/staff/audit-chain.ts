/**
 * The record of what staff did: append-only, each row holding the hash of the one before, so that a
 * change behind our backs is found. Secrets never reach it: callers name what may be written.
 */
import { createHash } from 'node:crypto'
import type { Tx } from '../store/store.ts'

export interface Deed {
  readonly at: number
  /** The id of the member of staff, `link` where a link was used, or `door` where nobody was let in. */
  readonly actor: string
  readonly command: string
  readonly area: string | null
  readonly what: unknown
}

/** What the chain hangs on before its first row. */
export const firstHash = '0'.repeat(64)

/** Arrays, so that the order of the fields is part of what is hashed. */
const hashOf = (prev: string, n: number, deed: Omit<Deed, 'what'>, what: string): string =>
  createHash('sha256')
    .update(JSON.stringify([prev, n, deed.at, deed.actor, deed.command, deed.area, what]))
    .digest('hex')

/** Adds a row; the caller holds the counter's row, so rows follow each other one by one. */
export async function appendDeed(tx: Tx, deed: Deed): Promise<void> {
  const last = await tx.db
    .selectFrom('audit')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const n = (last?.n ?? 0) + 1
  const prev = last?.hash ?? firstHash
  const what = JSON.stringify(deed.what)
  await tx.db
    .insertInto('audit')
    .values({
      n,
      at: deed.at,
      actor: deed.actor,
      command: deed.command,
      area: deed.area,
      what,
      prev_hash: prev,
      hash: hashOf(prev, n, deed, what),
    })
    .execute()
}

/** Walks the whole chain; names the first row that does not follow from the one before. */
export async function verifyChain(tx: Tx): Promise<{ rows: number; brokenAt: number | null }> {
  const rows = await tx.db.selectFrom('audit').selectAll().orderBy('n').execute()
  let prev = firstHash
  for (const [place, it] of rows.entries()) {
    const right = hashOf(prev, place + 1, it, it.what)
    if (it.n !== place + 1 || it.prev_hash !== prev || it.hash !== right)
      return { rows: rows.length, brokenAt: it.n }
    prev = it.hash
  }
  return { rows: rows.length, brokenAt: null }
}
