/** PostgreSQL that hangs: each wait ends by itself, nothing half is kept, and the process works on. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openStoreOf } from '../../../server/store/open-store.ts'
import { limitsOf, type PostgresLimits } from '../../../server/store/postgres/limits.ts'
import { queryAt } from '../../tools/postgres.ts'
import { ownPostgres } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { Gate } from './parts/gate.ts'
import { type TrialStore, trialParts } from './parts/trial-parts.ts'

const log = { warn: () => {}, error: () => {} }
let url = ''

beforeEach(async () => {
  const database = `t_${randomUUID().replaceAll('-', '')}`
  await queryAt(ownPostgres(), `create database ${database}`)
  const own = new URL(ownPostgres())
  own.pathname = database
  url = own.href
  onTestFinished(async () => {
    await queryAt(ownPostgres(), `drop database if exists ${database} with (force)`)
  })
})

/** Closed before the database is dropped. */
async function open(less: Partial<PostgresLimits> = {}): Promise<TrialStore> {
  const limits = { ...limitsOf(15_000, 5_000), ...less }
  const store = await openStoreOf(trialParts, {
    databaseUrl: url,
    dataFolder: '/nowhere',
    limits,
    log,
  })
  onTestFinished(() => store.close())
  return store
}

/** Another who takes something and holds it; the returned function lets go. */
async function hold(statement: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query(`begin; ${statement}`)
  const letGo = () => client.end()
  onTestFinished(letGo)
  return letGo
}

/** The process of PostgreSQL that waits for us in the middle of a transaction; null when there is none. */
async function waitingForUs(): Promise<number | null> {
  const ours = `datname = '${new URL(url).pathname.slice(1)}' and state = 'idle in transaction'`
  const rows = await queryAt(ownPostgres(), `select pid from pg_stat_activity where ${ours}`)
  return rows[0] ? Number(rows[0].pid) : null
}

let written = 0
/** A note of its own for each try: one whose answer came too late may be kept. */
const again = (store: TrialStore) =>
  until('it writes again', () => {
    written += 1
    return store.transact('keep', { key: `after${written}` })
  })

describe('on PostgreSQL', () => {
  it('each connection knows its limits, and what goes through the whole store is let take its time', async () => {
    const store = await open()
    const limits = { statement: '15s', lock: '5s', idle: '1min' }
    expect(await store.transact('patience', null)).toEqual(limits)
    expect(await store.ask('patience', null)).toEqual(limits)
    expect(await store.transact('unhurriedPatience', null)).toEqual({ ...limits, statement: '1h' })
    // For that transaction alone.
    expect(await store.transact('patience', null)).toEqual(limits)
  })

  it('a statement that hangs is given up as timed_out, and nothing of its body is kept', async () => {
    const store = await open({ statement: 300 })
    const hangs = { key: 'half', statement: 'select pg_sleep(3600)' }
    await expect(store.transact('keepThenRun', hangs)).rejects.toMatchObject({ code: 'timed_out' })
    await expect(store.ask('run', hangs)).rejects.toMatchObject({ code: 'timed_out' })
    const after = await again(store)
    expect(await until('it reads again', () => store.ask('notes', null))).toEqual([after])
  })

  it('a lock that another holds is waited for so long, and what was written before it is taken back', async () => {
    const store = await open({ lock: 300 })
    for (const key of ['p', 'q']) await store.transact('keep', { key })
    const letGo = await hold("update meta set value = value where key = 'q'")
    const gate = new Gate()
    gate.open()
    const both = { keys: ['p', 'q'] as [string, string], gate: gate.shared }
    await expect(store.transact('takeBoth', both)).rejects.toMatchObject({ code: 'timed_out' })
    expect(await store.ask('meta', { key: 'p' })).toBe('kept')
    await letGo()
    await until('it comes through', () => store.transact('takeBoth', both).then(() => true))
    expect(await store.ask('meta', { key: 'p' })).toBe('taken')
  })

  it('calls that were gathered wait for a lock together, and come through when said again', async () => {
    const store = await open({ lock: 300 })
    const letGo = await hold('lock table entry in exclusive mode')
    const ids = Array.from({ length: 30 }, (_, i) => `e${i}`)
    const say = () =>
      Promise.allSettled(ids.map((id) => store.transact('enterTogether', { ids: [id] })))
    for (const it of await say()) expect(it).toMatchObject({ reason: { code: 'timed_out' } })
    await letGo()
    const left = new Set(ids)
    await until('all came through', async () => {
      const tried = [...left]
      const said = await Promise.allSettled(
        tried.map((id) => store.transact('enterTogether', { ids: [id] })),
      )
      for (const [i, it] of said.entries())
        if (it.status === 'fulfilled') left.delete(tried[i] ?? '')
      return left.size === 0
    })
    const { ids: kept } = await store.ask('enteredSince', { xid: '0', n: 0 })
    expect([...kept].sort()).toEqual([...ids].sort())
  })

  it('a transaction in which our process says nothing is ended, so that it holds up nobody', async () => {
    const store = await open({ idle: 2000 })
    const gate = new Gate()
    const hanging = store.transact('keepAndWait', { key: 'half', gate: gate.shared })
    const refused = expect(hanging).rejects.toMatchObject({ code: 'store_away' })
    await gate.reached()
    await until('its transaction was ended', async () => (await waitingForUs()) === null)
    gate.open()
    await refused
    const after = await again(store)
    expect(await store.ask('notes', null)).toEqual([after])
  })

  it('that answers nothing at all is not waited for, and its connection is never used again', async () => {
    const store = await open({ answer: 2000 })
    const gate = new Gate()
    const hanging = store.transact('keepAndWait', { key: 'unknown', gate: gate.shared })
    const refused = expect(hanging).rejects.toMatchObject({ code: 'store_away' })
    await gate.reached()
    const pid = await until('the transaction is under way', waitingForUs)
    process.kill(pid, 'SIGSTOP')
    gate.open()
    await refused
    for (let i = 0; i < 12; i++) await again(store)
    process.kill(pid, 'SIGCONT')
  })
})
