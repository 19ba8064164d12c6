/** A server for one test: it ends with it. */
import { onTestFinished } from 'vitest'
import { launchServer, type Options, type RunningServer } from './server-process.ts'

export type { RunningServer }

export async function startServer(options: Options = {}): Promise<RunningServer> {
  const server = await launchServer(options)
  onTestFinished(server.end)
  return server
}
