/**
 * All rows, one after the other, over one hall; or some: `bundle`, `start`, `paint`, `list`, `thanks`.
 * `npm run bench` builds what it needs before it comes here.
 */
import { bundle } from './bundle.ts'
import { firstPaint } from './first-paint.ts'
import { slowPage } from './glass.ts'
import { type Hall, openHall, openSlot, touchSize } from './hall.ts'
import { longList } from './long-list.ts'
import { keep, print } from './results.ts'
import { bestOfThree, ms, type Row } from './row.ts'
import { start } from './start.ts'
import { thanks } from './thanks.ts'

const began = performance.now()
const rows: Row[] = []

function done(some: readonly Row[]): void {
  print(some)
  rows.push(...some)
}

const told = (name: string, value: string | undefined) =>
  value && done([{ what: name, measured: ms(Number(value)), isMet: null }])

async function inHall(hall: Hall, wants: (name: string) => boolean): Promise<void> {
  if (wants('paint')) {
    const context = await hall.context(touchSize)
    const home = await openSlot(hall, context, 'touch')
    const still = await slowPage(context)
    done(await bestOfThree(() => firstPaint(hall, home, still)))
    await context.close()
  }
  if (wants('list')) done(await bestOfThree(() => longList(hall)))
  if (wants('thanks')) done(await bestOfThree(() => thanks(hall)))
}

// Some rows only, by name, are printed and not kept.
const chosen = process.argv.slice(2)
const wants = (name: string) => chosen.length === 0 || chosen.includes(name)

told('install (npm ci)', process.env.BENCH_INSTALL_MS)
told('build of the pages and the server', process.env.BENCH_BUILD_MS)
if (wants('bundle')) done(bundle())
if (wants('start')) done(await start())
const hall = await openHall(wants('paint') || wants('list'))
try {
  await inHall(hall, wants)
  if (chosen.length === 0) keep(rows, hall.browser.version(), (performance.now() - began) / 1000)
} finally {
  await hall.end()
}
const missed = rows.filter((it) => it.isMet === false)
console.log(`${rows.length} rows, ${missed.length} bounds missed`)
process.exitCode = missed.length === 0 ? 0 : 1
