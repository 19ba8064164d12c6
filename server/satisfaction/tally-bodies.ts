/**
 * What was counted goes down again as an item: `tally:<point>`, on the channels of its point, with a new
 * revision only when a number, the day or the channels differ.
 */
import { sql } from 'kysely'
import type { Envelope } from '../../content/boards/envelope.ts'
import { type Channel, splitChannel } from '../../content/live/channels.ts'
import { grades } from '../../content/satisfaction/points.ts'
import type { Counts, Quality, Tally } from '../../content/satisfaction/tallies.ts'
import { firstOfMonth, lastOfMonth } from '../../content/time/civil.ts'
import { civilDateOf, defaultZone } from '../../content/time/zone.ts'
import { readChannels } from '../boards/addresses.ts'
import { putDerived } from '../boards/derived-items.ts'
import type { ItemRow } from '../boards/item-rows.ts'
import { lockCounter } from '../live/counter.ts'
import { keysOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'

interface Centre {
  id: string
  area: string
  zone: string
}

/** The zone whose days a point is counted by: of the centre it hangs in, else of the first there is. */
async function zoneOf(tx: Tx, point: ItemRow, channels: readonly Channel[]): Promise<string> {
  const centres: Centre[] = await tx.db
    .selectFrom('centre')
    .select(['id', 'area', 'zone'])
    .orderBy('id')
    .execute()
  for (const { kind, id } of channels.map(splitChannel)) {
    if (kind === 'centre') {
      const found = centres.find((it) => it.id === id)
      if (found) return found.zone
    }
    if (kind === 'screen') {
      const screen = await tx.db
        .selectFrom('screen')
        .select('centre')
        .where('id', '=', id)
        .executeTakeFirst()
      const found = centres.find((it) => it.id === screen?.centre)
      if (found) return found.zone
    }
  }
  const near = centres.find((it) => it.area === point.area) ?? centres[0]
  return near?.zone ?? defaultZone
}

interface TotalRow {
  day: string
  grade: number
  quality: Quality
  n: number
}

function countsOf(rows: readonly TotalRow[]): Counts {
  const sum = (wanted: (it: TotalRow) => boolean) =>
    rows.reduce((n, it) => (wanted(it) ? n + it.n : n), 0)
  const elsewhere = sum((it) => it.quality === 'elsewhere')
  const ok = grades.map((grade) => sum((it) => it.quality === 'ok' && it.grade === grade))
  return {
    grades: ok as [number, number, number, number, number],
    tooFast: sum((it) => it.quality === 'tooFast'),
    undone: sum((it) => it.quality === 'undone'),
    ...(elsewhere > 0 && { elsewhere }),
  }
}

async function readTally(tx: Tx, point: string, day: string): Promise<Tally> {
  const rows: TotalRow[] = await tx.db
    .selectFrom('total')
    .select(['day', 'grade', 'quality', 'n'])
    .where('point', '=', point)
    .where('day', '>=', firstOfMonth(day))
    .where('day', '<=', lastOfMonth(day))
    .execute()
  return {
    point,
    day,
    today: countsOf(rows.filter((it) => it.day === day)),
    month: countsOf(rows),
  }
}

/** The body of `tallies:publish`. Answers the last revision written, or null when nothing differed. */
export async function publishTallies(
  tx: Tx,
  input: { points: readonly string[] | 'all'; now: number },
): Promise<{ rev: number | null }> {
  await lockCounter(tx)
  const named =
    input.points === 'all'
      ? sql`true`
      : sql`id in (select key from json_each(${keysOf(input.points)}))`
  const { rows: points } = await sql<ItemRow>`
    select * from item where board = 'points' and state <> 'draft' and ${named}
    order by id`.execute(tx.db)
  let last: number | null = null
  for (const point of points) {
    const channels = await readChannels(tx, point.id)
    const day = civilDateOf(input.now, await zoneOf(tx, point, channels))
    const { title } = JSON.parse(point.envelope) as Envelope
    const rev = await putDerived(tx, {
      id: `tally:${point.id}`,
      board: 'tallies',
      area: point.area,
      envelope: { title },
      v: 1,
      body: await readTally(tx, point.id, day),
      channels,
      now: input.now,
      sample: point.sample === 1,
    })
    last = rev ?? last
  }
  return { rev: last }
}

export const tallyCommands = { 'tallies:publish': publishTallies }
