/** Items as staff see them: state, channels, and how many screens have painted the revision. */
import { sql } from 'kysely'
import type { DeskItem } from '../../content/live/asks.ts'
import type { Channel } from '../../content/live/channels.ts'
import { paints } from '../../content/screens/paints.ts'
import { keysOf } from '../live/json-rows.ts'
import { readListeners, screensByChannel } from '../screens/listeners.ts'
import type { Tx } from '../store/store.ts'
import { type ItemRow, itemOf } from './item-rows.ts'

async function readChannelsOf(tx: Tx, ids: string): Promise<Map<string, Channel[]>> {
  const { rows } = await sql<{ item: string; channel: Channel }>`
    select item, channel from address
    where gone = 0 and item in (select key from json_each(${ids}))
    order by item, channel`.execute(tx.db)
  const found = new Map<string, Channel[]>()
  for (const { item, channel } of rows) {
    const list = found.get(item)
    if (list) list.push(channel)
    else found.set(item, [channel])
  }
  return found
}

/** For each item, the screens that painted the revision it has now. */
async function readPainted(tx: Tx, ids: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ item: string; screen: string }>`
    select r.item, r.screen from receipt r join item i on i.id = r.item and i.rev = r.rev
    where r.painted is not null and r.item in (select key from json_each(${ids}))`.execute(tx.db)
  const found = new Map<string, string[]>()
  for (const { item, screen } of rows) {
    const list = found.get(item)
    if (list) list.push(screen)
    else found.set(item, [screen])
  }
  return found
}

async function readNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db.selectFrom('staff').select(['id', 'name']).execute()
  return new Map(rows.map((it) => [it.id, it.name]))
}

export async function deskItemsOf(tx: Tx, rows: readonly ItemRow[]): Promise<DeskItem[]> {
  if (rows.length === 0) return []
  const ids = keysOf(rows.map((it) => it.id))
  const channels = await readChannelsOf(tx, ids)
  const painted = await readPainted(tx, ids)
  const names = await readNames(tx)
  const listeners = await readListeners(tx)
  const modes = new Map(listeners.map((it) => [it.screen, it.profile.mode]))
  const byChannel = screensByChannel(listeners)
  return rows.map((row) => {
    const on = channels.get(row.id) ?? []
    const item = itemOf(row)
    // What a screen never paints is not waited for there.
    const isWaitedFor = (screen: string) => paints(modes.get(screen) ?? 'touch', item)
    const screens = new Set(on.flatMap((it) => [...(byChannel.get(it) ?? [])]).filter(isWaitedFor))
    return {
      ...item,
      area: row.area,
      state: row.state,
      review: row.review,
      channels: on,
      changedAt: row.changed_at,
      changedBy: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
      screens: screens.size,
      // A screen that has left the channels may still have a receipt; it is no longer counted.
      painted: (painted.get(row.id) ?? []).filter((it) => screens.has(it)).length,
    }
  })
}

export async function deskItemOf(tx: Tx, row: ItemRow): Promise<DeskItem> {
  const [item] = await deskItemsOf(tx, [row])
  if (!item) throw new Error('an item in, an item out')
  return item
}
