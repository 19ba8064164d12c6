/**
 * Takes a batch of entries, each exactly once by its id. Few statements however long the batch, none of
 * them on the counter, so that thousands a second go beside the commands of staff.
 */
import { sql } from 'kysely'
import type { Entry, Receipt, Settlement, Tap, Void } from '../../content/live/entries.ts'
import { dateEntry } from '../../content/time/dating.ts'
import type { Tx } from '../store/store.ts'
import { rowsOf } from './json-rows.ts'
import { type Life, livesOf } from './lives.ts'
import { putReceipts, type ReceiptRow } from './receipts.ts'

export interface TakenBatch {
  /** The screen whose token sent it. */
  readonly screen: string
  /** Checked by the schema, entry by entry. */
  readonly entries: readonly Entry[]
  readonly sent: { readonly page: string; readonly mono: number }
  readonly receivedAt: number
}

export interface TakenEntries {
  readonly settlement: Settlement
  /** Items whose receipts changed. */
  readonly items: readonly string[]
  /** Rating points at which something new was stored. */
  readonly points: readonly string[]
}

type Lasting = Tap | Void

/** The ids of those whose place in the life is taken by another entry of the same batch. */
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

/** Stores what is new, and answers its ids. */
async function keep(
  tx: Tx,
  batch: TakenBatch,
  entries: readonly Lasting[],
  lives: ReadonlyMap<string, Life>,
): Promise<Set<string>> {
  const clones = clonesWithin(entries)
  const rows = entries.map((it) => {
    const { at, estimated } = dateEntry(it.at, batch.sent, batch.receivedAt)
    return {
      id: it.id,
      life: it.life,
      seq: it.seq,
      kind: it.kind,
      of: it.kind === 'void' ? it.of : null,
      // A life speaks for the screen it was paired as, whoever carries its entries in.
      screen: lives.get(it.life)?.screen ?? batch.screen,
      body: JSON.stringify(it),
      at,
      estimated: estimated ? 1 : 0,
      cloned: clones.has(it.id) ? 1 : 0,
    }
  })
  const { rows: stored } = await sql<{ id: string }>`
    insert into entry (id, life, seq, kind, "of", screen, body, at, estimated, received_at, cloned)
    select r.value ->> 'id', r.value ->> 'life', cast(r.value ->> 'seq' as bigint),
      r.value ->> 'kind', r.value ->> 'of', r.value ->> 'screen', r.value ->> 'body',
      cast(r.value ->> 'at' as bigint), cast(r.value ->> 'estimated' as bigint),
      cast(${batch.receivedAt} as bigint),
      case when cast(r.value ->> 'cloned' as bigint) = 1 or exists (
        select 1 from entry e where e.life = r.value ->> 'life'
          and e.seq = cast(r.value ->> 'seq' as bigint) and e.id <> r.value ->> 'id'
      ) then 1 else 0 end
    from json_each(${rowsOf(rows)}) r where true
    on conflict (id) do nothing
    returning id`.execute(tx.db)
  return new Set(stored.map((it) => it.id))
}

const receiptRows = (receipts: readonly Receipt[], lives: ReadonlyMap<string, Life>) =>
  receipts.flatMap((it): ReceiptRow[] => {
    const life = lives.get(it.life)
    // Nobody knows on which glass an unknown life painted.
    if (life?.state !== 'known' || life.screen === null) return []
    const { item, rev, received, shown, painted } = it
    return [{ screen: life.screen, item, rev, received, shown, painted }]
  })

const pointOf = (it: Lasting): string[] => (it.kind === 'tap' ? [it.point] : [])

/** The body of `entries:take`. */
export async function entriesTake(tx: Tx, batch: TakenBatch): Promise<TakenEntries> {
  const ids = [...new Set(batch.entries.map((it) => it.life))]
  const lives = await livesOf(tx, ids, batch.screen, batch.receivedAt)
  const stateOf = (it: Entry) => lives.get(it.life)?.state ?? 'quarantine'

  const receipts = batch.entries.filter((it): it is Receipt => it.kind === 'receipt')
  const lasting = batch.entries.filter((it): it is Lasting => it.kind !== 'receipt')
  const taken = lasting.filter((it) => stateOf(it) !== 'refused')
  const stored = taken.length > 0 ? await keep(tx, batch, taken, lives) : new Set<string>()
  const items = await putReceipts(tx, receiptRows(receipts, lives), batch.receivedAt)

  return {
    settlement: {
      settled: [
        ...receipts.map((it) => it.id),
        ...taken.filter((it) => stateOf(it) === 'known').map((it) => it.id),
      ],
      refused: lasting
        .filter((it) => stateOf(it) === 'refused')
        .map(({ id }) => ({ id, code: 'refused_life' as const })),
      quarantined: taken.filter((it) => stateOf(it) === 'quarantine').map((it) => it.id),
    },
    items,
    points: [...new Set(taken.filter((it) => stored.has(it.id)).flatMap(pointOf))],
  }
}

export const entryCommands = { 'entries:take': entriesTake }
