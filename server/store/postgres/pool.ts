/** Connections to PostgreSQL: numbers as numbers, and an error on one of them never ends the process. */
import pg from 'pg'
import type { StoreLog } from '../store-log.ts'

const int8 = 20
const numeric = 1700

/** `count(*)` and `sum()` come as text by default; ours stay below 2^53. */
function types(): pg.CustomTypesConfig {
  const overrides = new pg.TypeOverrides()
  overrides.setTypeParser(int8, Number)
  overrides.setTypeParser(numeric, Number)
  return overrides
}

export function clientConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types: types(),
    application_name: 'linli',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  }
}

export function makePool(url: string, log: StoreLog): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(url), max: 10 })
  // Both are needed: the pool listens to idle connections only, and an unheard 'error' ends Node.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', (err) => log.warn({ err }, 'a connection to PostgreSQL was lost'))
  })
  return pool
}
