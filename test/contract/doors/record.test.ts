/** Promise 8: every staff act is in an append-only, hash-chained record; no secret is. */
import { describe, expect, it } from 'vitest'
import { cookieOf, newId } from './app-client.ts'
import { auditRows } from './stored-rows.ts'
import { password, startApp, type TestApp } from './test-app.ts'

const signIn = (app: TestApp, account: string, secret: string) =>
  app.ask('/api/v1/session', { body: { account, password: secret } })

describe('the record', () => {
  it('holds the claim, each signing in and out, and each enrolment, and no secret', async () => {
    const app = await startApp()
    const token = app.app.claimToken ?? ''
    await app.claim()
    const cookie = cookieOf(await signIn(app, 'owner', password))
    const out = { method: 'DELETE', headers: { cookie } }
    await app.ask('/api/v1/session', out)
    await app.ask('/api/v1/session', out)
    const screenToken = await app.enrol('east-touch')
    const rows = await auditRows(app.data)
    const me = rows[0]?.actor
    expect(rows.map((it) => [it.actor, it.command])).toEqual([
      [me, 'claim'],
      [me, 'session:open'],
      [me, 'session:open'],
      [me, 'session:close'],
      ['link', 'screen:enrol'],
    ])
    expect(JSON.parse(rows[1]?.what ?? '')).toEqual({ address: '127.0.0.1' })
    const written = JSON.stringify(rows)
    for (const it of [token, password, screenToken, cookie.split('=')[1] ?? ''])
      expect(written).not.toContain(it)
    expect(await app.app.store.ask('audit:verify', null)).toEqual({ rows: 5, brokenAt: null })
  })

  it('names the browser that becomes a screen as having signed out', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const { body } = await app.command(admin, 'screen:relink', { screen: 'east-touch' })
    const link = body.value.link.split('#link=')[1]
    const enrol = { link, life: newId(), slot: 'touch' }
    await app.ask('/api/v1/enrol', { body: enrol, headers: { cookie: admin } })
    expect((await auditRows(app.data)).at(-1)?.command).toBe('session:close')
  })

  it('holds a lock once, however many wrong passwords come, and never what was typed', async () => {
    const app = await startApp()
    await app.claim()
    await Promise.all(Array.from({ length: 9 }, (_, i) => signIn(app, 'owner', `guess-${i}`)))
    for (let i = 0; i < 9; i++) await signIn(app, 'my-own-password', `guess-${i}`)
    const rows = await auditRows(app.data)
    const me = rows[0]?.actor
    const locks = rows.filter((it) => it.command === 'session:lock')
    expect(locks.map((it) => [it.actor, JSON.parse(it.what)])).toEqual([
      ['door', { staff: me, address: '127.0.0.1' }],
      ['door', { staff: null, address: '127.0.0.1' }],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/guess|my-own-password/)
  })
})
