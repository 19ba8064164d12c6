/** Connections to PostgreSQL: numbers as numbers, and an error on one of them never ends the process. */
import pg from 'pg'
import type { StoreLog } from '../store-log.ts'
import type { PostgresLimits } from './limits.ts'

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

/** How many transactions run beside each other in one process; more wait for their turn. */
const most = 10

/** Without limits for a migration alone, which takes as long as it takes. */
export function makePool(url: string, limits: PostgresLimits | null, log: StoreLog): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(url),
    max: most,
    ...(limits && {
      statement_timeout: limits.statement,
      lock_timeout: limits.lock,
      idle_in_transaction_session_timeout: limits.idle,
    }),
  })
  // Both are needed: the pool listens to idle connections only, and an unheard 'error' ends Node.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', (err) => log.warn({ err }, 'a connection to PostgreSQL was lost'))
  })
  return pool
}
