/** What the tables hold, read beside the running server. */
import { join } from 'node:path'
import { openDatabase } from '../../../server/store/sqlite/open-database.ts'
import { databaseFile } from '../../../server/store/sqlite/sqlite-store.ts'

/** How many rows every table holds. */
export async function storedRows(data: string): Promise<Record<string, number>> {
  const database = await openDatabase(join(data, databaseFile), 'read')
  try {
    const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
    const tables = all("select name from sqlite_master where type = 'table' order by name")
    const counts = tables.map(({ name }) => [name, all(`select count(*) n from "${name}"`)[0]?.n])
    const rev = all('select rev from counter')[0]?.rev
    return Object.fromEntries([...counts, ['the counter', rev]])
  } finally {
    database.close()
  }
}

export interface Deed {
  readonly actor: string
  readonly command: string
  readonly area: string | null
  /** JSON. */
  readonly what: string
}

/** The record, oldest first. */
export async function auditRows(data: string): Promise<Deed[]> {
  const database = await openDatabase(join(data, databaseFile), 'read')
  try {
    const rows = database.prepare('select actor, command, area, what from audit order by n').all()
    return rows.map((it) => ({ ...(it as unknown as Deed) }))
  } finally {
    database.close()
  }
}
