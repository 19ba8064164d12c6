/** Items that nobody writes: counts, profiles, the build. A new revision only when something differs. */
import type { Envelope, ItemKind } from '../../content/boards/envelope.ts'
import type { Channel } from '../../content/live/channels.ts'
import { lockCounter, nextRev } from '../live/counter.ts'
import type { Tx } from '../store/store.ts'
import { readChannels, writeAddresses } from './addresses.ts'
import { type ItemRow, putItemRow, readItemRow } from './item-rows.ts'

export interface DerivedItem {
  readonly id: string
  readonly board: ItemKind
  readonly area: string
  readonly envelope: Envelope
  readonly v: number
  readonly body: unknown
  readonly channels: readonly Channel[]
  readonly now: number
  readonly sample?: boolean
}

function isSameItem(old: ItemRow, item: DerivedItem, envelope: string, body: string): boolean {
  return (
    old.board === item.board &&
    old.area === item.area &&
    old.v === item.v &&
    old.envelope === envelope &&
    old.body === body
  )
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(b)
  return a.length === set.size && a.every((it) => set.has(it))
}

/** Answers the new revision, or null when nothing had to be written. */
export async function putDerived(tx: Tx, item: DerivedItem): Promise<number | null> {
  await lockCounter(tx)
  const old = await readItemRow(tx, item.id)
  if (old && !old.derived) throw new Error(`${item.id} was written by a person`)
  const envelope = JSON.stringify(item.envelope)
  const body = JSON.stringify(item.body)
  const channels = old ? await readChannels(tx, item.id) : []
  if (old && isSameItem(old, item, envelope, body) && isSameSet(channels, item.channels))
    return null
  const rev = await nextRev(tx)
  await putItemRow(tx, {
    id: item.id,
    board: item.board,
    area: item.area,
    rev,
    v: item.v,
    from: old?.from ?? item.now,
    until: null,
    review: null,
    state: item.channels.length > 0 ? 'published' : 'retracted',
    envelope,
    body,
    published_at: item.now,
    changed_at: item.now,
    changed_by: null,
    derived: 1,
    sample: item.sample ? 1 : 0,
  })
  await writeAddresses(tx, item.id, rev, item.channels)
  return rev
}

/** The body of `derived:put`. */
export async function derivedPut(tx: Tx, item: DerivedItem): Promise<{ rev: number | null }> {
  return { rev: await putDerived(tx, item) }
}

export const derivedCommands = { 'derived:put': derivedPut }
