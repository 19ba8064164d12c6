/** The tree of areas: its roots, and what lies below. */
import { sql } from 'kysely'
import { keysOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'

/** All areas in or below the given ones; a merged area lies in the one it was merged into. */
export async function areasBelow(tx: Tx, tops: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive down (id) as (
      select id from area where id in (select key from json_each(${keysOf(tops)}))
      union
      select a.id from down join area a on coalesce(a.merged_into, a.parent) = down.id
    ) select id from down`.execute(tx.db)
  return rows.map((it) => it.id)
}

/** The areas with nothing above them. */
export async function areasRoots(tx: Tx, _: null): Promise<string[]> {
  const rows = await tx.db.selectFrom('area').select('id').where('parent', 'is', null).execute()
  return rows.map((it) => it.id).sort()
}
