/** An item as it rests in the table, and as it travels. */
import type { Insertable, Selectable } from 'kysely'
import type { Envelope, Item, ItemKind } from '../../content/boards/envelope.ts'
import type { ItemTable } from '../store/schema.ts'
import type { Tx } from '../store/store.ts'

export type ItemRow = Selectable<ItemTable>
export type NewItemRow = Insertable<ItemTable>

/** As it travels to screens: nothing of who wrote it. */
export function itemOf(row: ItemRow): Item {
  return {
    id: row.id,
    board: row.board as ItemKind,
    rev: row.rev,
    v: row.v,
    from: row.from,
    until: row.until,
    envelope: JSON.parse(row.envelope) as Envelope,
    body: JSON.parse(row.body) as unknown,
    publishedAt: row.published_at,
    ...(row.derived ? { derived: true as const } : {}),
    ...(row.sample ? { sample: true as const } : {}),
  }
}

export async function readItemRow(tx: Tx, id: string): Promise<ItemRow | undefined> {
  return tx.db.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes a row whole; the id decides whether it is new. */
export async function putItemRow(tx: Tx, row: NewItemRow): Promise<void> {
  const { id: _, ...rest } = row
  await tx.db
    .insertInto('item')
    .values(row)
    .onConflict((it) => it.column('id').doUpdateSet(rest))
    .execute()
}
