/** Before the contract tests: one PostgreSQL for all of them, where each test makes its own database. */
import type { TestProject } from 'vitest/node'
import { buildThreads } from './built-threads.ts'
import { PostgresServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, { threads, remove }] = await Promise.all([PostgresServer.start(), buildThreads()])
  project.provide('postgres', server.url())
  project.provide('threads', threads)
  return async () => {
    await server.remove()
    await remove()
  }
}
