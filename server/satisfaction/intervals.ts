/** How taps are paced at each point: what its item says now, and what the follower has judged by. */
import { defaultPacing, type Point } from '../../content/satisfaction/points.ts'
import type { Tx } from '../store/store.ts'

/** Milliseconds between two counted taps, by point; a point that is not named has the default. */
export type Intervals = ReadonlyMap<string, number>

export const intervalOf = (intervals: Intervals, point: string): number =>
  intervals.get(point) ?? defaultPacing.minInterval

export async function readIntervals(tx: Tx): Promise<Intervals> {
  const rows = await tx.db
    .selectFrom('item')
    .select(['id', 'body'])
    .where('board', '=', 'points')
    .where('state', '<>', 'draft')
    .execute()
  return new Map(rows.map((it) => [it.id, (JSON.parse(it.body) as Point).pacing.minInterval]))
}

/** The points whose interval differs between the two. */
export function changedIntervals(before: Intervals, after: Intervals): string[] {
  const points = new Set([...before.keys(), ...after.keys()])
  return [...points].filter((it) => intervalOf(before, it) !== intervalOf(after, it))
}
