/** Weighs what a screen and a desk have to load, brotli as it travels, from Vite's manifest. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

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
  const weigh = (name) => brotliCompressSync(readFileSync(join(folder, name))).length
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
