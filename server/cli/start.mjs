/**
 * `npm start`: builds what changed, if anything did, and starts the server.
 * Plain JavaScript and nothing but Node, so that it can say what is missing when something is.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtIds, dist, hasSources, root, wantedIds } from './sources.mjs'

function fail(...lines) {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const resolves = (name) => {
  try {
    createRequire(join(root, 'package.json')).resolve(name)
    return true
  } catch {
    return false
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits =
    (major === 20 && minor >= 19) || (major === 22 && minor >= 16) || major === 23 || major > 23
  if (fits) return
  fail(
    `Linli needs Node 20.19, 22.16 or newer; this is ${process.versions.node}.`,
    `邻里屏需要 Node 20.19、22.16 或更新版本，当前是 ${process.versions.node}。`,
  )
}

async function bringUpToDate() {
  if (!hasSources()) return
  const wanted = wantedIds()
  const built = builtIds()
  const main = join(dist, 'server/main.js')
  if (wanted.kiosk === built.kiosk && wanted.server === built.server && existsSync(main)) return
  if (!resolves('vite') || !resolves('esbuild'))
    fail(
      'The sources changed since the last build, and the tools to build are not installed.',
      'Run `npm ci`, then `npm start`.',
      '源码有改动，但构建工具没有安装。请先运行 `npm ci`，再运行 `npm start`。',
    )
  const { build } = await import('./build.mjs')
  await build((line) => console.log(line)).catch((error) => fail(String(error?.message ?? error)))
}

checkNode()
if (!resolves('socket.io') || !resolves('pg'))
  fail(
    'The packages are not installed. Run `npm ci`, then `npm start`.',
    '依赖没有安装。请先运行 `npm ci`，再运行 `npm start`。',
  )
await bringUpToDate()
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(dist, 'server/main.js')).href)
