/**
 * Before the contract tests: one PostgreSQL for each worker, where each test makes its own database. Not
 * one for all: entries are read below the oldest transaction of a whole server, in whichever database.
 */
import type { TestProject } from 'vitest/node'
import { buildThreads } from './built-threads.ts'
import { PostgresServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of each worker's own. */
    postgres: string[]
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Array.from({ length: project.vitest.config.maxWorkers })
  const [servers, { threads, remove }] = await Promise.all([
    Promise.all(workers.map(() => PostgresServer.start())),
    buildThreads(),
  ])
  project.provide(
    'postgres',
    servers.map((it) => it.url()),
  )
  project.provide('threads', threads)
  return async () => {
    for (const it of servers) await it.remove()
    await remove()
  }
}
