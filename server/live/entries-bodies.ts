/**
 * Takes batches of entries, each entry exactly once by its id. Few statements however many and long the
 * batches, none of them on the counter, so that thousands a second go beside the commands of staff.
 */
import { sql } from 'kysely'
import type { Entry, Receipt, Settlement, Tap, Void } from '../../content/live/entries.ts'
import { dateEntry } from '../../content/time/dating.ts'
import { rightfulPlaces } from '../satisfaction/rightful-taps.ts'
import { gathered } from '../store/gathered.ts'
import type { Tx } from '../store/store.ts'
import { rowsOf } from './json-rows.ts'
import { type Carried, type Life, livesOf } from './lives.ts'
import { putReceipts, type ReceiptRow } from './receipts.ts'

/** A batch as it enters the transaction. */
export interface TakenBatch {
  /** The screen whose token sent it. */
  readonly screen: string
  /** Checked by the schema, entry by entry. */
  readonly entries: readonly Entry[]
  readonly sent: { readonly page: string; readonly mono: number }
  readonly receivedAt: number
}

/** What became of it. */
export interface TakenEntries {
  readonly settlement: Settlement
  /** Items whose receipts changed. */
  readonly items: readonly string[]
  /** Rating points at which something new was stored. */
  readonly points: readonly string[]
}

type Lasting = Tap | Void

/** The ids of those whose place in the life is taken by another entry that is stored with them. */
function clonesWithin(entries: readonly Lasting[]): Set<string> {
  const first = new Map<string, string>()
  const clones = new Set<string>()
  for (const { id, life, seq } of entries) {
    const place = `${life} ${seq}`
    const before = first.get(place)
    if (before === undefined) first.set(place, id)
    else if (before !== id) clones.add(id)
  }
  return clones
}

const isLasting = (it: Entry): it is Lasting => it.kind !== 'receipt'
const isReceipt = (it: Entry): it is Receipt => it.kind === 'receipt'

/** What a refused life sent is not kept, nor that of one for which there was no room in quarantine. */
const isKept = (life: Life | undefined): boolean => life !== undefined && life.state !== 'refused'

/** Stores what is new, and answers its ids. */
async function keep(
  tx: Tx,
  batches: readonly TakenBatch[],
  lives: ReadonlyMap<string, Life>,
): Promise<Set<string>> {
  const taken = batches.map(({ entries, ...batch }) => ({
    ...batch,
    entries: entries.filter(isLasting).filter((it) => isKept(lives.get(it.life))),
  }))
  const clones = clonesWithin(taken.flatMap((it) => it.entries))
  // A life speaks for the screen it was paired as, whoever carries its entries in.
  const screenOf = (it: Lasting, carrier: string) => lives.get(it.life)?.screen ?? carrier
  const isRightful = await rightfulPlaces(
    tx,
    taken.flatMap(({ screen, entries }) =>
      entries.flatMap((it) =>
        it.kind === 'tap' ? [{ screen: screenOf(it, screen), point: it.point }] : [],
      ),
    ),
  )
  const rows = taken.flatMap(({ screen, sent, receivedAt, entries }) =>
    entries.map((it) => {
      const { at, estimated } = dateEntry(it.at, sent, receivedAt)
      const speaker = screenOf(it, screen)
      const isTap = it.kind === 'tap'
      return {
        id: it.id,
        life: it.life,
        seq: it.seq,
        kind: it.kind,
        of: it.kind === 'void' ? it.of : null,
        screen: speaker,
        body: JSON.stringify(it),
        at,
        estimated: estimated ? 1 : 0,
        received_at: receivedAt,
        cloned: clones.has(it.id) ? 1 : 0,
        elsewhere: isTap && !isRightful({ screen: speaker, point: it.point }) ? 1 : 0,
      }
    }),
  )
  if (rows.length === 0) return new Set()
  const { rows: stored } = await sql<{ id: string }>`
    insert into entry (id, life, seq, kind, "of", screen, body, at, estimated, received_at, cloned,
      elsewhere)
    select r.value ->> 'id', r.value ->> 'life', cast(r.value ->> 'seq' as bigint),
      r.value ->> 'kind', r.value ->> 'of', r.value ->> 'screen', r.value ->> 'body',
      cast(r.value ->> 'at' as bigint), cast(r.value ->> 'estimated' as bigint),
      cast(r.value ->> 'received_at' as bigint),
      case when cast(r.value ->> 'cloned' as bigint) = 1 or exists (
        select 1 from entry e where e.life = r.value ->> 'life'
          and e.seq = cast(r.value ->> 'seq' as bigint) and e.id <> r.value ->> 'id'
      ) then 1 else 0 end,
      cast(r.value ->> 'elsewhere' as bigint)
    from json_each(${rowsOf(rows)}) r where true
    on conflict (id) do nothing
    returning id`.execute(tx.db)
  return new Set(stored.map((it) => it.id))
}

const receiptRows = ({ entries }: TakenBatch, lives: ReadonlyMap<string, Life>) =>
  entries.filter(isReceipt).flatMap((it): ReceiptRow[] => {
    const life = lives.get(it.life)
    // Nobody knows on which glass an unknown life painted.
    if (life?.state !== 'known' || life.screen === null) return []
    const { item, rev, received, shown, painted } = it
    return [{ screen: life.screen, item, rev, received, shown, painted }]
  })

/** What became of one batch, and what in it is news. */
function answerTo(
  { entries }: TakenBatch,
  lives: ReadonlyMap<string, Life>,
  stored: ReadonlySet<string>,
  items: ReadonlySet<string>,
): TakenEntries {
  const settled: string[] = []
  const quarantined: string[] = []
  const refused: { id: string; code: 'refused_life' }[] = []
  const points = new Set<string>()
  for (const it of entries) {
    const state = lives.get(it.life)?.state
    if (it.kind === 'receipt' || state === 'known') settled.push(it.id)
    else if (state === 'refused') refused.push({ id: it.id, code: 'refused_life' })
    else if (state === 'quarantine') quarantined.push(it.id)
    if (it.kind === 'tap' && stored.has(it.id)) points.add(it.point)
  }
  const said = new Set(entries.filter(isReceipt).map((it) => it.item))
  return {
    settlement: { settled, refused, quarantined },
    items: [...said].filter((it) => items.has(it)),
    points: [...points],
  }
}

/** The body of `entries:take`: batches of many screens at once, the answers in their order. */
export const entriesTake = gathered<TakenBatch, TakenEntries>(async (tx, batches) => {
  const carried = new Map<string, Carried>()
  for (const { screen: via, receivedAt: now, entries } of batches) {
    for (const { life: id } of entries) if (!carried.has(id)) carried.set(id, { id, via, now })
  }
  const lives = await livesOf(tx, [...carried.values()])
  const stored = await keep(tx, batches, lives)
  const receipts = batches.flatMap((it) => receiptRows(it, lives))
  const now = batches.reduce((last, it) => Math.max(last, it.receivedAt), 0)
  const items = new Set(await putReceipts(tx, receipts, now))
  return batches.map((it) => answerTo(it, lives, stored, items))
})

export const entryCommands = { 'entries:take': entriesTake }
