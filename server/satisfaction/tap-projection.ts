/**
 * The follower's projection: each tap with its verdict, and the totals by point, day, grade and verdict.
 *
 * A tap's verdict hangs only on its nearest earlier neighbour of the same life and point, and a void
 * speaks only for taps of its own life. So entries may be projected in any order and in any batches, and
 * projecting one again changes nothing: the totals are always those of a recount.
 */
import { sql } from 'kysely'
import type { Tap } from '../../content/live/entries.ts'
import { byTime, paceTaps } from '../../content/satisfaction/pacing.ts'
import type { Quality } from '../../content/satisfaction/tallies.ts'
import { civilDateOf, defaultZone } from '../../content/time/zone.ts'
import { keysOf, rowsOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'
import { type Intervals, intervalOf } from './intervals.ts'
import { addTotals, type CountedTap } from './totals.ts'

/** An entry as the follower reads it, with the zone of the screen it is attributed to. */
export interface FollowedEntry {
  readonly id: string
  readonly life: string
  readonly seq: number
  readonly kind: 'tap' | 'void'
  readonly of: string | null
  readonly body: string
  readonly at: number
  /** 1 for a tap at a point that its screen never held. */
  readonly elsewhere: number
  readonly zone: string | null
}

interface Verdict extends CountedTap {
  readonly id: string
  readonly life: string
  readonly at: number
  readonly seq: number
}

/** A stretch of one life at one point whose taps must be judged anew, ends included. */
interface Window {
  readonly life: string
  readonly point: string
  first: number
  last: number
}

type Place = Pick<Verdict, 'life' | 'point' | 'at'>

const tapOf = (entry: FollowedEntry): Verdict => {
  const { point, grade } = JSON.parse(entry.body) as Tap
  const { id, life, seq, at } = entry
  const day = civilDateOf(at, entry.zone ?? defaultZone)
  return { id, life, point, day, grade, at, seq, quality: entry.elsewhere ? 'elsewhere' : 'ok' }
}

async function readTaps(tx: Tx, ids: Iterable<string>): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select id, life, point, day, grade, at, seq, quality from tap
    where id in (select key from json_each(${keysOf(ids)}))`.execute(tx.db)
  return rows
}

/** Of these taps, those that a void of their own life takes back, wherever that void stands. */
async function readVoided(tx: Tx, taps: readonly Verdict[]): Promise<Set<string>> {
  if (taps.length === 0) return new Set()
  const lives = new Map(taps.map((it) => [it.id, it.life]))
  const { rows } = await sql<{ of: string; life: string }>`
    select "of", life from entry
    where kind = 'void' and "of" in (select key from json_each(${keysOf(lives.keys())}))`.execute(
    tx.db,
  )
  return new Set(rows.filter((it) => lives.get(it.of) === it.life).map((it) => it.of))
}

/** Taps near in time share a window; a quiet stretch between them is not read. */
function windowsOf(places: readonly Place[], intervals: Intervals): Window[] {
  const windows: Window[] = []
  const open = new Map<string, Window>()
  for (const { life, point, at } of [...places].sort((a, b) => a.at - b.at)) {
    const key = `${life} ${point}`
    const last = open.get(key)
    if (last && at - last.last <= 2 * intervalOf(intervals, point)) last.last = at
    else {
      const window = { life, point, first: at, last: at }
      open.set(key, window)
      windows.push(window)
    }
  }
  return windows
}

async function readNeighbours(
  tx: Tx,
  windows: readonly Window[],
  intervals: Intervals,
): Promise<Verdict[]> {
  const rows = windows.map(({ life, point, first, last }) => {
    const interval = intervalOf(intervals, point)
    return { life, point, first: first - interval, last: last + interval }
  })
  const { rows: found } = await sql<Verdict>`
    select t.id, t.life, t.point, t.day, t.grade, t.at, t.seq, t.quality
    from json_each(${rowsOf(rows)}) w cross join tap t
    where t.life = w.value ->> 'life' and t.point = w.value ->> 'point'
      and t.quality <> 'elsewhere'
      and t.at >= cast(w.value ->> 'first' as bigint)
      and t.at <= cast(w.value ->> 'last' as bigint)`.execute(tx.db)
  return found
}

/** The verdicts that differ from those that stand. */
function judge(
  taps: readonly Verdict[],
  voided: ReadonlySet<string>,
  windows: readonly Window[],
  intervals: Intervals,
): Map<string, Quality> {
  const fingers = new Map<string, Verdict[]>()
  for (const it of taps) {
    const key = `${it.life} ${it.point}`
    const list = fingers.get(key)
    if (list) list.push(it)
    else fingers.set(key, [it])
  }
  const changed = new Map<string, Quality>()
  for (const window of windows) {
    const finger = fingers.get(`${window.life} ${window.point}`) ?? []
    const interval = intervalOf(intervals, window.point)
    const near = finger
      .filter((it) => it.at >= window.first - interval && it.at <= window.last + interval)
      .sort(byTime)
    const verdicts = paceTaps(near, voided, interval)
    for (const tap of near) {
      // Those before the window are here only as neighbours: their own may not be.
      const verdict = tap.at >= window.first ? verdicts.get(tap.id) : undefined
      if (verdict && verdict !== tap.quality) changed.set(tap.id, verdict)
    }
  }
  return changed
}

async function putTaps(tx: Tx, taps: readonly Verdict[]): Promise<void> {
  if (taps.length === 0) return
  await sql`
    insert into tap (id, life, point, day, grade, at, seq, quality)
    select r.value ->> 'id', r.value ->> 'life', r.value ->> 'point', r.value ->> 'day',
      cast(r.value ->> 'grade' as bigint), cast(r.value ->> 'at' as bigint),
      cast(r.value ->> 'seq' as bigint), r.value ->> 'quality'
    from json_each(${rowsOf(taps)}) r where true
    on conflict (id) do update set quality = excluded.quality`.execute(tx.db)
}

/** Judges the windows anew and writes what came out; answers the points whose totals changed. */
async function settle(
  tx: Tx,
  fresh: readonly Verdict[],
  windows: readonly Window[],
  voided: Set<string>,
  intervals: Intervals,
): Promise<string[]> {
  const known = await readNeighbours(tx, windows, intervals)
  for (const it of known) if (it.quality === 'undone') voided.add(it.id)
  const verdicts = judge([...known, ...fresh], voided, windows, intervals)
  const judged = (it: Verdict) => ({ ...it, quality: verdicts.get(it.id) ?? it.quality })
  const before = known.filter((it) => verdicts.has(it.id))
  const after = [...fresh, ...before].map(judged)
  await putTaps(tx, after)
  return addTotals(tx, after, before)
}

/** Of these, what was tapped elsewhere is final: it neither paces others nor is paced or taken back. */
async function setApart(tx: Tx, taps: readonly Verdict[]): Promise<string[]> {
  const elsewhere = taps.filter((it) => it.quality === 'elsewhere')
  await putTaps(tx, elsewhere)
  return addTotals(tx, elsewhere, [])
}

/** Projects entries of known lives; the caller holds the follower's row. */
export async function projectEntries(
  tx: Tx,
  entries: readonly FollowedEntry[],
  intervals: Intervals,
): Promise<string[]> {
  const taps = entries.filter((it) => it.kind === 'tap')
  const there = new Set(
    (
      await readTaps(
        tx,
        taps.map((it) => it.id),
      )
    ).map((it) => it.id),
  )
  const found = taps.filter((it) => !there.has(it.id)).map(tapOf)
  const fresh = found.filter((it) => it.quality !== 'elsewhere')
  const points = await setApart(tx, found)
  const voided = await readVoided(tx, fresh)

  const voids = new Set<string>()
  const named = new Set<string>()
  for (const it of entries) {
    if (it.kind !== 'void' || it.of === null) continue
    voids.add(`${it.of} ${it.life}`)
    named.add(it.of)
  }
  const undone = (await readTaps(tx, named)).filter(
    (it) =>
      it.quality !== 'undone' && it.quality !== 'elsewhere' && voids.has(`${it.id} ${it.life}`),
  )
  for (const it of undone) voided.add(it.id)
  if (fresh.length === 0 && undone.length === 0) return points
  const windows = windowsOf([...fresh, ...undone], intervals)
  return [...points, ...(await settle(tx, fresh, windows, voided, intervals))]
}

/** Judges every tap of some points anew, after their pacing was changed. */
export async function repacePoints(
  tx: Tx,
  points: readonly string[],
  intervals: Intervals,
): Promise<string[]> {
  const { rows: windows } = await sql<Window>`
    select life, point, min(at) as first, max(at) as last from tap
    where point in (select key from json_each(${keysOf(points)})) and quality <> 'elsewhere'
    group by life, point`.execute(tx.db)
  return settle(tx, [], windows, new Set(), intervals)
}
