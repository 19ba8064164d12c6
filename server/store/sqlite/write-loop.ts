/**
 * What the writing thread does: many bodies in one COMMIT, each in a savepoint of its own, answered
 * after the COMMIT. While one batch reaches the disk the next one gathers at the port, so the batches
 * are as large as the disk is slow.
 */
import type { StatementSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { togetherOf } from '../gathered.ts'
import { migrate } from '../migrate.ts'
import { sqliteFlavour } from '../migrations.ts'
import type { Schema } from '../schema.ts'
import type { Bodies, Tx } from '../store.ts'
import { flattenError } from '../store-error.ts'
import { endlessTransaction } from './endless-transaction.ts'
import { type FileLeases, holdFileLease } from './file-lease.ts'
import { LinliSqliteDialect } from './linli-sqlite-dialect.ts'
import type { Answer, Call, ToThread } from './messages.ts'
import { type DatabaseSync, openDatabase } from './open-database.ts'
import { bodyNamed, port, say, sayAnswers, threadStart, waiting } from './thread-port.ts'

/** Bounds how long the first of a batch waits for the last. */
const mostPerCommit = 1000

/** Neighbours of the same name; the order of all calls is kept. */
function runsByName(calls: readonly Call[]): Call[][] {
  const runs: Call[][] = []
  for (const call of calls) {
    const run = runs.at(-1)
    if (run?.[0]?.name === call.name) run.push(call)
    else runs.push([call])
  }
  return runs
}

class Writer {
  readonly #database: DatabaseSync
  readonly #tx: Tx
  readonly #bodies: Bodies
  readonly #savepoint: StatementSync
  readonly #release: StatementSync

  constructor(database: DatabaseSync, tx: Tx, bodies: Bodies) {
    this.#database = database
    this.#tx = tx
    this.#bodies = bodies
    this.#savepoint = database.prepare('savepoint one')
    this.#release = database.prepare('release one')
  }

  /** Throws when SQLite has ended the whole transaction (a full disk does that). */
  async #attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { error: unknown }> {
    this.#savepoint.run()
    try {
      const value = await work()
      this.#release.run()
      return { value }
    } catch (error) {
      try {
        this.#database.exec('rollback to one; release one')
      } catch {
        throw error
      }
      return { error }
    }
  }

  async #runOne({ id, name, input }: Call): Promise<Answer> {
    const tried = await this.#attempt(async () => bodyNamed(this.#bodies, name)(this.#tx, input))
    return 'value' in tried
      ? { id, ok: true, value: tried.value }
      : { id, ok: false, error: flattenError(tried.error) }
  }

  /** Neighbours of one name in one savepoint where their body can do that; else each alone. */
  async #runAlike(calls: readonly Call[]): Promise<Answer[]> {
    const [first] = calls
    if (!first) return []
    const body = calls.length > 1 ? this.#bodies[first.name] : undefined
    const together = body ? togetherOf(body) : null
    if (together) {
      const inputs = calls.map((it) => it.input)
      const tried = await this.#attempt(() => together(this.#tx, inputs))
      if ('value' in tried) {
        const { value } = tried
        return calls.map(({ id }, n) => ({ id, ok: true, value: value[n] }))
      }
    }
    // One that cannot be kept must not take its neighbours with it.
    const answers: Answer[] = []
    for (const call of calls) answers.push(await this.#runOne(call))
    return answers
  }

  async commit(calls: readonly Call[]): Promise<void> {
    const answers: Answer[] = []
    try {
      this.#database.exec('begin immediate')
      for (const alike of runsByName(calls)) answers.push(...(await this.#runAlike(alike)))
      this.#database.exec('commit')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      const refused = flattenError(error)
      sayAnswers(
        calls.map(({ id }) => ({ id, ok: false, error: refused })),
        false,
      )
      return
    }
    sayAnswers(answers, true)
  }
}

async function openForWriting(): Promise<{ database: DatabaseSync; tx: Tx }> {
  const { file, epoch } = threadStart()
  const database = await openDatabase(file, 'write')
  const plain = new Kysely<Schema>({ dialect: new LinliSqliteDialect(database) })
  await migrate(plain, sqliteFlavour, epoch)
  const db = await endlessTransaction(database)
  return { database, tx: { db, can: { concurrentWriters: false } } }
}

export async function serveWrites(bodies: Bodies): Promise<void> {
  const leases: FileLeases = new Map()
  let database: DatabaseSync
  let writer: Writer
  try {
    const opened = await openForWriting()
    database = opened.database
    writer = new Writer(database, opened.tx, bodies)
  } catch (error) {
    say({ kind: 'failed', error: flattenError(error) })
    port().close()
    return
  }

  const queue: ToThread[] = []
  let isBusy = false

  const takeLease = async (id: number, name: string): Promise<void> => {
    let answer: Answer
    try {
      answer = { id, ok: true, value: await holdFileLease(leases, threadStart().file, name) }
    } catch (error) {
      answer = { id, ok: false, error: flattenError(error) }
    }
    sayAnswers([answer], false)
  }

  const close = (): void => {
    for (const lease of leases.values()) lease.close()
    database.close()
    port().close()
  }

  const drain = async (): Promise<void> => {
    for (;;) {
      queue.push(...waiting(mostPerCommit))
      const batch = queue.splice(0, mostPerCommit)
      if (batch.length === 0) return
      const calls = batch.flatMap((it) => (it.kind === 'call' ? [it.call] : []))
      if (calls.length > 0) await writer.commit(calls)
      for (const it of batch) if (it.kind === 'lease') await takeLease(it.id, it.name)
      if (batch.some((it) => it.kind === 'close')) return close()
    }
  }

  port().on('message', (message: ToThread) => {
    queue.push(message)
    if (isBusy) return
    isBusy = true
    void drain().finally(() => {
      isBusy = false
    })
  })
  say({ kind: 'ready' })
}
