/** `npm run bench`: installs when nothing is installed, builds from nothing, then measures. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

function timed(command, args) {
  const began = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  return String(performance.now() - began)
}

const env = { ...process.env }
if (!existsSync(join(root, 'node_modules/tsx'))) {
  env.BENCH_INSTALL_MS = timed('npm', ['ci'])
}
rmSync(join(root, 'dist/built.json'), { force: true })
env.BENCH_BUILD_MS = timed(process.execPath, ['server/cli/build.mjs'])
const measured = spawnSync(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'test/bench/bench.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env },
)
process.exit(measured.status ?? 1)
