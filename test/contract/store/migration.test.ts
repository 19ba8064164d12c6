/** Opening: from nothing, again, and never what a newer build has written. */
import { expect, it } from 'vitest'
import type { Schema } from '../../../server/store/schema.ts'
import { describeStoresOf } from '../../tools/stores.ts'
import { trialParts } from './parts/trial-parts.ts'

/** Every table and column of the schema, by name: the compiler keeps this list whole. */
const expected: { [T in keyof Schema]: { [C in keyof Schema[T]]: 1 } } = {
  meta: { key: 1, value: 1 },
  counter: { id: 1, rev: 1 },
  area: { id: 1, parent: 1, level: 1, name: 1, name_en: 1, merged_into: 1 },
  centre: { id: 1, area: 1, name_zh: 1, name_en: 1, zone: 1, sample: 1 },
  screen: {
    id: 1,
    centre: 1,
    profile: 1,
    groups: 1,
    token_hash: 1,
    link_version: 1,
    enrolled_at: 1,
    sample: 1,
  },
  screen_group: { id: 1, area: 1, name: 1, name_en: 1 },
  life: { id: 1, screen: 1, state: 1, via: 1, first_at: 1 },
  item: {
    id: 1,
    board: 1,
    area: 1,
    rev: 1,
    v: 1,
    from: 1,
    until: 1,
    review: 1,
    state: 1,
    envelope: 1,
    body: 1,
    published_at: 1,
    changed_at: 1,
    changed_by: 1,
    derived: 1,
    sample: 1,
  },
  address: { item: 1, channel: 1, rev: 1, gone: 1 },
  entry: {
    n: 1,
    id: 1,
    life: 1,
    seq: 1,
    kind: 1,
    of: 1,
    screen: 1,
    body: 1,
    at: 1,
    estimated: 1,
    received_at: 1,
    cloned: 1,
    elsewhere: 1,
  },
  receipt: { screen: 1, item: 1, rev: 1, received: 1, shown: 1, painted: 1, at: 1 },
  follower: { id: 1, cursor: 1 },
  tap: { id: 1, life: 1, point: 1, day: 1, grade: 1, at: 1, seq: 1, quality: 1 },
  total: { point: 1, day: 1, grade: 1, quality: 1, n: 1 },
  staff: { id: 1, account: 1, name: 1, password_hash: 1, disabled: 1, created_at: 1, seen_at: 1 },
  staff_grant: { staff: 1, role: 1, area: 1 },
  session: { hash: 1, staff: 1, created_at: 1, seen_at: 1 },
  reply: { id: 1, staff: 1, reply: 1, at: 1 },
  audit: {
    n: 1,
    at: 1,
    actor: 1,
    command: 1,
    area: 1,
    what: 1,
    prev_hash: 1,
    hash: 1,
  },
}

describeStoresOf(trialParts, 'opening', (open) => {
  it('makes every table and column in an empty place', async () => {
    const made = await (await open()).ask('columns', null)
    const wanted = Object.entries(expected).map(([table, columns]) => {
      const extra = table === 'entry' && open.place().kind === 'postgres' ? ['xid'] : []
      return [table, [...Object.keys(columns), ...extra].sort()]
    })
    expect(made).toEqual(Object.fromEntries(wanted))
  })

  it('twice at the same time makes them once, and keeps the epoch it began with', async () => {
    const [one, two] = await Promise.all([open(), open()])
    const epoch = await one.ask('meta', { key: 'epoch' })
    expect(epoch).toMatch(/^[0-9a-f-]{36}$/)
    expect(await two.ask('meta', { key: 'epoch' })).toBe(epoch)
    await Promise.all([one.close(), two.close()])
    expect(await (await open()).ask('meta', { key: 'epoch' })).toBe(epoch)
  })

  it('refuses what a newer build has written, and says so', async () => {
    const store = await open()
    const step = "'9999-tomorrow', '2030-01-01'"
    const statement = `insert into kysely_migration (name, timestamp) values (${step})`
    await store.transact('run', { statement })
    await store.close()
    await expect(open()).rejects.toMatchObject({
      code: 'schema_too_new',
      message: expect.stringContaining('9999-tomorrow'),
    })
  })
})
