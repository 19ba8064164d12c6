/** Colleagues at the doors: who is listed to whom, and what an administrator does ends at once what it must. */
import { describe, expect, it } from 'vitest'
import { next } from './app-client.ts'
import { password, startApp, type TestApp } from './test-app.ts'

const listed = async (app: TestApp, cookie: string) => {
  const { body } = await app.question(cookie, 'staff:list')
  return Object.fromEntries(
    (body.value?.answer ?? []).map((it: { account: string }) => [it.account, it]),
  )
}

/** A town's administrator, one of the east, and an editor of the east who is signed in. */
async function setUp() {
  const app = await startApp()
  const owner = await app.claim()
  const east = await app.staff(owner, 'east.admin', 'admin', 'east')
  const editor = await app.staff(owner, 'editor', 'editor', 'east')
  const { editor: me } = await listed(app, owner)
  return { app, owner, east, editor, id: me.id as string }
}

const signIn = (app: TestApp, account: string, secret: string) =>
  app.ask('/api/v1/session', { body: { account, password: secret } })

const asEditor = [{ role: 'editor', area: 'east' }]

describe('colleagues', () => {
  it('are listed to an administrator of their places, with how their names are read', async () => {
    const { app, owner, east, editor } = await setUp()
    await app.command(owner, 'staff:add', {
      account: 'shan',
      name: '单小明',
      password,
      role: 'viewer',
      area: 'west',
    })
    const all = await listed(app, owner)
    expect(Object.keys(all).sort()).toEqual(['east.admin', 'editor', 'owner', 'shan'])
    expect(all.shan).toMatchObject({ pinyin: 'shan|dan xiao ming', seenAt: null })
    expect(all.editor).toMatchObject({ grants: asEditor, isElsewhere: false, isDisabled: false })
    expect(all.editor.seenAt).toBeGreaterThanOrEqual(all.editor.addedAt)
    expect(JSON.stringify(all)).not.toMatch(/argon2|hash/i)
    // Neither those of another place nor those above.
    expect(Object.keys(await listed(app, east)).sort()).toEqual(['east.admin', 'editor'])
    expect((await app.question(editor, 'staff:list')).body.code).toBe('forbidden')
  })

  it('lose their desk at once when they are disabled, and have it again when enabled', async () => {
    const { app, east, editor, id } = await setUp()
    const desk = await app.desk(editor)
    const ended = next(desk, 'ended')
    const reply = await app.command(east, 'staff:disable', { staff: id })
    expect(reply.body).toEqual({ ok: true, value: { ended: 1 } })
    await ended
    expect((await app.question(editor, 'me')).status).toBe(401)
    expect((await signIn(app, 'editor', password)).body.code).toBe('wrong_password')
    expect((await listed(app, east)).editor).toMatchObject({ isDisabled: true, grants: asEditor })
    expect((await app.command(east, 'staff:enable', { staff: id })).body.ok).toBe(true)
    // The old session stays ended; a new one has the old roles.
    expect((await app.question(editor, 'me')).status).toBe(401)
    expect((await signIn(app, 'editor', password)).body.value.grants).toEqual(asEditor)
  })

  it('get a new password, which ends what the older one opened', async () => {
    const { app, east, editor, id } = await setUp()
    const fresh = 'a-brand-new-password'
    const changed = await app.command(east, 'staff:password', { staff: id, password: fresh })
    expect(changed.body).toEqual({ ok: true, value: { ended: 1 } })
    expect((await app.question(editor, 'me')).status).toBe(401)
    expect((await signIn(app, 'editor', password)).body.code).toBe('wrong_password')
    expect((await signIn(app, 'editor', fresh)).body.ok).toBe(true)
    const { readFile } = await import('node:fs/promises')
    for (const file of ['linli.db', 'linli.db-wal'])
      expect((await readFile(`${app.data}/${file}`)).includes(fresh)).toBe(false)
  })

  it('are signed out everywhere, and may come back', async () => {
    const { app, east, editor, id } = await setUp()
    await signIn(app, 'editor', password)
    const reply = await app.command(east, 'staff:leave', { staff: id })
    expect(reply.body.value).toEqual({ ended: 2 })
    expect((await app.question(editor, 'me')).status).toBe(401)
    expect((await signIn(app, 'editor', password)).body.ok).toBe(true)
  })

  it('act by their new role from the next call on, and are told', async () => {
    const { app, owner, editor, id } = await setUp()
    const desk = await app.desk(editor)
    const told = next(desk, 'news')
    const grants = [{ role: 'viewer', area: 'west' }]
    const change = { staff: id, name: '小王', was: asEditor, grants }
    expect((await app.command(owner, 'staff:change', change)).body.ok).toBe(true)
    expect(await told).toMatchObject({ screens: true })
    const me = (await app.question(editor, 'me')).body.value.answer
    expect([me.name, me.grants]).toEqual(['小王', grants])
    expect((await app.question(editor, 'screens:list')).text).not.toContain('east')
    // What was read before is no longer so.
    const late = await app.command(owner, 'staff:change', change)
    expect([late.status, late.body.code, late.body.current]).toEqual([409, 'changed', { grants }])
  })

  it('are never oneself, so that nobody raises himself or shuts the last door', async () => {
    const { app, owner, east } = await setUp()
    for (const [cookie, account, area] of [
      [owner, 'owner', 'town'],
      [east, 'east.admin', 'east'],
    ] as const) {
      const { id } = (await listed(app, cookie))[account]
      const was = [{ role: 'admin', area }]
      const grants = [{ role: 'viewer', area }]
      for (const [name, input] of [
        ['staff:change', { staff: id, name: '我', was, grants }],
        ['staff:disable', { staff: id }],
        ['staff:enable', { staff: id }],
        ['staff:password', { staff: id, password }],
        ['staff:leave', { staff: id }],
      ] as const) {
        const reply = await app.command(cookie, name, input)
        expect([name, reply.status, reply.body.code]).toEqual([name, 403, 'own_account'])
      }
    }
  })

  it('who work elsewhere too are changed by an administrator above alone', async () => {
    const { app, owner, east, id } = await setUp()
    const both = [...asEditor, { role: 'viewer', area: 'west' }]
    const widened = { staff: id, name: '小王', was: asEditor, grants: both }
    // Not even given to where one may not.
    expect((await app.command(east, 'staff:change', widened)).body.code).toBe('not_found')
    expect((await app.command(owner, 'staff:change', widened)).body.ok).toBe(true)
    expect((await listed(app, east)).editor).toMatchObject({ grants: asEditor, isElsewhere: true })
    const narrowed = { staff: id, name: '小王', was: both, grants: asEditor }
    for (const [name, input] of [
      ['staff:change', narrowed],
      ['staff:disable', { staff: id }],
      ['staff:password', { staff: id, password }],
      ['staff:leave', { staff: id }],
    ] as const)
      expect((await app.command(east, name, input)).body.code, name).toBe('not_found')
    expect((await app.command(owner, 'staff:change', narrowed)).body.ok).toBe(true)
  })

  it('above oneself are as good as not there', async () => {
    const { app, owner, east } = await setUp()
    const { id } = (await listed(app, owner)).owner
    for (const name of ['staff:disable', 'staff:leave'])
      expect((await app.command(east, name, { staff: id })).body.code).toBe('not_found')
    const reset = await app.command(east, 'staff:password', { staff: id, password })
    expect(reset.body.code).toBe('not_found')
  })

  it('a role given twice in one place, or none at all, is refused at the field', async () => {
    const { app, owner, id } = await setUp()
    const change = { staff: id, name: '小王', was: asEditor }
    const twice = [...asEditor, { role: 'admin', area: 'east' }]
    for (const [grants, issue] of [
      [twice, 'format'],
      [[], 'empty'],
    ] as const)
      expect((await app.command(owner, 'staff:change', { ...change, grants })).body).toMatchObject({
        code: 'bad_input',
        issues: [{ path: 'grants', issue }],
      })
  })
})
