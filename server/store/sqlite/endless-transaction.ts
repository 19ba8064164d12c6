/**
 * One Kysely transaction that never ends, over a connection whose BEGIN and COMMIT are ours.
 *
 * Bodies are given a `Transaction`; the loops decide when work is really committed. Kysely would end
 * its own after every body, and one COMMIT for many bodies is what makes durability cheap.
 */

import type { DatabaseSync } from 'node:sqlite'
import { Kysely, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { LinliSqliteDialect } from './linli-sqlite-dialect.ts'

export async function endlessTransaction(database: DatabaseSync): Promise<Transaction<Schema>> {
  const db = new Kysely<Schema>({ dialect: new LinliSqliteDialect(database) })
  const transaction = await db.startTransaction().execute()
  database.exec('rollback')
  return transaction
}
