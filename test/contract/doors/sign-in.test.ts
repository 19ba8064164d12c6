import { describe, expect, it } from 'vitest'
import { type Answered, cookieOf } from './app-client.ts'
import { password, startApp, type TestApp } from './test-app.ts'

const signIn = (
  app: TestApp,
  account: string,
  secret: string,
  headers: Record<string, string> = {},
): Promise<Answered> => app.ask('/api/v1/session', { body: { account, password: secret }, headers })

/** Through a proxy that the settings name, so that a test may come from any address. */
const proxied = { LINLI_TRUSTED_PROXIES: '127.0.0.1' }
const from = (address: string, proto = 'https', port = 0) => ({
  'x-forwarded-for': address,
  'x-forwarded-proto': proto,
  origin: `${proto}://127.0.0.1:${port}`,
})

describe('signing in', () => {
  it('gives a cookie that only the browser and only our pages can send', async () => {
    const app = await startApp()
    await app.claim()
    const answer = await signIn(app, ' OWNER ', password)
    expect(answer.body.value).toMatchObject({ account: 'owner', trial: false })
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    const wrong = await signIn(app, 'owner', 'something-else')
    expect([wrong.body.code, wrong.headers.getSetCookie()]).toEqual(['wrong_password', []])
    const nobody = await signIn(app, 'nobody', password)
    expect(nobody.body).toEqual(wrong.body)
  })

  it('is limited for an account from one address, and for nobody elsewhere', async () => {
    const app = await startApp({ env: proxied })
    await app.claim()
    const { port } = app.app
    const evil = from('203.0.113.9', 'https', port)
    const codes: string[] = []
    for (let i = 0; i < 8; i++)
      codes.push((await signIn(app, 'owner', `guess-${i}`, evil)).body.code)
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('wrong_password'))
    expect(codes.slice(5)).toEqual(Array(3).fill('too_many'))
    const right = await signIn(app, 'owner', password, evil)
    expect([right.status, right.body.retryAfterMs > 0]).toEqual([429, true])
    expect(right.headers.get('retry-after')).toMatch(/^\d+$/)
    for (let i = 0; i < 60; i++) await signIn(app, `account-${i}`, 'guess', evil)
    const good = await signIn(app, 'owner', password, from('198.51.100.7', 'https', port))
    expect(good.body.ok, good.text).toBe(true)
    expect(good.headers.getSetCookie()[0]).toMatch(/^__Host-sid=.*; Secure$/)
    expect(good.headers.get('strict-transport-security')).toMatch(/max-age/)
  })

  it('is not undone by a forged address', async () => {
    const app = await startApp()
    await app.claim()
    const codes: string[] = []
    for (let i = 0; i < 8; i++) {
      const headers = { 'x-forwarded-for': `198.51.100.${i}`, 'x-forwarded-proto': 'https' }
      codes.push((await signIn(app, 'owner', `guess-${i}`, headers)).body.code)
    }
    // What claims to come through a proxy is not of this machine, and nobody vouches for https.
    expect(new Set(codes)).toEqual(new Set(['insecure']))
  })

  it('is refused over plain http from another machine, unless that was set', async () => {
    const app = await startApp({ env: proxied })
    await app.claim()
    const headers = from('192.168.1.20', 'http', app.app.port)
    const refused = await signIn(app, 'owner', password, headers)
    expect([refused.status, refused.body.code]).toEqual([403, 'insecure'])
    const open = await startApp({ env: { ...proxied, LINLI_ALLOW_INSECURE_SIGN_IN: '1' } })
    await open.claim()
    const taken = await signIn(open, 'owner', password, from('192.168.1.20', 'http', open.app.port))
    expect(taken.body.ok, taken.text).toBe(true)
  })

  it('is refused on a browser that is a screen, except in the trial on localhost', async () => {
    const real = await startApp()
    await real.claim()
    const refused = await signIn(real, 'owner', password, { cookie: 'linli-screen=1' })
    expect([refused.status, refused.body.code]).toEqual([403, 'public_device'])

    const trial = await startApp({ sample: true, env: proxied })
    const mine = await trial.ask('/api/v1/claim', {
      body: { token: trial.app.claimToken, account: 'owner', name: '李', password },
      headers: { cookie: 'linli-screen=1' },
    })
    // Behind a proxy nothing is localhost; asked directly it is.
    expect(mine.body.ok, mine.text).toBe(true)
    expect(mine.body.value.trial).toBe(true)
    const far = { ...from('192.168.1.20', 'https', trial.app.port), cookie: 'linli-screen=1' }
    expect((await signIn(trial, 'owner', password, far)).body.code).toBe('public_device')
  })

  it('ends a session in a browser that becomes a screen', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const { body } = await app.command(admin, 'screen:relink', { screen: 'east-touch' })
    const link = body.value.link.split('#link=')[1]
    const life = '01a20000-0000-7000-8000-000000000001'
    const enrolled = await app.ask('/api/v1/enrol', {
      body: { link, life, slot: 'touch' },
      headers: { cookie: admin },
    })
    expect(enrolled.headers.getSetCookie().join('\n')).toMatch(/linli-screen=1.*HttpOnly/)
    expect((await app.question(admin, 'me')).body.code).toBe('unauthenticated')
  })
})

describe('a session', () => {
  const hour = 3_600_000

  it('ends when idle, when old, and when signed out', async () => {
    let wall = Date.now()
    const app = await startApp({ now: () => wall, mono: () => 0 })
    const admin = await app.claim()
    for (let i = 0; i < 30; i++) {
      wall += hour / 3
      const { status } = await app.question(admin, 'me')
      expect(status, `after ${(i + 1) / 3} hours`).toBe(200)
    }
    wall += 2.1 * hour
    expect((await app.question(admin, 'me')).status).toBe(401)

    const again = cookieOf(await signIn(app, 'owner', password))
    expect((await app.question(again, 'me')).status).toBe(200)
    wall += hour / 2 + 1
    expect((await app.question(again, 'me')).status).toBe(401)

    const third = cookieOf(await signIn(app, 'owner', password))
    await app.ask('/api/v1/session', { method: 'DELETE', headers: { cookie: third } })
    expect((await app.question(third, 'me')).status).toBe(401)
  })

  it('is not old after twelve hours of use, but ends', async () => {
    let wall = Date.now()
    const app = await startApp({ now: () => wall, mono: () => 0 })
    const admin = await app.claim()
    let hours = 0
    while ((await app.question(admin, 'me')).status === 200) {
      wall += hour / 4
      hours += 0.25
      if (hours > 20) break
    }
    expect(hours).toBe(12)
  })

  it('is cut from its desk when it ends', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const desk = await app.desk(admin)
    const ended = new Promise((done) => {
      desk.once('ended', () => done('ended'))
    })
    await app.ask('/api/v1/session', { method: 'DELETE', headers: { cookie: admin } })
    expect(await ended).toBe('ended')
  })

  it('keeps nothing of the token on the server', async () => {
    const app = await startApp()
    const token = (await app.claim()).split('=')[1] ?? ''
    const { readFile } = await import('node:fs/promises')
    for (const file of ['linli.db', 'linli.db-wal'])
      expect((await readFile(`${app.data}/${file}`)).includes(token)).toBe(false)
  })
})
