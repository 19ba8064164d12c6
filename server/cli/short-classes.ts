/**
 * Plugins for Vite: in a build a class is two characters, and stands in the script as a plain word. The
 * names, and the lists of them that each style file makes, weigh 1 KB on a touch screen.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

const named = (path: string) => path.split(sep).join('/')

/**
 * Gives each class and each motion of each style file its short name, for `generateScopedName`. They are
 * counted in the order of the files' paths, so that every build is the same.
 */
export function classNames(root: string): (name: string, file: string) => string {
  const kiosk = join(root, 'kiosk')
  const short = new Map<string, string>()
  const files = readdirSync(kiosk, { recursive: true, encoding: 'utf8' })
  const styles = files.filter((it) => it.endsWith('.module.css')).map(named)
  for (const file of styles.sort()) {
    const css = readFileSync(join(kiosk, file), 'utf8')
    for (const [, name] of css.matchAll(/(?:\.|@keyframes )([a-z][\w-]*)/gi)) {
      const n = short.size
      const key = `${file} ${name}`
      if (short.has(key)) continue
      short.set(
        key,
        (letters[n % letters.length] ?? '') + Math.floor(n / letters.length).toString(36),
      )
    }
  }
  return (name, file) => {
    const key = `${named(file.split('?')[0] ?? '').slice(named(kiosk).length + 1)} ${name}`
    const found = short.get(key)
    if (!found) throw new Error(`${key} has no short name`)
    return found
  }
}

/**
 * `styles.home` becomes the word itself, and one that no style file has is reported. Where a class is
 * chosen while the page runs, `styles[kind]`, the list stays.
 */
const plainWords: Plugin = {
  name: 'linli-plain-words',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || code.includes('styles[')) return null
    return code.replace(/^import styles (from '.*\.module\.css')/m, 'import * as styles $1')
  },
}

/**
 * A style file whose words all moved into the script would be left out, and its styles with it.
 */
const keptStyles: Plugin = {
  name: 'linli-kept-styles',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: () => ({ moduleSideEffects: 'no-treeshake' }),
  },
}

export const shortClasses = [plainWords, keptStyles]
