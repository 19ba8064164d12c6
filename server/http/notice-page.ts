/**
 * A notice on a reader's own phone, where the code on a wall leads to: what hangs in the hall, as a plain
 * page without a script. It is there only where a public address is set, and only while the notice is.
 */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { safeParse } from 'valibot'
import { words } from '../../content/boards/announcements/notice-page.words.ts'
import type { Localized } from '../../content/boards/envelope.ts'
import { idSchema } from '../../content/live/ids.ts'
import { dateText } from '../../content/time/formats.ts'
import { civilDateOf } from '../../content/time/zone.ts'
import type { PublicNotice } from '../boards/public-notice.ts'
import type { AppStore } from '../bodies.ts'
import type { Settings } from '../settings.ts'
import type { DoorEnv } from './door-env.ts'
import type { Limits } from './limits.ts'
import { blocksHtml, type Html } from './notice-blocks.ts'
import { noticeStyle } from './notice-style.ts'

export interface NoticePageParts {
  readonly store: AppStore
  readonly settings: Pick<Settings, 'publicUrl' | 'zone'>
  readonly limits: Pick<Limits, 'stranger'>
  /** The server's own, which never goes back. */
  readonly clock: { now(): number }
}

const sheet = 'style.css'

const page = (title: string, main: Html): Html => html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/n/${sheet}">
</head>
<body><main>${main}</main></body>
</html>`

const both = (it: Localized): Html =>
  html`${it.zh}${it.en === undefined ? '' : html` <span lang="en">${it.en}</span>`}`

function noticeHtml({ item, body }: PublicNotice, zone: string): Html {
  const { title, summary } = item.envelope
  const day = (at: number, locale: 'zh' | 'en') => dateText(civilDateOf(at, zone), locale)
  const since = Math.max(item.from, item.publishedAt)
  const facts: Localized[] = [
    { zh: words.published(day(since, 'zh')).zh, en: words.published(day(since, 'en')).en },
  ]
  if (item.until !== null)
    facts.push({
      zh: words.until(day(item.until - 1, 'zh')).zh,
      en: words.until(day(item.until - 1, 'en')).en,
    })
  return html`<h1>${title.zh}</h1>
${title.en === undefined ? '' : html`<p class="second" lang="en">${title.en}</p>`}
<p class="facts">${item.sample ? html`<span class="mark">${both(words.sample)}</span>` : ''}
${body.source === undefined ? '' : html`<span>${body.source}</span>`}
${facts.map((it) => html`<span>${both(it)}</span>`)}</p>
${blocksHtml(body.text.blocks ?? [])}
${summary?.en === undefined ? '' : html`<p class="english" lang="en">${summary.en}</p>`}`
}

const goneHtml = html`<h1>${words.gone.zh}</h1>
<p class="second" lang="en">${words.gone.en}</p>
<p>${words.goneHint.zh}</p>
<p lang="en">${words.goneHint.en}</p>`

export function noticePages({ store, settings, limits, clock }: NoticePageParts): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>()
  if (settings.publicUrl === null) return app
  return app
    .get(`/${sheet}`, (c) =>
      c.body(noticeStyle, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .get('/:id', async (c) => {
      const refused = await limits.stranger.take(c.get('peer').key)
      if (refused) {
        c.header('Retry-After', String(Math.ceil((refused.retryAfterMs ?? 1000) / 1000)))
        return c.html(page(words.busy.zh, html`<h1>${both(words.busy)}</h1>`), 429)
      }
      const id = safeParse(idSchema, c.req.param('id'))
      const found = id.success
        ? await store.ask('notice:public', { id: id.output, now: clock.now() })
        : null
      if (!found) return c.html(page(words.gone.zh, goneHtml), 404)
      // Asked for anew each time: what was taken back is gone at the next look.
      c.header('Cache-Control', 'no-cache')
      return c.html(page(found.item.envelope.title.zh, noticeHtml(found, settings.zone)))
    })
}
