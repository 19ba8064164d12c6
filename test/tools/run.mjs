/**
 * `npm test`: the build and the checks beside it, then all tests; its last line is `N passed, N failed`.
 * Nothing is left out silently: a test that was skipped, or a file that did not load, has failed.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.mjs'

const root = join(import.meta.dirname, '../..')
const began = Date.now()

// Everything that the tests make lies in one folder, which the user that PostgreSQL runs as may enter.
const scratch = mkdtempSync(join(tmpdir(), 'linli-test-'))
chmodSync(scratch, 0o755)
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TMPDIR: scratch, ...env },
    })
    process.once('exit', () => child.kill('SIGTERM'))
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Counts what Vitest wrote: every test, and every file that could not even be loaded. */
function count(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const silent = report.numPendingTests + report.numTodoTests
  if (silent > 0) console.log(`✗ ${silent} tests were skipped or left to do`)
  const unloaded = report.testResults.filter(
    (it) => it.status === 'failed' && it.assertionResults.every((one) => one.status !== 'failed'),
  )
  for (const it of unloaded) console.log(`✗ ${it.name} did not run: ${it.message}`)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + silent + unloaded.length,
  }
}

async function runTests() {
  const path = join(scratch, 'report.json')
  const code = await run([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--config', 'test/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
  ])
  try {
    const counted = count(path)
    // An error outside any test counts as one that failed.
    if (code !== 0 && counted.failed === 0) counted.failed = 1
    return counted
  } catch (error) {
    console.log(`✗ the tests did not come to an end: ${error}`)
    return { passed: 0, failed: 1 }
  }
}

// The build takes longest, so it begins.
const checks = await runChecks([{ name: 'build', run: [process.execPath, 'server/cli/build.mjs'] }])
const tests = await runTests()

const passed = checks.filter((it) => it.ok).length + tests.passed
const failed = checks.filter((it) => !it.ok).length + tests.failed
console.log(`in ${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
