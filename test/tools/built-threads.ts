/**
 * The threads of the store, and the process that the tests kill, bundled once for a run: from their
 * sources each start takes a second, bundled a tenth. Only some tests, of the store itself, start the
 * threads from their sources.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundle of each source, both as addresses. */
    threads: Record<string, string>
  }
}

const sources = [
  'server/store/sqlite/writer.ts',
  'server/store/sqlite/reader.ts',
  'test/contract/store/parts/trial-writer.ts',
  'test/contract/store/parts/trial-reader.ts',
  'test/contract/store/parts/scribe.ts',
].map((path) => join(root, path))

/** Many small files: what makes a start slow. All other packages are found where they are. */
const bundled = new Set(['kysely', 'valibot'])

function external(): string[] {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return Object.keys({ ...dependencies, ...optionalDependencies }).filter((it) => !bundled.has(it))
}

export async function buildThreads(): Promise<{
  threads: Record<string, string>
  remove: () => Promise<void>
}> {
  // Within the package, so that what is not bundled is found.
  const folder = join(root, 'node_modules/.cache', `threads-${randomUUID()}`)
  await build({
    entryPoints: sources,
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: external(),
    sourcemap: 'inline',
    logLevel: 'error',
  })
  const built = (source: string) => join(folder, `${basename(source, '.ts')}.mjs`)
  const entries = sources.map((it) => [pathToFileURL(it).href, pathToFileURL(built(it)).href])
  return {
    threads: Object.fromEntries(entries),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The bundle of a source, if it has one. */
export function builtThread(threads: Record<string, string>, source: URL): URL {
  return new URL(threads[pathToFileURL(fileURLToPath(source)).href] ?? source)
}
