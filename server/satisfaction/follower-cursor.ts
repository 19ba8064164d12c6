/**
 * Where the follower stands. Its row is also the lock that whoever counts taps holds: step, recount and
 * adoption come one after the other.
 */
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Intervals } from './intervals.ts'

export interface FollowerCursor {
  /** PostgreSQL's transaction id of the last entry read, as text; '0' on SQLite. */
  readonly xid: string
  readonly n: number
  /** The pacing by which all taps so far were judged. */
  readonly pacing: Intervals
}

export interface KeptCursor {
  readonly text: string
  readonly cursor: FollowerCursor
}

interface Written {
  xid: string
  n: number
  pacing?: Record<string, number>
}

export const startOfEntries = { xid: '0', n: 0 } as const

function parseCursor(text: string): KeptCursor {
  const { xid, n, pacing } = JSON.parse(text) as Written
  return { text, cursor: { xid, n, pacing: new Map(Object.entries(pacing ?? {})) } }
}

export async function readCursor(tx: Tx): Promise<KeptCursor> {
  const row = await tx.db
    .selectFrom('follower')
    .select('cursor')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  return parseCursor(row.cursor)
}

/** Reads it and holds it to the end of the transaction. */
export async function lockCursor(tx: Tx): Promise<KeptCursor> {
  const { rows } = await sql<{ cursor: string }>`
    update follower set cursor = cursor where id = 1 returning cursor`.execute(tx.db)
  const row = rows[0]
  if (!row) throw new Error('the store has no follower')
  return parseCursor(row.cursor)
}

/** Moves it on and holds it; false when it stood elsewhere than at `from` by now. */
export async function moveCursor(tx: Tx, from: string, to: FollowerCursor): Promise<boolean> {
  const pacing = Object.fromEntries([...to.pacing].sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = JSON.stringify({ xid: to.xid, n: to.n, pacing })
  const { rows } = await sql<{ id: number }>`
    update follower set cursor = ${text} where id = 1 and cursor = ${from} returning id`.execute(
    tx.db,
  )
  return rows.length === 1
}
