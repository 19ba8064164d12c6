/** All that is answered over HTTP, in one closed list of addresses. */
import { Hono } from 'hono'
import { refuse } from '../../content/live/reply.ts'
import { refusalFor } from '../live/guard.ts'
import { peerOf } from './address.ts'
import { type ApiParts, api } from './api.ts'
import { answer } from './api-body.ts'
import type { DoorEnv } from './door-env.ts'
import { fonts } from './fonts.ts'
import { type NoticePageParts, noticePages } from './notice-page.ts'
import { nothingHere, type PagesParts, pages } from './pages.ts'
import { secureHeaders } from './secure-headers.ts'

export function web(parts: ApiParts & PagesParts & NoticePageParts): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>({ strict: true })
  app.use(async (c, next) => {
    c.set('peer', peerOf(c.env.incoming, parts.settings))
    await next()
  })
  app.use(secureHeaders)
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.route('/api/v1', api(parts))
  app.route('/fonts', fonts())
  app.route('/n', noticePages(parts))
  app.route('/', pages(parts))
  app.notFound((c) =>
    c.req.path.startsWith('/api/') ? answer(c, refuse('not_found')) : nothingHere(),
  )
  app.onError((error, c) => answer(c, refusalFor(parts.log, 'http', error)))
  return app
}
