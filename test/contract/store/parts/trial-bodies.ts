/** Bodies that try the store itself, as small as they can be. Loaded by its threads on SQLite. */
import { sql } from 'kysely'
import { gathered } from '../../../../server/store/gathered.ts'
import type { Body, Tx } from '../../../../server/store/store.ts'
import { unhurried } from '../../../../server/store/unhurried.ts'

/** Keeps a note; twice under one key is a violation of uniqueness. */
const keep: Body<{ key: string }, string> = async ({ db }, { key }) => {
  await db.insertInto('meta').values({ key, value: 'kept' }).execute()
  return key
}

const keepThenThrow: Body<{ key: string }, never> = async (tx, input) => {
  await keep(tx, input)
  throw Object.assign(new Error(`no ${input.key}`), { code: 'trial' })
}

/** Says that it has come to the gate, and goes on when the test has opened it; later at once. */
async function waitAt(gate: SharedArrayBuffer): Promise<void> {
  const state = new Int32Array(gate)
  if (Atomics.compareExchange(state, 0, 0, 1) !== 0) return
  const { waitAsync } = Atomics as unknown as {
    waitAsync(at: Int32Array, index: number, value: number): { value: Promise<unknown> }
  }
  await waitAsync(state, 0, 1).value
}

/** Keeps a note and stays in its transaction until `gate` is opened. */
const keepAndWait: Body<{ key: string; gate: SharedArrayBuffer }, void> = async (tx, input) => {
  await keep(tx, input)
  await waitAt(input.gate)
}

/** Takes two rows, and comes to the gate in between. */
const takeBoth: Body<{ keys: readonly [string, string]; gate: SharedArrayBuffer }, void> = async (
  { db },
  { keys, gate },
) => {
  const take = (key: string) =>
    db.updateTable('meta').set({ value: 'taken' }).where('key', '=', key).execute()
  await take(keys[0])
  await waitAt(gate)
  await take(keys[1])
}

/** What every command does that writes an item: the counter row first, then rows with its number. */
const number: Body<{ item: string }, number> = async ({ db }, { item }) => {
  const { rev } = await db
    .updateTable('counter')
    .set((eb) => ({ rev: eb('rev', '+', 1) }))
    .returning('rev')
    .executeTakeFirstOrThrow()
  await db.insertInto('address').values({ item, channel: 'area:a', rev, gone: 0 }).execute()
  return rev
}

const enter: Body<{ ids: readonly string[] }, void> = async ({ db }, { ids }) => {
  for (const id of ids) {
    const moment = { at: 0, estimated: 0, received_at: 0, cloned: 0 }
    const entry = { id, life: 'l', seq: 1, kind: 'tap', of: null, screen: 's', body: '{}' } as const
    await db
      .insertInto('entry')
      .values({ ...entry, ...moment })
      .execute()
  }
}

const run: Body<{ statement: string }, void> = async ({ db }, { statement }) => {
  await sql.raw(statement).execute(db)
}

/** Keeps a note, and then runs a statement that may never end. */
const keepThenRun: Body<{ key: string; statement: string }, void> = async (tx, input) => {
  await keep(tx, input)
  await run(tx, input)
}

/** PostgreSQL's own word for how long things may take in this transaction. */
const patience: Body<null, Record<string, string>> = async ({ db }) => {
  const { rows } = await sql<Record<string, string>>`
    select current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`.execute(db)
  return rows[0] ?? {}
}

const exit: Body<null, void> = async () => {
  process.exit(1)
}

const uncopyable: Body<{ key: string }, unknown> = async (tx, input) => {
  await keep(tx, input)
  return () => {}
}

/** Like `enter`, for many at once; an id that begins with `bad` throws. */
const enterTogether = gathered(async (tx: Tx, inputs: readonly { ids: readonly string[] }[]) => {
  const ids = inputs.flatMap((input) => input.ids)
  const bad = ids.find((id) => id.startsWith('bad'))
  if (bad) throw new Error(bad)
  await enter(tx, { ids })
  return inputs.map((input) => ({ ids: input.ids, together: inputs.length }))
})

export const trialCommands = {
  enterTogether,
  keep,
  keepThenThrow,
  keepAndWait,
  number,
  enter,
  run,
  takeBoth,
  keepThenRun,
  patience,
  unhurriedPatience: unhurried(patience),
  exit,
  uncopyable,
}

const notes: Body<null, string[]> = async ({ db }) => {
  const rows = await db.selectFrom('meta').select('key').where('value', '=', 'kept').execute()
  return rows.map(({ key }) => key).sort()
}

/** Reads twice, and stays in its transaction in between until `gate` is opened. */
const notesTwice: Body<{ gate: SharedArrayBuffer }, string[][]> = async (tx, { gate }) => {
  const before = await notes(tx, null)
  await waitAt(gate)
  return [before, await notes(tx, null)]
}

const numberedSince: Body<{ rev: number }, { rev: number; item: string }[]> = ({ db }, { rev }) =>
  db.selectFrom('address').select(['rev', 'item']).where('rev', '>', rev).orderBy('rev').execute()

export interface Cursor {
  readonly xid: string
  readonly n: number
}

/** Entries in the follower's order, and where the next reading goes on. */
const enteredSince: Body<Cursor, { ids: string[]; cursor: Cursor }> = async ({ db, can }, from) => {
  const { rows } = can.concurrentWriters
    ? await sql<Cursor & { id: string }>`
        select id, n, xid::text as xid from entry
        where (xid, n) > (${from.xid}::xid8, ${from.n}::bigint)
          and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, n limit 500`.execute(db)
    : await sql<Cursor & { id: string }>`
        select id, n, '0' as xid from entry where n > ${from.n} order by n limit 500`.execute(db)
  const last = rows.at(-1)
  const cursor = last ? { xid: last.xid, n: last.n } : from
  return { ids: rows.map(({ id }) => id), cursor }
}

const counted: Body<null, { n: number; sum: number; big: number }> = async ({ db }) => {
  const { rows } = await sql<{ n: number; sum: number; big: number }>`
    select count(*) as n, sum(rev) as sum, max(rev) + 1732262400000 as big from counter`.execute(db)
  return rows[0] ?? { n: 0, sum: 0, big: 0 }
}

const columns: Body<null, Record<string, string[]>> = async ({ db }) => {
  const tables = await db.introspection.getTables()
  return Object.fromEntries(
    tables.map((table) => [table.name, table.columns.map(({ name }) => name).sort()]),
  )
}

const meta: Body<{ key: string }, string | null> = async ({ db }, { key }) => {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

const write: Body<null, void> = async ({ db }) => {
  await db.insertInto('meta').values({ key: 'x', value: 'kept' }).execute()
}

export const trialQueries = {
  patience,
  run,
  notesTwice,
  notes,
  numberedSince,
  enteredSince,
  counted,
  columns,
  meta,
  write,
}
