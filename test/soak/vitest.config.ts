/** `npm run soak`: what takes too long for every day, and all visual tests beside it. Same setup, no other project. */
import { defineConfig } from 'vitest/config'

const root = `${import.meta.dirname}/../..`

export default defineConfig({
  root,
  cacheDir: `${root}/node_modules/.vite`,
  test: {
    allowOnly: false,
    name: 'soak',
    root,
    environment: 'node',
    include: ['test/soak/**/*.test.ts', 'test/visual/measured.test.ts'],
    globalSetup: [`${root}/test/tools/visual-setup.ts`],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
