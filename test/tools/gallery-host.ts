/**
 * The gallery's two pages, built once and served with the bundled font: what is drawn hangs on
 * nothing of this machine, neither its fonts nor its clock.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { build } from 'vite'
import { fallbackFontSheet } from '../../content/screens/fallback-font.ts'
import { fonts } from '../../server/http/fonts.ts'
import { readStatic } from '../../server/http/static-files.ts'
import { root } from './root.ts'

export interface GalleryHost {
  readonly origin: string
  stop(): void
}

/** One after the other: built in one go they would share scripts, and each would run both. */
const pages = ['gallery.html', 'gallery-console.html']

/** In a Vitest process JSX would carry the paths of its sources. */
async function buildInto(folder: string): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    for (const page of pages)
      await build({
        configFile: join(root, 'vite.config.ts'),
        base: '/',
        mode: 'production',
        logLevel: 'error',
        // Names that a person knows again; a real build has two letters.
        css: { modules: { generateScopedName: '[local]_[hash:base64:4]' } },
        build: {
          outDir: folder,
          minify: false,
          rolldownOptions: { input: join(root, 'kiosk', page) },
        },
      })
  } finally {
    process.env.NODE_ENV = before
  }
}

export async function startGalleryHost(): Promise<GalleryHost> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-gallery-'))
  await buildInto(folder)
  const serve = async (path: string, fontSheet: string) => {
    const file = await readStatic(folder, path, '')
    if (!file) return new Response(null, { status: 404 })
    if (!path.endsWith('.html')) return new Response(file.bytes, { headers: file.headers })
    const page = new TextDecoder().decode(file.bytes).replace('</head>', `${fontSheet}</head>`)
    return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  }
  const app = new Hono()
    .route('/fonts', fonts())
    .get('/:path{.+}', (c) =>
      serve(c.req.param('path'), `<link rel="stylesheet" href="${fallbackFontSheet}">`),
    )
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
