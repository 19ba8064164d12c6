/**
 * Four projects, run one after the other: `unit` (rules, no machine), `contract` (the store and the
 * doors, on both real databases), `browser` (the built app, a real server, one shared Chromium),
 * `visual` (every view of the gallery in the Chromium from npm, measured and compared).
 */
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { runsNpmChromium } from './tools/chromium.ts'

const root = `${import.meta.dirname}/..`

const project = (name: string, groupOrder: number) => ({
  name,
  root,
  environment: 'node' as const,
  include: [`test/${name}/**/*.test.{ts,tsx}`],
  sequence: { groupOrder },
})

export default defineConfig({
  root,
  cacheDir: `${root}/node_modules/.vite`,
  test: {
    // A test that is left out by mistake would be silent.
    allowOnly: false,
    projects: [
      {
        plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })],
        test: project('unit', 0),
      },
      {
        test: {
          ...project('contract', 1),
          globalSetup: [`${root}/test/tools/contract-setup.ts`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...project('browser', 2),
          globalSetup: [`${root}/test/tools/browser-setup.ts`],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...project('visual', 3),
          globalSetup: [`${root}/test/tools/visual-setup.ts`],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Said aloud in visual-setup.ts: pictures are compared where the one Chromium for them runs.
          exclude: runsNpmChromium ? [] : ['**/baselines.test.ts'],
        },
      },
    ],
  },
})
