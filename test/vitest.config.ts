/**
 * Four projects on the same workers: `unit` (rules, no machine), `contract` (the store and the doors, on
 * both real databases), `browser` (the built app, a real server, one shared Chromium), `visual` (every
 * view of the gallery in the Chromium from npm, measured and compared).
 */
import { availableParallelism } from 'node:os'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { runsNpmChromium } from './tools/chromium.ts'
import { LongestFirst } from './tools/longest-first.ts'

const root = `${import.meta.dirname}/..`

/**
 * No test of a rule or of the store waits for a time to pass, so this only finds what hangs. The longest
 * does a thousand transactions: three seconds alone, ten times that beside the pictures of whole halls.
 */
const hung = 120_000

const project = (name: string) => ({
  name,
  root,
  environment: 'node' as const,
  include: [`test/${name}/**/*.test.{ts,tsx}`],
})

export default defineConfig({
  root,
  cacheDir: `${root}/node_modules/.vite`,
  test: {
    // A test that is left out by mistake would be silent.
    allowOnly: false,
    // By itself Vitest would leave one core to whoever types, and wait with each project for the one before.
    maxWorkers: Math.min(4, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })],
        test: { ...project('unit'), testTimeout: hung },
      },
      {
        test: {
          ...project('contract'),
          globalSetup: [`${root}/test/tools/contract-setup.ts`],
          testTimeout: hung,
          hookTimeout: hung,
        },
      },
      {
        test: {
          ...project('browser'),
          globalSetup: [`${root}/test/tools/browser-setup.ts`],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...project('visual'),
          globalSetup: [`${root}/test/tools/visual-setup.ts`],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Said aloud in visual-setup.ts: pictures are compared where the one Chromium for them runs.
          exclude: runsNpmChromium ? [] : ['**/baselines.test.ts'],
        },
      },
    ],
  },
})
