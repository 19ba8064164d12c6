/**
 * The tables of `schema.ts`, made step by step. A step is never edited after it has landed: add the
 * next one. Both databases take the same steps; where they differ, `Flavour` says how.
 */
import {
  type ColumnDataType,
  type CreateTableBuilder,
  type Expression,
  type Kysely,
  type Migration,
  sql,
} from 'kysely'

export interface Flavour {
  /** Instants and counters: 64 bits on both. */
  readonly integer: ColumnDataType
  /** Ends `create table`: SQLite then checks types as PostgreSQL does. */
  readonly tableEnd: Expression<unknown> | null
  /** Adds what orders `entry` so that nothing appears behind a reader. */
  readonly entryOrder: (
    table: CreateTableBuilder<string, never>,
  ) => CreateTableBuilder<string, string>
  /** Indexes on columns that only one database has. */
  readonly more: readonly string[]
}

export const sqliteFlavour: Flavour = {
  integer: 'integer',
  tableEnd: sql`strict`,
  entryOrder: (table) => table.addColumn('n', 'integer', (c) => c.primaryKey().autoIncrement()),
  more: [],
}

export const postgresFlavour: Flavour = {
  integer: 'bigint',
  tableEnd: null,
  entryOrder: (table) =>
    table
      .addColumn('n', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('xid', sql`xid8`, (c) => c.notNull().defaultTo(sql`pg_current_xact_id()`)),
  more: ['create index entry_order on entry (xid, n)'],
}

/** A table in short: `name: 'text'` or `'integer'`, with `?` when it may be null; and its key. */
type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'integer?'>>
interface Plan {
  readonly columns: Columns
  readonly key?: readonly string[]
  readonly indexes?: readonly (readonly string[])[]
  readonly unique?: readonly (readonly string[])[]
}

const first: Readonly<Record<string, Plan>> = {
  meta: { columns: { key: 'text', value: 'text' }, key: ['key'] },
  counter: { columns: { id: 'integer', rev: 'integer' }, key: ['id'] },
  area: {
    columns: { id: 'text', parent: 'text?', level: 'text', name: 'text', merged_into: 'text?' },
    key: ['id'],
    indexes: [['parent']],
  },
  centre: {
    columns: {
      id: 'text',
      area: 'text',
      name_zh: 'text',
      name_en: 'text?',
      zone: 'text',
      sample: 'integer',
    },
    key: ['id'],
    indexes: [['area']],
  },
  screen: {
    columns: {
      id: 'text',
      centre: 'text',
      profile: 'text',
      groups: 'text',
      token_hash: 'text?',
      link_version: 'integer',
      enrolled_at: 'integer?',
      sample: 'integer',
    },
    key: ['id'],
    indexes: [['centre']],
    unique: [['token_hash']],
  },
  screen_group: {
    columns: { id: 'text', area: 'text', name: 'text' },
    key: ['id'],
    indexes: [['area']],
  },
  life: {
    columns: { id: 'text', screen: 'text?', state: 'text', via: 'text', first_at: 'integer' },
    key: ['id'],
    indexes: [['screen'], ['state']],
  },
  item: {
    columns: {
      id: 'text',
      board: 'text',
      area: 'text',
      rev: 'integer',
      v: 'integer',
      from: 'integer',
      until: 'integer?',
      review: 'integer?',
      state: 'text',
      envelope: 'text',
      body: 'text',
      published_at: 'integer',
      changed_at: 'integer',
      changed_by: 'text?',
      derived: 'integer',
      sample: 'integer',
    },
    key: ['id'],
    indexes: [['board', 'area'], ['rev']],
  },
  address: {
    columns: { item: 'text', channel: 'text', rev: 'integer', gone: 'integer' },
    key: ['item', 'channel'],
    indexes: [['channel', 'rev'], ['rev']],
  },
  entry: {
    columns: {
      id: 'text',
      life: 'text',
      seq: 'integer',
      kind: 'text',
      of: 'text?',
      screen: 'text',
      body: 'text',
      at: 'integer',
      estimated: 'integer',
      received_at: 'integer',
      cloned: 'integer',
    },
    indexes: [['life', 'seq'], ['of']],
    unique: [['id']],
  },
  receipt: {
    columns: {
      screen: 'text',
      item: 'text',
      rev: 'integer',
      received: 'integer?',
      shown: 'integer?',
      painted: 'integer?',
      at: 'integer',
    },
    key: ['screen', 'item'],
    indexes: [['item']],
  },
  follower: { columns: { id: 'integer', cursor: 'text' }, key: ['id'] },
  tap: {
    columns: {
      id: 'text',
      life: 'text',
      point: 'text',
      day: 'text',
      grade: 'integer',
      at: 'integer',
      seq: 'integer',
      quality: 'text',
    },
    key: ['id'],
    indexes: [
      ['life', 'point', 'at', 'seq'],
      ['point', 'day'],
    ],
  },
  total: {
    columns: { point: 'text', day: 'text', grade: 'integer', quality: 'text', n: 'integer' },
    key: ['point', 'day', 'grade', 'quality'],
  },
  staff: {
    columns: {
      id: 'text',
      account: 'text',
      name: 'text',
      password_hash: 'text',
      disabled: 'integer',
      created_at: 'integer',
    },
    key: ['id'],
    unique: [['account']],
  },
  staff_grant: {
    columns: { staff: 'text', role: 'text', area: 'text' },
    key: ['staff', 'role', 'area'],
  },
  session: {
    columns: { hash: 'text', staff: 'text', created_at: 'integer', seen_at: 'integer' },
    key: ['hash'],
    indexes: [['staff']],
  },
  reply: {
    columns: { id: 'text', staff: 'text', reply: 'text', at: 'integer' },
    key: ['id'],
    indexes: [['at']],
  },
  audit: {
    columns: {
      n: 'integer',
      at: 'integer',
      actor: 'text',
      command: 'text',
      area: 'text?',
      what: 'text',
      prev_hash: 'text',
      hash: 'text',
    },
    key: ['n'],
    indexes: [['at']],
  },
}

async function makeTable(
  db: Kysely<unknown>,
  flavour: Flavour,
  name: string,
  plan: Plan,
): Promise<void> {
  const bare = db.schema.createTable(name)
  let table: CreateTableBuilder<string, string> = name === 'entry' ? flavour.entryOrder(bare) : bare
  for (const [column, kind] of Object.entries(plan.columns)) {
    const type = kind.startsWith('integer') ? flavour.integer : 'text'
    table = table.addColumn(column, type, (c) => (kind.endsWith('?') ? c : c.notNull()))
  }
  if (plan.key) table = table.addPrimaryKeyConstraint(`${name}_key`, [...plan.key])
  if (flavour.tableEnd) table = table.modifyEnd(flavour.tableEnd)
  await table.execute()
  for (const columns of plan.unique ?? []) {
    const index = db.schema.createIndex(`${name}_one_${columns.join('_')}`)
    await index
      .unique()
      .on(name)
      .columns([...columns])
      .execute()
  }
  for (const columns of plan.indexes ?? []) {
    const index = db.schema.createIndex(`${name}_by_${columns.join('_')}`)
    await index
      .on(name)
      .columns([...columns])
      .execute()
  }
}

/** All steps in order. `epoch` names the history that begins where none was. */
export function migrations(flavour: Flavour, epoch: string): Record<string, Migration> {
  return {
    '0001-first-tables': {
      async up(db: Kysely<unknown>) {
        for (const [name, plan] of Object.entries(first)) await makeTable(db, flavour, name, plan)
        for (const statement of flavour.more) await sql.raw(statement).execute(db)
        await sql`insert into counter (id, rev) values (1, 0)`.execute(db)
        await sql`insert into follower (id, cursor) values (1, ${'{"xid":"0","n":0}'})`.execute(db)
        await sql`insert into meta (key, value) values ('epoch', ${epoch})`.execute(db)
      },
    },
    '0002-staff-seen': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable('staff').addColumn('seen_at', flavour.integer).execute()
        await sql`update staff set seen_at =
          (select max(seen_at) from session where session.staff = staff.id)`.execute(db)
      },
    },
    '0003-places-in-english': {
      async up(db: Kysely<unknown>) {
        for (const table of ['area', 'screen_group'])
          await db.schema.alterTable(table).addColumn('name_en', 'text').execute()
      },
    },
    '0004-taps-elsewhere': {
      async up(db: Kysely<unknown>) {
        const { integer } = flavour
        await db.schema
          .alterTable('entry')
          .addColumn('elsewhere', integer, (c) => c.notNull().defaultTo(0))
          .execute()
      },
    },
  }
}
