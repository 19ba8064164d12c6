/** The store on PostgreSQL: as many processes as wanted, each body in a transaction of the pool. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Bell } from '../bell.ts'
import { togetherOf } from '../gathered.ts'
import { migrate } from '../migrate.ts'
import { postgresFlavour } from '../migrations.ts'
import type { Schema } from '../schema.ts'
import type { Bodies, Body, BodyInput, BodyValue, Store, Tx } from '../store.ts'
import { asStoreError, StoreError } from '../store-error.ts'
import type { StoreLog } from '../store-log.ts'
import { isUnhurried } from '../unhurried.ts'
import { BellListener } from './bell-listener.ts'
import { Gatherer } from './gatherer.ts'
import { GuardedPool } from './guarded-pool.ts'
import { LeaseHolder } from './lease-holder.ts'
import { type PostgresLimits, unhurriedLimits } from './limits.ts'
import { makePool } from './pool.ts'
import { RingingDialect } from './ringing-dialect.ts'

export interface PostgresOptions<C extends Bodies, Q extends Bodies> {
  readonly url: string
  readonly commands: C
  readonly queries: Q
  /** The epoch to write if the database is new. */
  readonly epoch: string
  /** Names this process among those that share the database. */
  readonly node: string
  readonly limits: PostgresLimits
  readonly log: StoreLog
}

/** serialization_failure and deadlock_detected: nothing was kept, and doing it again may go well. */
const worthRetrying = new Set<unknown>(['40001', '40P01'])
const mostTries = 5

const capabilities = { concurrentWriters: true }

const unhurriedly =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx): Promise<T> => {
    await sql.raw(`set local statement_timeout = ${unhurriedLimits.statement}`).execute(tx.db)
    return work(tx)
  }

/** On connections of its own: a new index, or the wait for another node that makes it, may take long. */
async function migrateAt({ url, epoch, log }: PostgresOptions<Bodies, Bodies>): Promise<void> {
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: makePool(url, null, log) }),
  })
  try {
    await migrate(db, postgresFlavour, epoch)
  } finally {
    await db.destroy()
  }
}

export class PostgresStore<C extends Bodies, Q extends Bodies> implements Store<C, Q> {
  readonly kind = 'postgres'
  readonly #options: PostgresOptions<C, Q>
  readonly #writing: Kysely<Schema>
  readonly #unhurried: Kysely<Schema>
  readonly #reading: Kysely<Schema>
  readonly #bell = new Bell()
  readonly #listener: BellListener
  readonly #leases: LeaseHolder
  readonly #gatherers = new Map<string, Gatherer>()
  readonly #end: () => Promise<void>
  #isClosed = false

  static async open<C extends Bodies, Q extends Bodies>(
    options: PostgresOptions<C, Q>,
  ): Promise<PostgresStore<C, Q>> {
    await migrateAt(options)
    const store = new PostgresStore(options)
    try {
      await store.#listener.listen()
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }

  private constructor(options: PostgresOptions<C, Q>) {
    this.#options = options
    const { url, node, limits, log } = options
    const guarded = new GuardedPool(makePool(url, limits, log))
    const pool = guarded.answeringWithin(limits.answer)
    this.#writing = new Kysely({ dialect: new RingingDialect({ pool }, node) })
    this.#reading = new Kysely({ dialect: new PostgresDialect({ pool }) })
    const slow = { pool: guarded.answeringWithin(unhurriedLimits.answer) }
    this.#unhurried = new Kysely({ dialect: new RingingDialect(slow, node) })
    this.#end = () => pool.end()
    const ring = () => this.#bell.ring()
    this.#listener = new BellListener(url, node, ring, log)
    this.#leases = new LeaseHolder(url)
  }

  async transact<N extends keyof C & string>(
    name: N,
    input: BodyInput<C[N]>,
  ): Promise<BodyValue<C[N]>> {
    const body = this.#named(this.#options.commands, name)
    const together = togetherOf(body)
    const value = await (together
      ? this.#gatherer(name, together).add(input)
      : isUnhurried(body)
        ? this.#commit(
            unhurriedly((tx) => body(tx, input)),
            this.#unhurried,
          )
        : this.#commit((tx) => body(tx, input)))
    return value as BodyValue<C[N]>
  }

  async ask<N extends keyof Q & string>(name: N, input: BodyInput<Q[N]>): Promise<BodyValue<Q[N]>> {
    const body = this.#named(this.#options.queries, name)
    const snapshot = this.#reading
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
    try {
      const value = await snapshot.execute((db) => body({ db, can: capabilities }, input))
      return value as BodyValue<Q[N]>
    } catch (error) {
      throw asStoreError(error)
    }
  }

  onBell(listener: () => void): () => void {
    return this.#bell.add(listener)
  }

  async holdLease(name: string): Promise<boolean> {
    return this.#isClosed ? false : this.#leases.hold(name)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#leases.close()
    await this.#listener.close()
    await this.#end()
  }

  #named(bodies: Bodies, name: string): (tx: Tx, input: unknown) => Promise<unknown> {
    if (this.#isClosed) throw new StoreError('store_closed', 'the store is closed')
    const body = Object.hasOwn(bodies, name) ? bodies[name] : undefined
    if (!body) throw new StoreError('no_such_body', `the store has no body named ${name}`)
    return body
  }

  #gatherer(name: string, together: Body<readonly unknown[], readonly unknown[]>): Gatherer {
    const found = this.#gatherers.get(name)
    if (found) return found
    const made = new Gatherer((inputs) => this.#commit((tx) => together(tx, inputs)))
    this.#gatherers.set(name, made)
    return made
  }

  /** One transaction, again when it lost a race. */
  async #commit<T>(work: (tx: Tx) => Promise<T>, database = this.#writing): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const transaction = database.transaction()
        const value = await transaction.execute((db) => work({ db, can: capabilities }))
        this.#bell.ring()
        return value
      } catch (error) {
        const { code } = error as { code?: unknown }
        if (tries === mostTries || !worthRetrying.has(code)) throw asStoreError(error)
      }
    }
  }
}
