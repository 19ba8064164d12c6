/**
 * Opens the store: SQLite in the data folder, or PostgreSQL when there is a `databaseUrl`. Brings the
 * tables up to this build, and refuses a database that a newer build has written.
 */
import { webcrypto } from 'node:crypto'
import { makeId } from '../../content/live/ids.ts'
import { type AppStore, commandBodies, queryBodies } from '../bodies.ts'
import { defaultLimits, type PostgresLimits } from './postgres/limits.ts'
import { PostgresStore } from './postgres/postgres-store.ts'
import { SqliteStore } from './sqlite/sqlite-store.ts'
import type { Bodies, Store } from './store.ts'
import type { StoreError } from './store-error.ts'
import type { StoreLog } from './store-log.ts'

export interface StoreOptions {
  readonly databaseUrl?: string | undefined
  readonly dataFolder: string
  /** On PostgreSQL: how long things may take. */
  readonly limits?: PostgresLimits
  readonly log: StoreLog
  /** A thread of the store has died: nothing can be kept any more. By default only logged. */
  readonly onDeath?: (error: StoreError) => void
}

/** What runs in the store, and the threads that run it on SQLite. */
export interface StoreParts<C extends Bodies, Q extends Bodies> {
  readonly commands: C
  readonly queries: Q
  readonly writer: URL
  readonly reader: URL
}

const random = (n: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(n))

/** Beside the built bundle the threads lie as `writer.js` and `reader.js`. */
const thread = (name: 'writer' | 'reader'): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`./sqlite/${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url)

export async function openStoreOf<C extends Bodies, Q extends Bodies>(
  parts: StoreParts<C, Q>,
  options: StoreOptions,
): Promise<Store<C, Q>> {
  const { log } = options
  const epoch = makeId(Date.now(), random)
  const onDeath = (error: StoreError): void => {
    log.error({ err: error }, 'the store has died; nothing can be kept until the server restarts')
    options.onDeath?.(error)
  }
  const { databaseUrl: url } = options
  if (url) {
    const { commands, queries } = parts
    const node = makeId(Date.now(), random)
    const { limits = defaultLimits } = options
    return PostgresStore.open<C, Q>({ url, commands, queries, epoch, node, limits, log })
  }
  const { writer, reader } = parts
  return SqliteStore.open<C, Q>({ dataFolder: options.dataFolder, epoch, writer, reader, onDeath })
}

/** The application's own. */
export const appParts: StoreParts<typeof commandBodies, typeof queryBodies> = {
  commands: commandBodies,
  queries: queryBodies,
  writer: thread('writer'),
  reader: thread('reader'),
}

export function openStore(options: StoreOptions): Promise<AppStore> {
  return openStoreOf(appParts, options)
}
