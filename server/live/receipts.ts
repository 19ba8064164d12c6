/**
 * How far each item has come on each screen, one row for a pair. The highest revision wins; within one,
 * the earliest time at which a fact was true stands, so the order in which receipts arrive is nothing.
 */
import { sql } from 'kysely'
import type { Receipt } from '../../content/live/entries.ts'
import type { Tx } from '../store/store.ts'
import { rowsOf } from './json-rows.ts'

type Fact = 'received' | 'shown' | 'painted'
const facts: readonly Fact[] = ['received', 'shown', 'painted']

export interface ReceiptRow extends Pick<Receipt, 'item' | 'rev' | Fact> {
  readonly screen: string
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

/** One row for each pair: PostgreSQL refuses to change a row twice in one statement. */
export function foldReceipts(rows: readonly ReceiptRow[]): ReceiptRow[] {
  const folded = new Map<string, ReceiptRow>()
  for (const row of rows) {
    const key = `${row.screen} ${row.item}`
    const old = folded.get(key)
    if (!old || row.rev > old.rev) folded.set(key, row)
    else if (row.rev === old.rev) {
      const merged = { ...old }
      for (const it of facts) merged[it] = earlier(old[it], row[it])
      folded.set(key, merged)
    }
  }
  // In one order everywhere, so that two batches cannot wait for each other's rows.
  return [...folded.values()].sort((a, b) =>
    a.item === b.item ? (a.screen < b.screen ? -1 : 1) : a.item < b.item ? -1 : 1,
  )
}

const kept = (fact: Fact) => {
  const [old, said] = [sql.ref(`receipt.${fact}`), sql.ref(`excluded.${fact}`)]
  return sql`case
    when excluded.rev > receipt.rev then ${said}
    when ${old} is null or ${said} < ${old} then coalesce(${said}, ${old})
    else ${old} end`
}

/**
 * Answers the items of which something new was learned. A receipt for an item that is not here, or for
 * a revision it never had (the store is an older copy), says nothing and is dropped.
 */
export async function putReceipts(
  tx: Tx,
  rows: readonly ReceiptRow[],
  now: number,
): Promise<string[]> {
  if (rows.length === 0) return []
  const { rows: written } = await sql<{ item: string }>`
    insert into receipt (screen, item, rev, received, shown, painted, at)
    select r.value ->> 'screen', i.id, cast(r.value ->> 'rev' as bigint),
      cast(r.value ->> 'received' as bigint), cast(r.value ->> 'shown' as bigint),
      cast(r.value ->> 'painted' as bigint), cast(${now} as bigint)
    from json_each(${rowsOf(foldReceipts(rows))}) r
    join item i on i.id = r.value ->> 'item' and i.rev >= cast(r.value ->> 'rev' as bigint)
    where true
    on conflict (screen, item) do update set
      rev = excluded.rev, received = ${kept('received')}, shown = ${kept('shown')},
      painted = ${kept('painted')}, at = excluded.at
    where excluded.rev > receipt.rev or (excluded.rev = receipt.rev and (
      coalesce(excluded.received < receipt.received, receipt.received is null and excluded.received is not null)
      or coalesce(excluded.shown < receipt.shown, receipt.shown is null and excluded.shown is not null)
      or coalesce(excluded.painted < receipt.painted, receipt.painted is null and excluded.painted is not null)))
    returning item`.execute(tx.db)
  return [...new Set(written.map((it) => it.item))]
}
