/** Before the browser tests: the app is built once, and one Chromium is started for all of them. */
import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumFlags, findChromium } from './chromium.ts'
import { root } from './root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['server/cli/build.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}${built.stderr}`)
  const server = await chromium.launchServer({
    executablePath: await findChromium(),
    args: chromiumFlags,
    chromiumSandbox: false,
  })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
