/**
 * The one way from a name to a file: the file lies inside the folder, or there is none.
 * Every read of a file that was asked for from outside goes through here.
 */
import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/** Letters, digits and `. _ - @ +` between slashes; no part is `.` or `..` or begins with a dot. */
const plainName =
  /^(?:[A-Za-z0-9_@+-][A-Za-z0-9._@+-]{0,127}\/){0,8}[A-Za-z0-9_@+-][A-Za-z0-9._@+-]{0,127}$/

/** The real path of `name` inside `folder`, or null; links that lead out count as out. */
export async function resolveInside(folder: string, name: string): Promise<string | null> {
  if (!plainName.test(name) || isAbsolute(name)) return null
  try {
    const root = await realpath(folder)
    const path = await realpath(resolve(root, name))
    const way = relative(root, path)
    return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : path
  } catch {
    return null
  }
}
