/**
 * Installations as they are shipped, without sources, whose pages are of another build: what stands in
 * `dist`, under another id, with every hash made anew. Cheap, and true down to the last file.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Build } from '../../content/screens/builds.ts'
import { root } from './root.ts'

export interface Shipped {
  readonly folder: string
  readonly build: string
}

const ownBuild = (pages: string): Build =>
  JSON.parse(readFileSync(join(pages, 'build.json'), 'utf8'))

/** The script that a screen's page begins with, by its path within the build. */
const firstScript = (pages: string): string =>
  /src="\/builds\/[0-9a-f]+\/([^"]+)"/.exec(readFileSync(join(pages, 'index.html'), 'utf8'))?.[1] ??
  ''

/** Renames the build in all its files; the packed forms go, since they would hold the old name. */
function rename(pages: string, from: string, to: string): void {
  for (const it of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    const file = join(pages, it)
    if (/\.(br|gz)$/.test(it)) rmSync(file)
    else if (/\.(html|js|css)$/.test(it))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to))
  }
}

function list(pages: string, from: Build, to: string): void {
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(pages, path)))
      .digest('hex')
  const files = Object.fromEntries(Object.keys(from.files).map((it) => [it, hash(it)]))
  writeFileSync(join(pages, 'build.json'), JSON.stringify({ build: to, files } satisfies Build))
}

/** An installation with a build of its own. `white`: its page throws at once and shows nothing. */
export function ship(name: string, { white = false } = {}): Shipped {
  const folder = mkdtempSync(join(tmpdir(), 'linli-shipped-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const it of ['dist/server', 'dist/kiosk', 'dist/kiosk-sw', 'package.json'])
    cpSync(join(root, it), join(folder, it), { recursive: true })
  for (const it of ['start.mjs', 'sources.mjs'])
    cpSync(join(root, 'server/cli', it), join(folder, 'server/cli', it))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const pages = join(folder, 'dist/kiosk')
  const own = ownBuild(pages)
  const build = createHash('sha256').update(name).digest('hex').slice(0, 16)
  rename(pages, own.build, build)
  if (white) writeFileSync(join(pages, firstScript(pages)), "throw new Error('a white page')")
  list(pages, own, build)
  return { folder, build }
}
