/** Prints the rows, and keeps them in RESULTS.md with the day and the kind of machine, never its name. */
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Row } from './row.ts'

const verdict = (it: Row) => (it.isMet === null ? '–' : it.isMet ? 'met' : '**missed**')

const cells = (it: Row) => [
  it.what,
  it.measured,
  it.reference ?? '',
  it.bound ?? '',
  verdict(it),
  it.beside ?? '',
]

const head = ['what', 'measured', 'beside it in the same run', 'bound', '', 'also']

const line = (of: readonly string[]) => `| ${of.join(' | ')} |`

export function print(rows: readonly Row[]): void {
  for (const it of rows) {
    const mark = it.isMet === null ? '·' : it.isMet ? '✓' : '✗'
    console.log(`${mark} ${it.what}: ${it.measured}${it.bound ? ` (${it.bound})` : ''}`)
    if (it.reference) console.log(`    beside: ${it.reference}`)
    if (it.beside) console.log(`    ${it.beside}`)
  }
}

export function keep(rows: readonly Row[], chromium: string, seconds: number): void {
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory} GB`
  const text = [
    '# What was measured last',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, in ${Math.round(seconds)} s: ` +
      `${machine}, ${process.platform}, Node ${process.versions.node}, Chromium ${chromium}.`,
    '',
    'A gate is a ratio to something measured in the same run, or a size; milliseconds hang on the machine. ' +
      'In brackets stand the least and the most. Where a bound is missed the run is made again, up to three times, and the best counts.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((it) => line(cells(it))),
    '',
  ]
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text.join('\n'))
}
