/** `npm run check`: types of every floor, lint, format, dead code. Each is one named check. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')
const bin = (path) => [process.execPath, join(root, 'node_modules', path)]

const floors = ['content', 'server', 'kiosk', 'kiosk/sw', 'test']

const checks = [
  ...floors.map((it) => ({
    name: `types of ${it}`,
    run: [...bin('typescript/bin/tsc'), '-p', it],
  })),
  { name: 'lint and format', run: [...bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off'] },
  { name: 'dead code', run: [...bin('knip/bin/knip.js'), '--no-progress'] },
]

function runOne({ name, run: [command, ...args] }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const hear = (bytes) => {
      output += bytes
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ name, ok: false, output: String(error) }))
    child.on('close', (code) => resolve({ name, ok: code === 0, output }))
  })
}

/** Runs all checks, and what else is to be run beside them, two at a time, and prints each as it ends. */
export async function runChecks(beside = []) {
  const waiting = [...beside, ...checks]
  const results = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await runOne(next)
      results.push(result)
      console.log(`${result.ok ? '✓' : '✗'} ${result.name}`)
      if (!result.ok) console.log(result.output.trimEnd())
    }
  }
  await Promise.all([work(), work()])
  return results
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = (await runChecks()).filter((it) => !it.ok).length
  console.log(`${checks.length - failed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
