/** What a screen should hold: the answer to its hello, the proof, and the heads of all channels. */
import { sql } from 'kysely'
import type { Item } from '../../content/boards/envelope.ts'
import type { Change } from '../../content/live/changes.ts'
import { type Channel, scopeOf } from '../../content/live/channels.ts'
import { digestOf } from '../../content/live/digest.ts'
import type { Welcome } from '../../content/live/follow.ts'
import { type ItemRow, itemOf } from '../boards/item-rows.ts'
import type { Tx } from '../store/store.ts'
import { keysOf } from './json-rows.ts'

type Heads = Partial<Record<Channel, number>>

interface Standing {
  rev: number
  epoch: string
  /** Below this revision not every `gone` row is kept any more. */
  floor: number
}

async function readStanding(tx: Tx): Promise<Standing> {
  const { rows } = await sql<{ rev: number; epoch: string | null; floor: string | null }>`
    select rev,
      (select value from meta where key = 'epoch') as epoch,
      (select value from meta where key = 'floor') as floor
    from counter where id = 1`.execute(tx.db)
  const row = rows[0]
  if (!row?.epoch) throw new Error('the store has no counter or no epoch')
  return { rev: row.rev, epoch: row.epoch, floor: Number(row.floor ?? 0) }
}

/** Looks up the last row of each channel by its index instead of reading all that lies on it. */
async function readHeads(tx: Tx, channels: string): Promise<Heads> {
  const { rows } = await sql<{ channel: Channel; head: number | null }>`
    select c.key as channel, (select max(rev) from address a where a.channel = c.key) as head
    from json_each(${channels}) c`.execute(tx.db)
  const heads: Heads = {}
  for (const { channel, head } of rows) if (head !== null) heads[channel] = head
  return heads
}

type AddressedRow = ItemRow & { channel: Channel; gone: number }

/** Rows of one item become one change: the item as it is, and what is said of each channel. */
function changesOf(rows: readonly AddressedRow[]): Change[] {
  const found = new Map<string, { rev: number; item?: Item; on: Channel[]; off: Channel[] }>()
  for (const row of rows) {
    let change = found.get(row.id)
    if (!change) {
      change = { rev: row.rev, on: [], off: [] }
      found.set(row.id, change)
    }
    if (row.gone) change.off.push(row.channel)
    else {
      change.on.push(row.channel)
      change.item ??= itemOf(row)
    }
  }
  return Array.from(found, ([id, change]) => ({ id, ...change }))
}

async function readChanges(tx: Tx, channels: string, since: number | null): Promise<Change[]> {
  const wanted = since === null ? sql`a.gone = 0` : sql`a.rev > ${since}`
  const { rows } = await sql<AddressedRow>`
    select a.channel, a.gone, i.* from address a join item i on i.id = a.item
    where a.channel in (select key from json_each(${channels})) and ${wanted}
    order by a.rev, a.item, a.channel`.execute(tx.db)
  return changesOf(rows)
}

export interface LibraryInput {
  readonly channels: readonly Channel[]
  /** What the screen said; null on an empty library. */
  readonly epoch: string | null
  readonly scope: string | null
  readonly rev: number
}

/** The body of `library:read`: what changed since, or the whole set where that cannot be told. */
export async function libraryRead(
  tx: Tx,
  input: LibraryInput,
): Promise<Omit<Welcome, 'now' | 'build'>> {
  const { rev, epoch, floor } = await readStanding(tx)
  const scope = scopeOf(input.channels)
  const isFull =
    input.epoch !== epoch || input.scope !== scope || input.rev < floor || input.rev > rev
  const names = keysOf(input.channels)
  const cursor = { epoch, scope, rev, heads: await readHeads(tx, names) }
  if (!isFull && input.rev === rev) return { kind: 'delta', cursor, changes: [] }
  const changes = await readChanges(tx, names, isFull ? null : input.rev)
  return { kind: isFull ? 'full' : 'delta', cursor, changes }
}

export interface LibraryProof {
  readonly epoch: string
  readonly rev: number
  readonly heads: Heads
  readonly digest: string
}

/** The body of `library:proof`: the digest of what these channels carry. */
export async function libraryProof(
  tx: Tx,
  input: { channels: readonly Channel[] },
): Promise<LibraryProof> {
  const { rev, epoch } = await readStanding(tx)
  const names = keysOf(input.channels)
  const heads = await readHeads(tx, names)
  // A row that carries an item stands at the item's revision, so the item itself need not be read.
  const { rows } = await sql<{ id: string; rev: number }>`
    select distinct item as id, rev from address
    where gone = 0 and channel in (select key from json_each(${names}))`.execute(tx.db)
  return { epoch, rev, heads, digest: digestOf(rows) }
}

/** The body of `heads:read`: where publishing begins. */
export async function headsRead(
  tx: Tx,
  _input: object,
): Promise<{ rev: number; epoch: string; heads: Heads }> {
  const { rev, epoch } = await readStanding(tx)
  const { rows } = await sql<{ channel: Channel; head: number }>`
    select channel, max(rev) as head from address group by channel`.execute(tx.db)
  return { rev, epoch, heads: Object.fromEntries(rows.map((it) => [it.channel, it.head])) }
}

export const libraryQueries = {
  'heads:read': headsRead,
  'library:proof': libraryProof,
  'library:read': libraryRead,
}
