/**
 * `npm run soak`: looks at everything, and adds a line to RESULTS.md. With more words (`-- -t calendar`) it
 * looks at a part, and writes nothing.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const part = process.argv.slice(2)
const began = Date.now()
const scratch = mkdtempSync(join(tmpdir(), 'linli-soak-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const report = join(scratch, 'report.json')

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim()

/** What was looked at: the commit, and whether the folder differed from it when the run began. */
function subject() {
  const commit = git('rev-parse', '--short', 'HEAD') || 'no commit'
  return git('status', '--porcelain', '--untracked-files=no') ? `${commit} and more` : commit
}

/** The kind of machine, never its name. */
function machine() {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory} GB`
}

const of = subject()
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--config', 'test/soak/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...part,
  ],
  { cwd: root, stdio: 'inherit' },
)
if (part.length === 0) {
  const { numTotalTests, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  const cells = [
    new Date().toISOString().slice(0, 10),
    of,
    `${machine()}, Node ${process.versions.node}`,
    `${numTotalTests} looks in ${Math.round((Date.now() - began) / 60_000)} min`,
    `${numPassedTests} passed, ${numFailedTests} failed`,
  ]
  appendFileSync(join(import.meta.dirname, 'RESULTS.md'), `| ${cells.join(' | ')} |\n`)
}
process.exit(status ?? 1)
