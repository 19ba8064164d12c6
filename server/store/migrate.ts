/** Brings a database up to the schema of this build, and refuses one that a newer build has written. */
import { type Kysely, Migrator } from 'kysely'
import { type Flavour, migrations } from './migrations.ts'
import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

const migrationTable = 'kysely_migration'

async function stepsTaken(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === migrationTable)) return []
  const kept = db as unknown as Kysely<{ kysely_migration: { name: string } }>
  const rows = await kept.selectFrom(migrationTable).select('name').execute()
  return rows.map((row) => row.name)
}

export async function migrate(db: Kysely<Schema>, flavour: Flavour, epoch: string): Promise<void> {
  const steps = migrations(flavour, epoch)
  const unknown = (await stepsTaken(db)).filter((name) => !(name in steps))
  if (unknown.length > 0) {
    throw new StoreError(
      'schema_too_new',
      `the database was written by a newer version of Linli (it has ${unknown.join(', ')}); ` +
        'start that version, or a copy made before the update',
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
