/** Changing one's own password: the old one is asked for and guarded as at the door, and other desks end. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { cookieOf, newId, next, say } from './app-client.ts'
import { auditRows } from './stored-rows.ts'
import { password, startApp, type TestApp } from './test-app.ts'

const fresh = 'a-brand-new-password'
const name = 'password:change'

const signIn = (app: TestApp, account: string, secret: string) =>
  app.ask('/api/v1/session', { body: { account, password: secret } })

/** A viewer with two sessions, and an administrator. */
async function setUp() {
  const app = await startApp()
  const owner = await app.claim()
  const here = await app.staff(owner, 'looker', 'viewer', 'east')
  const elsewhere = cookieOf(await signIn(app, 'looker', password))
  return { app, owner, here, elsewhere }
}

const change = (app: TestApp, cookie: string, old: string, to = fresh, id = newId()) =>
  app.command(cookie, name, { old, password: to }, id)

const status = async (app: TestApp, cookie: string) => (await app.question(cookie, 'me')).status

describe('one’s own password', () => {
  it('stays when the old one is wrong, at either door, and nobody is signed out', async () => {
    const { app, here, elsewhere } = await setUp()
    const desk = await app.desk(here)
    const overHttp = await change(app, here, 'not-my-password')
    expect([overHttp.status, overHttp.body]).toEqual([400, { ok: false, code: 'wrong_password' }])
    const input = { old: 'not-my-password', password: fresh }
    expect(await say(desk, 'command', { id: newId(), name, input })).toEqual(overHttp.body)
    expect([await status(app, here), await status(app, elsewhere)]).toEqual([200, 200])
    expect((await signIn(app, 'looker', fresh)).body.code).toBe('wrong_password')
    expect((await signIn(app, 'looker', password)).body.ok).toBe(true)
  })

  it('that is the old one again, or too short, is refused at its field', async () => {
    const { app, here } = await setUp()
    for (const [to, issue] of [
      [password, 'same'],
      ['short', 'too_short'],
    ] as const)
      expect((await change(app, here, password, to)).body).toMatchObject({
        code: 'bad_input',
        issues: [{ path: 'password', issue }],
      })
  })

  it('is changed by anybody, and ends all other desks of that account at once', async () => {
    const { app, owner, here, elsewhere } = await setUp()
    const mine = await app.desk(here)
    const other = await app.desk(elsewhere)
    const admins = await app.desk(owner)
    const ended = next(other, 'ended')
    const input = { old: password, password: fresh }
    const reply = await say(mine, 'command', { id: newId(), name, input })
    expect(reply).toEqual({ ok: true, value: { ended: 1 } })
    expect(await status(app, elsewhere)).toBe(401)
    // The slow look, which would find it too, comes once an hour here.
    await ended
    for (const desk of [mine, admins])
      expect(await say(desk, 'ask', { name: 'me', input: {} })).toMatchObject({ ok: true })
    expect([await status(app, here), await status(app, owner)]).toEqual([200, 200])
    expect((await signIn(app, 'looker', password)).body.code).toBe('wrong_password')
    expect((await signIn(app, 'looker', fresh)).body.ok).toBe(true)
    for (const file of ['linli.db', 'linli.db-wal'])
      expect((await readFile(`${app.data}/${file}`)).includes(fresh)).toBe(false)
    expect(app.bugs).toEqual([])
  })

  it('is guessed at no more often than at the door, and both count together', async () => {
    const { app, here } = await setUp()
    // What is right uses up nothing.
    for (const [old, to] of [
      [password, fresh],
      [fresh, password],
      [password, fresh],
      [fresh, password],
    ] as const)
      expect((await change(app, here, old, to)).body.ok).toBe(true)
    const codes: string[] = []
    for (let i = 0; i < 3; i++) codes.push((await change(app, here, `guess-number-${i}`)).body.code)
    for (let i = 0; i < 2; i++) codes.push((await signIn(app, 'looker', `guess-${i}`)).body.code)
    expect(codes).toEqual(Array(5).fill('wrong_password'))
    const right = await change(app, here, password)
    expect([right.status, right.body.code]).toEqual([429, 'too_many'])
    expect((await signIn(app, 'looker', password)).body.code).toBe('too_many')
  })

  it('locks for who guesses it at a desk that was left open, on record once', async () => {
    const { app, here } = await setUp()
    const replies = await Promise.all(
      Array.from({ length: 9 }, (_, i) => change(app, here, `guess-number-${i}`)),
    )
    const codes = replies.map((it) => it.body.code)
    expect(codes.filter((it) => it === 'wrong_password')).toHaveLength(5)
    expect(codes.filter((it) => it === 'too_many')).toHaveLength(4)
    const deeds = await auditRows(app.data)
    expect(deeds.filter((it) => it.command === 'session:lock')).toHaveLength(1)
  })

  it('whose answer was lost is answered again as before, and costs no try', async () => {
    const { app, here } = await setUp()
    const id = newId()
    const first = await change(app, here, password, fresh, id)
    expect(first.body).toEqual({ ok: true, value: { ended: 1 } })
    for (let i = 0; i < 7; i++)
      expect((await change(app, here, password, fresh, id)).body).toEqual(first.body)
  })

  it('is on record as done, without a word of it', async () => {
    const { app, here } = await setUp()
    await change(app, here, password)
    const deeds = await auditRows(app.data)
    expect(deeds.at(-1)).toMatchObject({ command: name, area: null, what: '{}' })
    expect(JSON.stringify(deeds)).not.toMatch(/argon2|a-brand-new|a-long-password/)
    expect(await app.app.store.ask('audit:verify', null)).toMatchObject({ brokenAt: null })
  })
})
