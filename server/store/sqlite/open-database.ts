/**
 * Opens an SQLite file with `node:sqlite`, or on older Nodes with its twin from npm: same API, prebuilt.
 * Only the two threads of the store load this file.
 */
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'

export type { DatabaseSync }

type Sqlite = Pick<typeof import('node:sqlite'), 'DatabaseSync'>

/** Node prints a warning when its SQLite is first loaded; that one, and no other, says nothing to us. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite is an experimental feature')) {
      Reflect.apply(emit, process, [warning, ...rest])
    }
  }) as typeof emit
  try {
    return await load()
  } finally {
    process.emitWarning = emit
  }
}

async function builtIn(): Promise<Sqlite | null> {
  try {
    const sqlite = await quietly(() => import('node:sqlite'))
    // `columns` came in 22.16; without it Kysely cannot tell whether a statement gives rows.
    return 'columns' in sqlite.StatementSync.prototype ? sqlite : null
  } catch {
    return null
  }
}

async function twin(): Promise<Sqlite> {
  try {
    return (await import('@photostructure/sqlite')) as unknown as Sqlite
  } catch (cause) {
    throw new StoreError(
      'no_sqlite',
      'no SQLite for this Node: use Node 22.16 or newer, or install without --omit=optional',
      cause,
    )
  }
}

/** `write`: the one that writes; `read`: one that cannot; `lock`: a file that is only locked. */
export type Use = 'write' | 'read' | 'lock'

/** SQLITE_BUSY: another connection holds what this one needs. */
export const isBusy = (error: unknown): boolean => (error as { errcode?: unknown }).errcode === 5

/** How long one connection waits for another, in ms. */
const patience = 5000

/** Stands still for 20 ms, as `busy_timeout` does: only threads that wait for nothing else open databases. */
function standStill(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
}

/**
 * Of two connections that take a new file to its write-ahead log at once, SQLite refuses one without
 * asking `busy_timeout` (both read and both want to write: it takes that for a deadlock, see
 * https://www.sqlite.org/c3ref/busy_handler.html). So we ask again ourselves, for as long as that would.
 */
function writeAhead(database: DatabaseSync, pause: () => void): void {
  const end = performance.now() + patience
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      pause()
    }
  }
}

/** Opens `file`, and makes it where nothing is and it is not only read. `pause` is what is done between two tries. */
export async function openDatabase(
  file: string,
  use: Use,
  pause: () => void = standStill,
): Promise<DatabaseSync> {
  const sqlite = (await builtIn()) ?? (await twin())
  const database = new sqlite.DatabaseSync(file, { readOnly: use === 'read' })
  if (use !== 'lock') database.exec(`pragma busy_timeout = ${patience}`)
  if (use === 'write') {
    writeAhead(database, pause)
    database.exec('pragma wal_autocheckpoint = 4000')
    // Every commit is on the disk before it is answered.
    database.exec('pragma synchronous = full')
  }
  return database
}
