/** What anybody may read of a notice: exactly what hangs on a screen now, and nothing else. */
import type { Announcement } from '../../content/boards/announcements/announcements.ts'
import { upgrade } from '../../content/boards/announcements/announcements.ts'
import { type Item, isCurrent } from '../../content/boards/envelope.ts'
import type { Origin } from '../../content/screens/origin.ts'
import type { Tx } from '../store/store.ts'
import { readChannels } from './addresses.ts'
import { itemOf, readItemRow } from './item-rows.ts'

export interface PublicNotice {
  readonly item: Item
  readonly body: Announcement
}

/** Null for a draft, for what has not begun, is over or taken back, and for what is no notice. */
export async function publicNotice(
  tx: Tx,
  { id, now }: { readonly id: string; readonly now: number },
): Promise<PublicNotice | null> {
  const row = await readItemRow(tx, id)
  if (row?.board !== 'announcements' || row.state !== 'published') return null
  const item = itemOf(row)
  if (!isCurrent(item, now)) return null
  if ((await readChannels(tx, id)).length === 0) return null
  const body = upgrade(item.body, item.v)
  return body && { item, body }
}

/** The public address that screens were last told of, in use or not. */
export async function originKnown(tx: Tx): Promise<Origin | null> {
  const row = await readItemRow(tx, 'origin')
  return row ? (JSON.parse(row.body) as Origin) : null
}

export const publicQueries = { 'notice:public': publicNotice, 'origin:known': originKnown }
