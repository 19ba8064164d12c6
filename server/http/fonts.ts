/**
 * The fallback font, out of its package: a style sheet and a hundred slices. It is no part of a build,
 * since only a machine without Chinese glyphs asks for it, and then keeps it for ever.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { fallbackFont } from '../../content/screens/fallback-font.ts'
import type { DoorEnv } from './door-env.ts'
import { immutable, nothingHere } from './pages.ts'
import { readStatic } from './static-files.ts'

const require = createRequire(import.meta.url)
const sheet = require.resolve('@fontsource-variable/noto-sans-sc')
const files = join(dirname(sheet), 'files')
const family = 'Linli Noto Sans SC'

/**
 * The package's sheet under our own name, its files beside it, and every word of the page set in it. Twice
 * `:root`, since a late part may bring the page's own values again, behind this sheet.
 */
async function readSheet(): Promise<string> {
  const css = (await readFile(sheet, 'utf8'))
    .replaceAll("'Noto Sans SC Variable'", `'${family}'`)
    .replaceAll('url(./files/', 'url(./')
  return `${css}\n:root:root { --font: '${family}', sans-serif; }\n`
}

let text: Promise<string> | undefined

export function fonts(): Hono<DoorEnv> {
  return new Hono<DoorEnv>()
    .get(`/${fallbackFont}/font.css`, async (c) => {
      text ??= readSheet()
      return c.body(await text, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': immutable,
      })
    })
    .get(`/${fallbackFont}/:file{[a-z0-9-]+\\.woff2}`, async (c) => {
      const file = await readStatic(files, c.req.param('file'), '')
      if (!file) return nothingHere()
      return new Response(file.bytes, { headers: { ...file.headers, 'Cache-Control': immutable } })
    })
}
