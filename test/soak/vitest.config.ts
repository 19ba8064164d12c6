/** `npm run soak`: what takes too long for every day. Same setup as the visual tests, no other project. */
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
    include: ['test/soak/**/*.test.ts'],
    globalSetup: [`${root}/test/tools/visual-setup.ts`],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
