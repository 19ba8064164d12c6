/** Looks into the database file of a running or a stopped server, beside it and read-only. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../server/store/sqlite/open-database.ts'
import type { RunningServer } from './server.ts'

export interface StoredTap {
  readonly id: string
  readonly life: string
  readonly seq: number
  readonly cloned: number
}

/** Every stored tap of the store, in the order of its arrival. */
export async function storedTaps(server: RunningServer): Promise<StoredTap[]> {
  const file = readdirSync(server.data).find((it) => /\.(sqlite|db)$/.test(it))
  if (!file) return []
  const database = await openDatabase(join(server.data, file), 'read')
  try {
    return database
      .prepare("select id, life, seq, cloned from entry where kind = 'tap' order by n")
      .all() as unknown as StoredTap[]
  } finally {
    database.close()
  }
}
