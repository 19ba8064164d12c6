/** The page that a code on a wall leads to: what hangs in the hall, for anybody, and nothing else. */
import { describe, expect, it } from 'vitest'
import { createLimit, createLimits } from '../../../server/http/limits.ts'
import { notice } from './good-inputs.ts'
import { startApp, type TestApp } from './test-app.ts'

const env = { PUBLIC_URL: 'https://hall.example' }
const hour = 3_600_000

/** Saves a notice and, unless it stays a draft, publishes it; its id and revision. */
async function put(app: TestApp, cookie: string, more: object = {}, isDraft = false) {
  const input = { ...notice('east'), ...more }
  const saved = (await app.command(cookie, 'item:save', input)).body
  expect(saved.ok).toBe(true)
  const { id } = input
  if (isDraft) return { id, rev: saved.value.rev as number }
  const at = { id, baseRev: saved.value.rev, channels: ['centre:hall-east'] }
  return { id, rev: (await app.command(cookie, 'item:publish', at)).body.value.rev as number }
}

const originOf = async ({ app }: TestApp) => {
  const read = { channels: ['area:town' as const], epoch: null, scope: null, rev: 0 }
  const { changes } = await app.store.ask('library:read', read)
  return changes.map((one) => one.item).find((one) => one?.board === 'origins')
}

describe('a notice for a phone', () => {
  it('is what hangs in the hall, with every word of staff escaped and no script', async () => {
    const app = await startApp({ env })
    const cookie = await app.claim()
    const { id } = await put(app, cookie, {
      envelope: { title: { zh: '停水 <b>通知</b> & "今天"', en: 'Water <i>off</i>' } },
      body: {
        text: { source: '今天**停水**\n\n- <script>alert(1)</script>\n- 桶' },
        source: '居委会<',
      },
    })
    const { status, text, headers } = await app.ask(`/n/${id}`)
    expect(status).toBe(200)
    expect(text).toContain('停水 &lt;b&gt;通知&lt;/b&gt; &amp; &quot;今天&quot;')
    expect(text).toContain('Water &lt;i&gt;off&lt;/i&gt;')
    expect(text).toContain('<strong>停水</strong>')
    expect(text).toContain('居委会&lt;')
    expect(text).not.toContain('<script')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.getSetCookie()).toEqual([])
    const sheet = await app.ask(/href="([^"]+)"/.exec(text)?.[1] ?? '')
    expect(sheet.status).toBe(200)
    expect(sheet.headers.get('content-type')).toContain('text/css')
  })

  it('is gone while it is a draft, before it begins, when it is over and when it is taken back', async () => {
    let now = Date.now()
    const app = await startApp({ env, now: () => now, mono: () => now })
    const cookie = await app.claim()
    const draft = await put(app, cookie, {}, true)
    const coming = await put(app, cookie, { from: now + hour })
    const open = await put(app, cookie)
    const taken = await put(app, cookie)
    expect((await app.ask(`/n/${taken.id}`)).status).toBe(200)
    await app.command(cookie, 'item:retract', { id: taken.id, baseRev: taken.rev })
    for (const it of [draft, coming, taken]) {
      const { status, text } = await app.ask(`/n/${it.id}`)
      expect(status).toBe(404)
      expect(text).toContain('这条通知已经不在了')
    }
    expect((await app.ask(`/n/${open.id}`)).status).toBe(200)
    now += 25 * hour
    expect((await app.ask(`/n/${open.id}`)).status).toBe(404)
    expect((await app.ask(`/n/${coming.id}`)).status).toBe(404)
  })

  it('is nothing for what is no notice, and for what is no id', async () => {
    const app = await startApp({ env })
    await app.claim()
    const wrong = [
      'east-desk',
      'origin',
      'almanac',
      'no-such',
      'A',
      '%00',
      '..%2f..',
      'x'.repeat(9000),
    ]
    for (const id of wrong) expect((await app.ask(`/n/${id}`)).status, id).toBe(404)
    expect(app.bugs).toEqual([])
  })

  it('is there only where people outside can reach the server', async () => {
    const app = await startApp()
    const { id } = await put(app, await app.claim())
    expect((await app.ask(`/n/${id}`)).status).toBe(404)
    expect((await app.ask('/n/style.css')).status).toBe(404)
    expect(await originOf(app)).toBeUndefined()
  })

  it('keeps one address from asking without end, and no other', async () => {
    const limits = { ...createLimits(), stranger: createLimit(3, 60) }
    const app = await startApp({ env: { ...env, LINLI_TRUSTED_PROXIES: '127.0.0.1' }, limits })
    const { id } = await put(app, await app.claim())
    const from = (address: string) =>
      app.ask(`/n/${id}`, { headers: { 'x-forwarded-for': address } }).then((it) => it.status)
    expect([
      await from('203.0.113.7'),
      await from('203.0.113.7'),
      await from('203.0.113.7'),
    ]).toEqual([200, 200, 200])
    expect(await from('203.0.113.7')).toBe(429)
    expect(await from('203.0.113.8')).toBe(200)
  })
})

describe('the address of outside', () => {
  it('is told to every screen once, and taken back when it leaves the settings', async () => {
    const app = await startApp({ env })
    const first = await originOf(app)
    expect(first).toMatchObject({ derived: true, body: { url: 'https://hall.example' } })
    await app.restart()
    expect((await originOf(app))?.rev).toBe(first?.rev)
    await app.restart({ PUBLIC_URL: '' })
    expect(await originOf(app)).toBeUndefined()
  })
})
