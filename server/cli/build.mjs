/**
 * `npm run build`: makes `dist/` from the sources, and only what changed since the last time.
 * Everything is made in a folder beside and then renamed, so that a running server never reads half.
 *
 *   dist/kiosk/      both pages, build.json, and each file once more as .br and .gz
 *   dist/kiosk-sw/   the service worker: stable, with nothing of a build in it
 *   dist/server/     main.js and the entries of its threads
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { brotli, measure, report } from './sizes.mjs'
import { builtIds, dist, root, wantedIds } from './sources.mjs'

// Whoever calls, also a test: in any other environment JSX carries the paths of its sources.
process.env.NODE_ENV = 'production'

/**
 * Packages that stay outside the server's bundle: with parts made for a machine, or that look for files
 * of their own. The others are read as one file, which halves what a start costs.
 */
const foreign = [
  '@node-rs/argon2',
  '@photostructure/sqlite',
  'pg',
  'pino',
  'rate-limiter-flexible',
  'socket.io',
]

const squeezable = new Set(['.js', '.css', '.html', '.svg', '.json'])

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile())
    .map((it) =>
      relative(folder, join(it.parentPath ?? it.path, it.name))
        .split(sep)
        .join('/'),
    )
    .sort()

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

function squeeze(folder) {
  for (const name of filesUnder(folder)) {
    if (!squeezable.has(extname(name))) continue
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotli(bytes))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

/** Renames what was made into its place; what stood there goes last. */
function put(made, place) {
  const old = `${made}.old`
  if (existsSync(place)) renameSync(place, old)
  renameSync(made, place)
  rmSync(old, { recursive: true, force: true })
}

async function buildKiosk(id, work) {
  const { build: viteBuild } = await import('vite')
  const esbuild = await import('esbuild')
  const pages = join(work, 'kiosk')
  // A build's id stands in every address, so that a screen's files need no mark of their own, which its
  // first script would list; the console's have one, since both lie in one folder.
  const plain = {
    entryFileNames: 'screen/[name].js',
    chunkFileNames: 'screen/[name].js',
    assetFileNames: 'screen/[name][extname]',
  }
  const buildPage = async (page, output) => {
    await viteBuild({
      configFile: join(root, 'vite.config.ts'),
      base: `/builds/${id}/`,
      logLevel: 'warn',
      build: { outDir: pages, rolldownOptions: { input: join(root, 'kiosk', page), output } },
    })
    const sizes = measure(pages, page)
    rmSync(join(pages, 'manifest.json'))
    return sizes
  }
  const screen = await buildPage('index.html', plain)
  // What a screen has to hold to run this build; the console's files are none of it.
  const files = Object.fromEntries(filesUnder(pages).map((it) => [it, hashOf(join(pages, it))]))
  const sizes = { screen, console: await buildPage('console.html') }
  writeFileSync(join(pages, 'build.json'), JSON.stringify({ build: id, files }))
  squeeze(pages)
  await esbuild.build({
    entryPoints: [join(root, 'kiosk/sw.ts')],
    outfile: join(work, 'kiosk-sw/sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  })
  put(pages, join(dist, 'kiosk'))
  put(join(work, 'kiosk-sw'), join(dist, 'kiosk-sw'))
  writeFileSync(join(dist, 'sizes.json'), JSON.stringify(sizes, null, 2))
  return sizes
}

async function buildServer(work) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: {
      main: join(root, 'server/main.ts'),
      writer: join(root, 'server/store/sqlite/writer.ts'),
      reader: join(root, 'server/store/sqlite/reader.ts'),
    },
    outdir: join(work, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: foreign,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
  put(join(work, 'server'), join(dist, 'server'))
}

/** Brings `dist/` up to the sources. Says with `say` what it does; silent when nothing changed. */
export async function build(say) {
  const wanted = wantedIds()
  const built = builtIds()
  if (wanted.kiosk === built.kiosk && wanted.server === built.server) return false
  const began = Date.now()
  const work = join(dist, `.new-${process.pid}`)
  mkdirSync(work, { recursive: true })
  const keep = (ids) => {
    writeFileSync(join(work, 'built.json'), JSON.stringify(ids))
    renameSync(join(work, 'built.json'), join(dist, 'built.json'))
  }
  try {
    if (wanted.kiosk !== built.kiosk) {
      say(`Building the pages, ${wanted.kiosk} …`)
      for (const line of report(await buildKiosk(wanted.kiosk, work))) say(line)
      keep({ ...built, kiosk: wanted.kiosk })
    }
    if (wanted.server !== built.server) {
      say(`Building the server, ${wanted.server} …`)
      await buildServer(work)
    }
    keep(wanted)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const changed = await build((line) => console.log(line))
  if (!changed) console.log('Nothing changed since the last build.')
}
