/**
 * Which channels carry an item. Every write lifts all rows that carry it to the item's new revision, so
 * that `rev > since` finds everything; a channel that is left keeps a `gone` row, so that a screen that
 * was away still learns of it. A `gone` row stays at the revision that took the item away.
 */
import { sql } from 'kysely'
import type { Channel } from '../../content/live/channels.ts'
import { keysOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'

/** The channels that carry an item now. */
export async function readChannels(tx: Tx, item: string): Promise<Channel[]> {
  const rows = await tx.db
    .selectFrom('address')
    .select('channel')
    .where('item', '=', item)
    .where('gone', '=', 0)
    .orderBy('channel')
    .execute()
  return rows.map((it) => it.channel as Channel)
}

/** The item is on these channels as of `rev`, and on no other. */
export async function writeAddresses(
  tx: Tx,
  item: string,
  rev: number,
  channels: readonly Channel[],
): Promise<void> {
  const named = keysOf(channels)
  await sql`
    insert into address (item, channel, rev, gone)
    select cast(${item} as text), key, cast(${rev} as bigint), 0 from json_each(${named}) where true
    on conflict (item, channel) do update set rev = excluded.rev, gone = 0`.execute(tx.db)
  await sql`
    update address set rev = ${rev}, gone = 1
    where item = ${item} and gone = 0 and rev < ${rev}`.execute(tx.db)
}
