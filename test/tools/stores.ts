/**
 * Runs a suite on both real databases. Each test has an empty place of its own; `open()` opens the
 * store there, and opens the same one again when called again (to reopen it, close the first).
 * What a test leaves open is closed after it.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, inject } from 'vitest'
import type { AppStore } from '../../server/bodies.ts'
import { appParts, openStoreOf, type StoreParts } from '../../server/store/open-store.ts'
import { limitsOf } from '../../server/store/postgres/limits.ts'
import type { Bodies, Store } from '../../server/store/store.ts'
import { builtThread } from './built-threads.ts'
import { queryAt } from './postgres.ts'

/** Where a test's store lies, for those that open it in another process or look behind it. */
export interface Place {
  readonly kind: 'sqlite' | 'postgres'
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
}

export interface OpenStore<S> {
  (): Promise<S>
  /** The place of the running test. */
  place(): Place
}

/** A machine that has much else to do is no fault. */
const patient = limitsOf(120_000, 60_000)

const quiet = { warn: () => {}, error: () => {} }

/** Where this worker's PostgreSQL listens. */
export const ownPostgres = (): string =>
  inject('postgres')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

const urlOf = (database: string): string => {
  const url = new URL(ownPostgres())
  url.pathname = database
  return url.href
}

async function makePlace(kind: Place['kind']): Promise<Place> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'linli-store-'))
  if (kind === 'sqlite') return { kind, dataFolder }
  const database = `t_${randomUUID().replaceAll('-', '')}`
  await queryAt(ownPostgres(), `create database ${database}`)
  return { kind, dataFolder, databaseUrl: urlOf(database) }
}

async function removePlace({ dataFolder, databaseUrl }: Place): Promise<void> {
  if (databaseUrl) {
    const database = new URL(databaseUrl).pathname.slice(1)
    await queryAt(ownPostgres(), `drop database if exists ${database} with (force)`)
  }
  await rm(dataFolder, { recursive: true, force: true })
}

/** Like `describeStores`, with other bodies than the application's. */
export function describeStoresOf<C extends Bodies, Q extends Bodies>(
  parts: StoreParts<C, Q>,
  name: string,
  suite: (open: OpenStore<Store<C, Q>>) => void,
): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, (kind) => {
    let current: Place | null = null
    let opened: Store<C, Q>[] = []

    const place = (): Place => {
      if (!current) throw new Error('a store is opened within a test')
      return current
    }
    const open = async (): Promise<Store<C, Q>> => {
      const threads = inject('threads')
      const writer = builtThread(threads, parts.writer)
      const reader = builtThread(threads, parts.reader)
      const here = { ...place(), limits: patient, log: quiet }
      const store = await openStoreOf({ ...parts, writer, reader }, here)
      opened.push(store)
      return store
    }

    beforeEach(async () => {
      current = await makePlace(kind)
    })
    afterEach(async () => {
      for (const store of opened) await store.close()
      opened = []
      const last = place()
      current = null
      await removePlace(last)
    })

    suite(Object.assign(open, { place }))
  })
}

/** Runs the suite on both databases, with the application's own bodies. */
export function describeStores(name: string, suite: (open: OpenStore<AppStore>) => void): void {
  describeStoresOf(appParts, name, suite)
}
