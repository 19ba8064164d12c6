/** Before the contract tests: one PostgreSQL for all of them, where each test makes its own database. */
import type { TestProject } from 'vitest/node'
import { PostgresServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await PostgresServer.start()
  project.provide('postgres', server.url())
  return () => server.remove()
}
