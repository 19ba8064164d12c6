/** Names a build by what it is made from, so that the name is known before the build. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package, wherever the clone lies. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const dist = join(root, 'dist')

const shared = ['content', 'package-lock.json', 'tsconfig.json', 'server/cli/build.mjs']
const parts = {
  kiosk: [
    ...shared,
    'kiosk',
    'vite.config.ts',
    'server/cli/sizes.mjs',
    'server/cli/lean-script.ts',
    'server/cli/short-classes.ts',
  ],
  server: [...shared, 'server'],
}

function filesOf(path) {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile() && !it.name.endsWith('.md'))
    .map((it) => join(it.parentPath ?? it.path, it.name))
}

function idOf(paths) {
  const files = paths
    .map((it) => join(root, it))
    .flatMap((it) => (/\.\w+$/.test(it) ? [it] : filesOf(it)))
    .map((file) => ({ file, name: relative(root, file).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const hash = createHash('sha256')
  for (const { file, name } of files) {
    const bytes = readFileSync(file)
    hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** True where the sources lie beside this file; a shipped `dist/` may come without them. */
export const hasSources = () => existsSync(join(root, 'kiosk')) && existsSync(join(root, 'content'))

/** The ids that the sources ask for: `{ kiosk, server }`. */
export const wantedIds = () => ({ kiosk: idOf(parts.kiosk), server: idOf(parts.server) })

/** The ids of what stands in `dist/`; null where nothing does. */
export function builtIds() {
  try {
    return JSON.parse(readFileSync(join(dist, 'built.json'), 'utf8'))
  } catch {
    return { kiosk: null, server: null }
  }
}
