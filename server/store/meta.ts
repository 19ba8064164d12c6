/** Facts of the store as a whole, by name: its epoch, its floor, its clock's mark, the claim. */
import type { Tx } from './store.ts'

/** Undefined while nothing was written under this name. */
export async function readMeta(tx: Tx, key: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value
}

/** Replaces what stood there. */
export async function writeMeta(tx: Tx, key: string, value: string): Promise<void> {
  await tx.db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((it) => it.column('key').doUpdateSet({ value }))
    .execute()
}
