/**
 * Pages and builds. Builds never change and are kept for ever; pages and the service worker are asked
 * for anew each time, so that what was withdrawn is gone at the next look. The list of addresses is
 * closed: only files that lie in a shelved build are served.
 */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { BuildShelf } from './build-shelf.ts'
import type { DoorEnv } from './door-env.ts'
import { doorPage } from './door-page.ts'
import { readStatic } from './static-files.ts'

export interface PagesParts {
  /** Null while no pages were built. */
  readonly shelf: BuildShelf | null
  /** The folder in which the service worker's own file `sw.js` lies. */
  readonly worker: string | null
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
export const immutable = 'public, max-age=31536000, immutable'

const unbuilt = () =>
  new Response('页面尚未构建。The pages are not built.\n', { status: 503, headers: plain })

export const nothingHere = () =>
  new Response('这里没有内容。Nothing is here.\n', { status: 404, headers: plain })

async function fresh(folder: string, name: string, request: Request): Promise<Response> {
  const file = await readStatic(folder, name, request.headers.get('accept-encoding') ?? '')
  if (!file) return nothingHere()
  const etag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`
  const headers = { ...file.headers, 'Cache-Control': 'no-cache', ETag: etag }
  return request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(file.bytes, { headers })
}

export function pages({ shelf, worker }: PagesParts): Hono<DoorEnv> {
  const page = (name: string) => (c: { req: { raw: Request } }) =>
    shelf ? fresh(shelf.current.folder, name, c.req.raw) : unbuilt()
  return new Hono<DoorEnv>()
    .get('/', (c) => c.html(doorPage, 200, { 'Cache-Control': 'no-cache' }))
    .get('/screen/', page('index.html'))
    .get('/screen', (c) => c.redirect(`/screen/${new URL(c.req.url).search}`, 308))
    .get('/console/', page('console.html'))
    .get('/console', (c) => c.redirect('/console/', 308))
    .get('/screen/sw.js', (c) => (worker ? fresh(worker, 'sw.js', c.req.raw) : unbuilt()))
    .get('/builds/:build/:file{.+}', async (c) => {
      const build = shelf?.builds.get(c.req.param('build'))
      const name = c.req.param('file')
      if (!build?.files.has(name)) return nothingHere()
      const file = await readStatic(build.folder, name, c.req.header('accept-encoding') ?? '')
      if (!file) return nothingHere()
      return new Response(file.bytes, { headers: { ...file.headers, 'Cache-Control': immutable } })
    })
}
