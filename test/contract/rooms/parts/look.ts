/** Behind the store: its tables as they lie. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../../server/store/sqlite/open-database.ts'
import { queryAt } from '../../../tools/postgres.ts'
import type { Place } from '../../../tools/stores.ts'

function fileOf(place: Place): string {
  const file = readdirSync(place.dataFolder).find((it) => /\.(sqlite|db)$/.test(it))
  if (!file) throw new Error('no database file')
  return join(place.dataFolder, file)
}

export async function rowsOf<T>(place: Place, select: string): Promise<T[]> {
  if (place.databaseUrl) return (await queryAt(place.databaseUrl, select)) as T[]
  const database = await openDatabase(fileOf(place), 'read')
  try {
    return database
      .prepare(select)
      .all()
      .map((it) => ({ ...(it as object) })) as T[]
  } finally {
    database.close()
  }
}

/** Changes what no command of the store can change yet. */
export async function write(place: Place, statement: string): Promise<void> {
  if (place.databaseUrl) {
    await queryAt(place.databaseUrl, statement)
    return
  }
  const database = await openDatabase(fileOf(place), 'write')
  try {
    database.exec(statement)
  } finally {
    database.close()
  }
}

export interface Total {
  readonly point: string
  readonly day: string
  readonly grade: number
  readonly quality: string
  readonly n: number
}

export const totalsOf = async (place: Place): Promise<Total[]> =>
  (
    await rowsOf<Total>(
      place,
      'select point, day, grade, quality, n from total order by point, day, grade, quality',
    )
  ).map((it) => ({ ...it, grade: Number(it.grade), n: Number(it.n) }))

/** What became of each tap, by id. */
export const verdictsOf = async (place: Place): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await rowsOf<{ id: string; quality: string }>(place, 'select id, quality from tap')).map(
      (it) => [it.id, it.quality],
    ),
  )
