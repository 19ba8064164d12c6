/**
 * The pool as Kysely sees it. PostgreSQL keeps the limits on its own statements; here stands the one
 * that it cannot keep, because it hangs itself or the line to it does: an answer that does not come in
 * time ends its connection. What broke with a connection is `store_away`, for pg gives it no code; and
 * no connection goes back in the middle of a transaction.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { StoreError } from '../store-error.ts'

const lineLost = (cause: unknown): StoreError =>
  new StoreError('store_away', 'the connection to PostgreSQL was lost', cause)

/** Refusals of PostgreSQL itself, and those of the operating system, have one. */
const hasCode = (error: unknown): boolean => typeof (error as { code?: unknown }).code === 'string'

export class GuardedPool {
  readonly #pool: pg.Pool
  /** Their connection broke, or was ended here. */
  readonly #lost = new WeakSet<pg.PoolClient>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
    pool.on('connect', (client) => {
      const lose = () => this.#lost.add(client)
      client.on('error', lose)
      client.on('end', lose)
    })
  }

  /** The same connections, each answer waited for so many ms at most. */
  answeringWithin(ms: number): PostgresPool {
    return {
      connect: async () => this.#guard(await this.#connect(), ms),
      end: () => this.#pool.end(),
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (error) {
      throw hasCode(error) ? error : lineLost(error)
    }
  }

  #guard(client: pg.PoolClient, ms: number): PostgresPoolClient {
    const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
      const cut = setTimeout(() => {
        this.#lost.add(client)
        client.end().catch(() => {})
      }, ms)
      try {
        return await client.query(text, values)
      } catch (error) {
        throw this.#lost.has(client) && !hasCode(error) ? lineLost(error) : error
      } finally {
        clearTimeout(cut)
      }
    }
    return {
      // Kysely's other way to ask is with cursors, which nobody here has.
      query: query as unknown as PostgresPoolClient['query'],
      release: () =>
        client.release(this.#lost.has(client) || client.getTransactionStatus() !== 'I'),
    }
  }
}
