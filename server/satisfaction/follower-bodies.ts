/**
 * Counting: reads entries once and in order, and keeps its place in the transaction that writes the
 * totals. So every tap is counted exactly once, whatever is killed, and a recount finds the same.
 */
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { unhurried } from '../store/unhurried.ts'
import { readEntries } from './entry-order.ts'
import {
  type FollowerCursor,
  lockCursor,
  moveCursor,
  readCursor,
  startOfEntries,
} from './follower-cursor.ts'
import { changedIntervals, readIntervals } from './intervals.ts'
import { projectEntries, repacePoints } from './tap-projection.ts'

/** The body of `follower:behind`: is there anything to do? Asked first, since a step rings the bell. */
export async function followerBehind(tx: Tx, _: object): Promise<boolean> {
  const { cursor } = await readCursor(tx)
  if ((await readEntries(tx, cursor, 1)).length > 0) return true
  return changedIntervals(cursor.pacing, await readIntervals(tx)).length > 0
}

export interface FollowerStep {
  /** How many entries were read; fewer than the limit: there are no more. */
  readonly read: number
  readonly points: readonly string[]
}

/** The body of `follower:step`. */
export async function followerStep(
  tx: Tx,
  input: { limit: number; now: number },
): Promise<FollowerStep> {
  const { text, cursor } = await readCursor(tx)
  const pacing = await readIntervals(tx)
  const repaced = changedIntervals(cursor.pacing, pacing)
  const entries = await readEntries(tx, cursor, input.limit)
  const last = entries.at(-1)
  if (!last && repaced.length === 0) return { read: 0, points: [] }
  const next: FollowerCursor = { xid: last?.xid ?? cursor.xid, n: last?.n ?? cursor.n, pacing }
  // Another follower was here in between: what was read is counted already.
  if (!(await moveCursor(tx, text, next))) return { read: 0, points: [] }
  const points = new Set<string>()
  if (repaced.length > 0) {
    for (const it of await repacePoints(tx, repaced, pacing)) points.add(it)
  }
  const counted = entries.filter((it) => it.state === 'known')
  for (const it of await projectEntries(tx, counted, pacing)) points.add(it)
  return { read: entries.length, points: [...points] }
}

/** Entries projected at a time by a recount. */
const chunk = 1000

/** The body of `follower:recount`: everything anew from the first entry, in one transaction. */
export async function followerRecount(tx: Tx, _: object): Promise<{ read: number }> {
  const { text } = await lockCursor(tx)
  const pacing = await readIntervals(tx)
  await sql`delete from tap`.execute(tx.db)
  await sql`delete from total`.execute(tx.db)
  let place: FollowerCursor = { ...startOfEntries, pacing }
  let read = 0
  for (;;) {
    const entries = await readEntries(tx, place, chunk)
    const last = entries.at(-1)
    if (!last) break
    place = { xid: last.xid, n: last.n, pacing }
    read += entries.length
    await projectEntries(
      tx,
      entries.filter((it) => it.state === 'known'),
      pacing,
    )
  }
  await moveCursor(tx, text, place)
  return { read }
}

export const followerCommands = {
  'follower:recount': unhurried(followerRecount),
  // A point whose pacing was changed is judged anew from its first tap.
  'follower:step': unhurried(followerStep),
}

export const followerQueries = { 'follower:behind': followerBehind }
