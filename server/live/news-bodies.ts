/** What the publisher reads: the news after a revision, in whole revisions, about so many rows. */
import { sql } from 'kysely'
import type { Item } from '../../content/boards/envelope.ts'
import type { Channel } from '../../content/live/channels.ts'
import { type ItemRow, itemOf } from '../boards/item-rows.ts'
import type { Tx } from '../store/store.ts'

export interface NewsRow {
  readonly channel: Channel
  readonly rev: number
  readonly id: string
  readonly gone: boolean
}

export interface NewsSince {
  /** Everything up to here is told once these rows are. */
  readonly to: number
  readonly rows: readonly NewsRow[]
  readonly items: readonly Item[]
}

/**
 * Where a round ends: at the counter, or with the revision that fills it. A single revision is never
 * split, since a later round would begin behind its other half.
 */
async function readEnd(tx: Tx, since: number, limit: number): Promise<number> {
  const { rows } = await sql<{ rev: number; full: number | null }>`
    select rev,
      (select rev from address where rev > ${since} order by rev limit 1 offset ${limit - 1}) as "full"
    from counter where id = 1`.execute(tx.db)
  const row = rows[0]
  if (!row) throw new Error('the store has no counter')
  return row.full ?? row.rev
}

/** The body of `news:since`. */
export async function newsSince(tx: Tx, input: { rev: number; limit: number }): Promise<NewsSince> {
  const to = await readEnd(tx, input.rev, input.limit)
  if (to <= input.rev) return { to: input.rev, rows: [], items: [] }
  const { rows } = await sql<ItemRow & { channel: Channel; gone: number; heard: number }>`
    select a.channel, a.gone, a.rev as heard, i.* from address a join item i on i.id = a.item
    where a.rev > ${input.rev} and a.rev <= ${to}
    order by a.rev, a.item, a.channel`.execute(tx.db)
  const items = new Map<string, Item>()
  for (const row of rows) if (!row.gone && !items.has(row.id)) items.set(row.id, itemOf(row))
  return {
    to,
    rows: rows.map((it) => ({
      channel: it.channel,
      rev: it.heard,
      id: it.id,
      gone: it.gone === 1,
    })),
    items: [...items.values()],
  }
}

export const newsQueries = { 'news:since': newsSince }
