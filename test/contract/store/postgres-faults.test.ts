/** PostgreSQL goes away and comes back: the process lives, and works again by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStoreOf } from '../../../server/store/open-store.ts'
import { PostgresServer, queryAt } from '../../tools/postgres.ts'
import { until } from '../../tools/until.ts'
import { Gate } from './parts/gate.ts'
import { type TrialStore, trialParts } from './parts/trial-parts.ts'

let server: PostgresServer
const log = { warn: () => {}, error: () => {} }

beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.remove())

const open = (): Promise<TrialStore> =>
  openStoreOf(trialParts, { databaseUrl: server.url(), dataFolder: '/nowhere', log })

it('after a restart of PostgreSQL the store works again: writes, reads, the bell and the lease', async () => {
  const [one, two] = [await open(), await open()]
  expect(await one.holdLease('f')).toBe(true)
  await one.transact('keep', { key: 'before' })
  const gate = new Gate()
  const underWay = one.transact('keepAndWait', { key: 'under way', gate: gate.shared })
  await gate.reached()

  await server.stop('immediate')
  gate.open()
  await expect(underWay).rejects.toThrow()
  await expect(one.transact('keep', { key: 'lost' })).rejects.toThrow()
  expect(await one.holdLease('f')).toBe(false)
  await server.start()

  await until('it writes again', () => one.transact('keep', { key: 'after' }))
  expect(await two.ask('notes', null)).toEqual(['after', 'before'])
  let rings = 0
  one.onBell(() => {
    rings += 1
  })
  let i = 0
  await until('the bell of the other node is heard again', async () => {
    i += 1
    await two.transact('keep', { key: `z${i}` })
    return rings > 0
  })
  expect(await two.holdLease('f')).toBe(true)
  expect(await one.holdLease('f')).toBe(false)
  await Promise.all([one.close(), two.close()])
})

it('a holder whose connection was cut learns at its next asking that the lease has moved', async () => {
  const [one, two] = [await open(), await open()]
  expect(await one.holdLease('g')).toBe(true)
  const holders = "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
  await queryAt(server.url(), holders)
  await until('the lease has moved', () => two.holdLease('g'))
  expect(await one.holdLease('g')).toBe(false)
  await Promise.all([one.close(), two.close()])
})

it('a holder whose connection says nothing any more gives up the lease instead of waiting', async () => {
  const store = await open()
  expect(await store.holdLease('h')).toBe(true)
  const holder = "select pid from pg_locks where locktype = 'advisory'"
  const pids = (await queryAt(server.url(), holder)).map((row) => Number(row.pid))
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  expect(await store.holdLease('h')).toBe(false)
  for (const pid of pids) process.kill(pid, 'SIGCONT')
  await until('it holds the lease again', () => store.holdLease('h'))
  await store.close()
})

it('of two bodies that wait for each other one is run again, and both come through', async () => {
  const store = await open()
  for (const key of ['p', 'q']) await store.transact('keep', { key })
  const gates = [new Gate(), new Gate()] as const
  const bodies = [
    store.transact('takeBoth', { keys: ['p', 'q'], gate: gates[0].shared }),
    store.transact('takeBoth', { keys: ['q', 'p'], gate: gates[1].shared }),
  ]
  for (const gate of gates) await gate.reached()
  for (const gate of gates) gate.open()
  await Promise.all(bodies)
  expect(await store.ask('meta', { key: 'p' })).toBe('taken')
  await store.close()
})
