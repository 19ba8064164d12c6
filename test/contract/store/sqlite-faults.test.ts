/** What can go wrong with a file and with threads, and what must hold then. */
import { copyFile, mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreOf } from '../../../server/store/open-store.ts'
import { openDatabase } from '../../../server/store/sqlite/open-database.ts'
import { databaseFile } from '../../../server/store/sqlite/sqlite-store.ts'
import { type TrialStore, trialParts } from './parts/trial-parts.ts'

const log = { warn: () => {}, error: () => {} }

describe('the store on an SQLite file', () => {
  let folder = ''
  let store: TrialStore
  let deaths: string[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linli-sqlite-'))
    deaths = []
    const onDeath = ({ code }: { code: string }) => void deaths.push(code)
    store = await openStoreOf(trialParts, { dataFolder: folder, log, onDeath })
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  const run = (statement: string) => store.transact('run', { statement })

  it('is whole after its log is cut at any byte behind the last acknowledged commit', async () => {
    const file = join(folder, databaseFile)
    const acknowledged: { key: string; at: number }[] = []
    const keepSome = async (from: number, count: number) => {
      for (let i = from; i < from + count; i++) {
        await store.transact('keep', { key: `n${i}` })
        acknowledged.push({ key: `n${i}`, at: (await stat(`${file}-wal`)).size })
      }
    }
    await keepSome(0, 40)
    const size = (await stat(`${file}-wal`)).size
    const start = acknowledged[9]?.at ?? 0
    for (let i = 0; i < 40; i++) {
      const cut = start + Math.floor(Math.random() * (size - start + 1))
      const copy = join(folder, `copy-${i}.db`)
      await copyFile(file, copy)
      await copyFile(`${file}-wal`, `${copy}-wal`)
      await truncate(`${copy}-wal`, cut)
      const reopened = await openDatabase(copy, 'write')
      const kept = reopened.prepare("select key from meta where value = 'kept'").all()
      const check = reopened.prepare('pragma integrity_check').all()
      reopened.close()
      expect(check, `cut at ${cut}`).toMatchObject([{ integrity_check: 'ok' }])
      const promised = acknowledged.filter(({ at }) => at <= cut).map(({ key }) => key)
      const keys = kept.map((row) => String(row.key))
      expect(keys.slice(0, promised.length), `cut at ${cut}`).toEqual(promised)
      expect(keys.length - promised.length, `cut at ${cut}`).toBeLessThanOrEqual(1)
    }
  })

  it('opens a new file in the very moment in which another connection does', async () => {
    const file = join(folder, 'new.db')
    const other = await openDatabase(file, 'lock')
    other.exec('begin immediate')
    let pauses = 0
    const opened = await openDatabase(file, 'write', () => {
      pauses += 1
      if (pauses === 3) other.exec('commit')
    })
    expect(pauses).toBe(3)
    expect(opened.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    opened.close()
    other.close()
  })

  it('syncs the log to the disk with every commit', async () => {
    await run('create table seen (synchronous integer)')
    await run('insert into seen select synchronous from pragma_synchronous')
    const database = await openDatabase(join(folder, databaseFile), 'read')
    const full = 2
    expect(database.prepare('select synchronous from seen').get()).toMatchObject({
      synchronous: full,
    })
    expect(database.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    database.close()
  })

  it('refuses writes as disk_full when the disk is full, reads on, and writes again after', async () => {
    await store.transact('keep', { key: 'before' })
    await run('pragma max_page_count = 1')
    await run('create table ballast (bytes text)').catch(() => {})
    const fill = "insert into meta values ('big', hex(randomblob(100000)))"
    await expect(run(fill)).rejects.toMatchObject({ code: 'disk_full' })
    const both = [run(fill), store.transact('keep', { key: 'beside' })] as const
    const [full, beside] = await Promise.allSettled(both)
    expect(full.status).toBe('rejected')
    // In one commit with the other it goes with it; in one of its own it may still find room.
    const found = beside.status === 'fulfilled' ? ['before', 'beside'] : ['before']
    expect(await store.ask('notes', null)).toEqual(found)
    await run('pragma max_page_count = 1000000')
    await store.transact('keep', { key: 'after' })
    expect(await store.ask('notes', null)).toEqual(['after', ...found])
    expect(deaths).toEqual([])
  })

  it('refuses all of a batch whose commit fails, and keeps none of it', async () => {
    await run('create table parent (id integer primary key)')
    await run('create table child (p integer references parent deferrable initially deferred)')
    // The first keeps the thread busy, so that the others gather behind it into one commit.
    const first = store.transact('keep', { key: 'first' })
    const batch = [
      store.transact('keep', { key: 'beside' }),
      run('insert into child values (1)'),
      store.transact('keep', { key: 'behind' }),
    ]
    const answers = await Promise.allSettled([first, ...batch])
    const kept = await store.ask('notes', null)
    const fulfilled = answers.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
    expect(kept).toEqual(fulfilled.sort())
    expect(answers[2]).toMatchObject({ status: 'rejected' })
    await store.transact('keep', { key: 'next' })
    expect(await store.ask('notes', null)).toContain('next')
  })

  it('answers an uncopyable value and input with an error, and spoils no neighbour', async () => {
    const answers = await Promise.allSettled([
      store.transact('keep', { key: 'a' }),
      store.transact('uncopyable', { key: 'b' }),
      store.transact('keep', { key: 'c' }),
      store.transact('keep', { key: (() => 'd') as unknown as string }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ])
  })

  it('whose thread dies refuses what waits and what comes, and says so once', async () => {
    const waiting = Promise.allSettled([
      store.transact('exit', null),
      store.transact('keep', { key: 'a' }),
    ])
    expect(await waiting).toMatchObject([
      { status: 'rejected', reason: { code: 'store_dead' } },
      { status: 'rejected', reason: { code: 'store_dead' } },
    ])
    await expect(store.transact('keep', { key: 'b' })).rejects.toMatchObject({ code: 'store_dead' })
    expect(deaths).toEqual(['store_dead'])
    expect(await store.ask('notes', null)).toEqual([])
  })

  it('that is no database is refused at opening', async () => {
    const dataFolder = join(folder, 'letters')
    await mkdir(dataFolder)
    await writeFile(
      join(dataFolder, databaseFile),
      'Dear neighbours, this is a letter. '.repeat(99),
    )
    await expect(openStoreOf(trialParts, { dataFolder, log })).rejects.toThrow(/not a database/)
  })
})
