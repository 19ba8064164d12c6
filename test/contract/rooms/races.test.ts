/**
 * Two that write at once, in the worst order, held still by hand. Only PostgreSQL lets writers overlap;
 * on SQLite one thread writes, and the same steps are proved one after the other.
 */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { expect, it } from 'vitest'
import type { AppStore } from '../../../server/bodies.ts'
import { entriesTake } from '../../../server/live/entries-bodies.ts'
import { clockMark } from '../../../server/live/epoch-bodies.ts'
import { adoptLife } from '../../../server/live/life-handlers.ts'
import type { Schema } from '../../../server/store/schema.ts'
import type { Tx } from '../../../server/store/store.ts'
import { queryAt } from '../../tools/postgres.ts'
import { describeStores, type Place } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { follow, know, lives, sums } from './parts/counts.ts'
import { batchOf, Device, send } from './parts/device.ts'
import { foundHall, idMaker, start } from './parts/hall.ts'

/** A transaction of another process, which ends when the test says so. */
interface Held {
  readonly tx: Tx
  commit(): Promise<void>
}

async function hold(url: string): Promise<Held> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(20, Number)
  const pool = new pg.Pool({ connectionString: url, max: 1, types })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const held = await db.startTransaction().execute()
  return {
    tx: { db: held as Transaction<Schema>, can: { concurrentWriters: true } },
    async commit() {
      await held.commit().execute()
      await db.destroy()
    },
  }
}

const isBlocked = async (url: string) =>
  (
    await queryAt(
      url,
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
  ).length > 0

/** The batch is taken by a transaction that stays open until the answer is called. */
async function takeSlowly(
  store: AppStore,
  place: Place,
  batch: Parameters<typeof entriesTake>[1],
): Promise<() => Promise<void>> {
  if (!place.databaseUrl) {
    return async () => {
      await store.transact('entries:take', batch)
    }
  }
  const held = await hold(place.databaseUrl)
  await entriesTake(held.tx, batch)
  return held.commit
}

describeStores('at once', (open) => {
  it('a tap whose commit is late is counted, though later ones were counted before', async () => {
    const store = await open()
    await foundHall(store)
    const [slow, fast] = [new Device(lives(), idMaker(200)), new Device(lives(), idMaker(201))]
    for (const it of [slow, fast]) await know(store, it.life, 'e1')
    const commit = await takeSlowly(store, open.place(), batchOf('e1', [slow.tap(start)], start))
    await send(store, 'e1', [fast.tap(start), fast.tap(start + 10_000)], start + 20_000)
    await follow(store)
    await commit()
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 3, tooFast: 0, undone: 0 })
  })

  it('a batch that is being stored while its life is adopted is counted once', async () => {
    const store = await open()
    const hall = await foundHall(store)
    const device = new Device(lives(), idMaker(202))
    await send(store, 'e1', [device.tap(start)], start)
    const batch = batchOf('e1', [device.tap(start + 10_000)], start + 10_000)
    const commit = await takeSlowly(store, open.place(), batch)
    const url = open.place().databaseUrl
    if (!url) {
      expect(await hall.run('life:adopt', { life: device.life, screen: 'e1' })).toMatchObject({
        ok: true,
      })
      await commit()
    } else {
      const adoption = await hold(url)
      let isAdopted = false
      const input = { life: device.life, screen: 'e1' }
      const adopting = adoptLife(adoption.tx, { now: start }, input).then((it) => {
        isAdopted = true
        return it
      })
      await until(
        'the adoption waits for the batch, or has not',
        async () => isAdopted || isBlocked(url),
      )
      await commit()
      expect(await adopting).toMatchObject({ ok: true })
      // The follower reads now, before the adoption is committed, and waits at its own row.
      const step = store.transact('follower:step', { limit: 100, now: start })
      await until('the follower waits for the adoption', () => isBlocked(url))
      await adoption.commit()
      await step
    }
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 2, tooFast: 0, undone: 0 })
  })

  it('a node whose clock is behind does not set back the mark of one that is ahead', async () => {
    const store = await open()
    const url = open.place().databaseUrl
    await store.transact('clock:mark', { now: 100 })
    if (!url) await store.transact('clock:mark', { now: 900 })
    else {
      const ahead = await hold(url)
      await clockMark(ahead.tx, { now: 900 })
      const behind = store.transact('clock:mark', { now: 600 })
      await until('the other waits for it', () => isBlocked(url))
      await ahead.commit()
      expect(await behind).toEqual({ now: 900 })
    }
    expect(await store.transact('clock:mark', { now: 0 })).toEqual({ now: 900 })
  })
})
