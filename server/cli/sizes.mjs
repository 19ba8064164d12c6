/** Weighs what a screen and a desk have to load, brotli as it travels, from Vite's manifest. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** How an encoder may write distances: which way is the shortest differs from script to script. */
const ways = [
  [0, 0],
  [1, 2],
  [2, 4],
  [2, 16],
  [3, 0],
]
const packed = new Map()

/** As the server sends it, the shortest that we find; the same bytes are asked for more than once. */
export function brotli(bytes) {
  const key = createHash('sha256').update(bytes).digest('hex')
  const found = packed.get(key)
  if (found) return found
  const [shortest] = ways
    .map(([postfix, direct]) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
          [constants.BROTLI_PARAM_NDIRECT]: direct,
        },
      }),
    )
    .sort((one, other) => one.length - other.length)
  packed.set(key, shortest)
  return shortest
}

/** What a touch screen never loads of a screen's page: the other modes' shells. */
const elsewhere = /screens\/(display|pad)\//

/** Every file that a page loads: at once, or ever. */
function loadedBy(manifest, page, ever, skip = () => false) {
  const files = new Set()
  const seen = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const it of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(it)
    for (const it of chunk.imports ?? []) visit(it)
    if (ever) for (const it of chunk.dynamicImports ?? []) if (!skip(it)) visit(it)
  }
  visit(page)
  return [...files]
}

/** The sizes of one page that was built into `folder`, while its manifest is still there. */
export function measure(folder, page) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const files = loadedBy(manifest, page, true)
  const first = loadedBy(manifest, page, false)
  const touch = loadedBy(manifest, page, true, (it) => elsewhere.test(it))
  const weigh = (name) => brotli(readFileSync(join(folder, name))).length
  const weights = Object.fromEntries(files.map((it) => [it, weigh(it)]))
  const sum = (names, ending) =>
    names.filter((it) => it.endsWith(ending)).reduce((all, it) => all + weights[it], 0)
  return {
    /** What is asked for before the first paint, beside the page itself. */
    first,
    firstJs: sum(first, '.js'),
    firstCss: sum(first, '.css'),
    /** All that a touch screen ever loads, and all there is. */
    touchJs: sum(touch, '.js'),
    everJs: sum(files, '.js'),
    everCss: sum(files, '.css'),
    files: weights,
  }
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

/** The sizes in lines for a person. */
export function report(sizes) {
  const line = (name, it) =>
    `  ${name}: ${kb(it.firstJs)} script and ${kb(it.firstCss)} style before paint, ` +
    `${kb(it.everJs)} and ${kb(it.everCss)} in all (brotli)`
  return [line('screen ', sizes.screen), line('console', sizes.console)]
}
