/**
 * The builds that this server offers: the newest, and the two before it, so that a screen that has not
 * moved yet still finds its files. A build is copied beside and renamed: half a build is never seen.
 */
import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join, sep } from 'node:path'
import * as v from 'valibot'
import { type Build, buildSchema } from '../../content/screens/builds.ts'

export interface ShelvedBuild {
  readonly id: string
  readonly folder: string
  /** Names of the files that may be asked for, with slashes. */
  readonly files: ReadonlySet<string>
}

export interface BuildShelf {
  /** The build that pages are served from. */
  readonly current: ShelvedBuild
  /** The item's body that tells screens of it. */
  readonly build: Build
  readonly builds: ReadonlyMap<string, ShelvedBuild>
}

const kept = 3

async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath ?? it.path, it.name).slice(folder.length + 1))
    .map((it) => it.split(sep).join('/'))
  return new Set(names.filter((it) => !/\.(br|gz|map)$/.test(it)))
}

async function shelve(pages: string, place: string): Promise<void> {
  const beside = `${place}.${randomBytes(6).toString('hex')}`
  await cp(pages, beside, { recursive: true })
  try {
    await rename(beside, place)
  } catch {
    // Another node shelved the same build first; a build's id is its content.
    await rm(beside, { recursive: true, force: true })
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Puts the pages in `pages` (with their `build.json`) on the shelf `data/builds`. */
export async function openBuildShelf(
  pages: string,
  data: string,
  now: number,
): Promise<BuildShelf> {
  const text = await readFile(join(pages, 'build.json'), 'utf8')
  const build = v.parse(buildSchema, JSON.parse(text))
  const shelf = join(data, 'builds')
  await mkdir(shelf, { recursive: true })
  const place = join(shelf, build.build)
  if (!(await exists(place))) await shelve(pages, place)
  await utimes(place, now / 1000, now / 1000)
  const names = (await readdir(shelf)).filter((it) => /^[0-9a-f]{12,64}$/.test(it))
  const aged = await Promise.all(
    names.map(async (id) => ({ id, at: (await stat(join(shelf, id))).mtimeMs })),
  )
  aged.sort((a, b) => b.at - a.at)
  const builds = new Map<string, ShelvedBuild>()
  for (const [place, { id }] of aged.entries()) {
    const folder = join(shelf, id)
    if (id !== build.build && place >= kept) await rm(folder, { recursive: true, force: true })
    else builds.set(id, { id, folder, files: await filesOf(folder) })
  }
  const current = builds.get(build.build)
  if (!current) throw new Error('the build that was just shelved is gone')
  return { current, build, builds }
}
