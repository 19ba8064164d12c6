/** Weighs what a screen and a desk have to load, brotli as it travels, from Vite's manifest. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Every file that a page loads: at once, or ever. */
function loadedBy(manifest, page, ever) {
  const files = new Set([page])
  const seen = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const it of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(it)
    for (const it of chunk.imports ?? []) visit(it)
    if (ever) for (const it of chunk.dynamicImports ?? []) visit(it)
  }
  visit(page)
  return [...files]
}

/** The sizes of a build whose manifest is still there. */
export function measure(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const weights = {}
  const weigh = (name) => {
    weights[name] ??= brotliCompressSync(readFileSync(join(folder, name))).length
    return weights[name]
  }
  const sum = (names, ending) =>
    names.filter((it) => it.endsWith(ending)).reduce((all, it) => all + weigh(it), 0)
  const pageOf = (page) => {
    const first = loadedBy(manifest, page, false)
    const ever = loadedBy(manifest, page, true)
    return {
      first: first.filter((it) => it !== page),
      firstJs: sum(first, '.js'),
      firstCss: sum(first, '.css'),
      everJs: sum(ever, '.js'),
      everCss: sum(ever, '.css'),
    }
  }
  const screenEver = new Set(loadedBy(manifest, 'index.html', true))
  return {
    screen: pageOf('index.html'),
    console: pageOf('console.html'),
    consoleOnly: [
      'manifest.json',
      ...loadedBy(manifest, 'console.html', true).filter((it) => !screenEver.has(it)),
    ],
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
