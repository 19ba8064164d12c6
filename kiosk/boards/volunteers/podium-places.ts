/** Who stands on the podium, by rank. Pure. */
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'

/**
 * The first three rows. When more than three share a rank with the third, the
 * podium would have to leave one of equals out: then it holds only those before that rank.
 */
export function podiumOf(rows: readonly RankRow[]): RankRow[] {
  const third = rows[2]
  const fits = !third || rows.filter((it) => it.rank <= third.rank).length <= 3
  return fits ? rows.slice(0, 3) : rows.filter((it) => it.rank < (third?.rank ?? 0))
}

/** Those that are not on the podium. */
export function belowPodium(rows: readonly RankRow[]): RankRow[] {
  const on = new Set(podiumOf(rows).map((it) => it.team))
  return rows.filter((it) => !on.has(it.team))
}
