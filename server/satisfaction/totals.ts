/** The totals by point, day, grade and verdict: kept up by differences, so that a tap costs one row. */
import { sql } from 'kysely'
import type { Quality } from '../../content/satisfaction/tallies.ts'
import { keysOf, rowsOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'

export interface CountedTap {
  readonly point: string
  readonly day: string
  readonly grade: number
  readonly quality: Quality
}

interface Difference extends CountedTap {
  n: number
}

function differences(added: readonly CountedTap[], taken: readonly CountedTap[]): Difference[] {
  const found = new Map<string, Difference>()
  const count = ({ point, day, grade, quality }: CountedTap, by: number) => {
    const key = `${point} ${day} ${grade} ${quality}`
    const old = found.get(key)
    if (old) old.n += by
    else found.set(key, { point, day, grade, quality, n: by })
  }
  for (const it of added) count(it, 1)
  for (const it of taken) count(it, -1)
  return [...found.values()].filter((it) => it.n !== 0)
}

/** Counts `added` in and `taken` out; answers the points whose totals changed. */
export async function addTotals(
  tx: Tx,
  added: readonly CountedTap[],
  taken: readonly CountedTap[],
): Promise<string[]> {
  const rows = differences(added, taken)
  if (rows.length === 0) return []
  await sql`
    insert into total (point, day, grade, quality, n)
    select r.value ->> 'point', r.value ->> 'day', cast(r.value ->> 'grade' as bigint),
      r.value ->> 'quality', cast(r.value ->> 'n' as bigint)
    from json_each(${rowsOf(rows)}) r where true
    on conflict (point, day, grade, quality) do update set n = total.n + excluded.n`.execute(tx.db)
  const points = [...new Set(rows.map((it) => it.point))]
  if (rows.some((it) => it.n < 0)) {
    // A recount would not write an empty row either.
    await sql`
      delete from total
      where n = 0 and point in (select key from json_each(${keysOf(points)}))`.execute(tx.db)
  }
  return points
}
