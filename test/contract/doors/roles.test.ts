import { describe, expect, it } from 'vitest'
import { type AskName, asks } from '../../../content/live/asks.ts'
import { type CommandName, commands } from '../../../content/live/commands.ts'
import { channelsNamed } from '../../../server/live/command-places.ts'
import { newId, say } from './app-client.ts'
import { goodCommands, notice } from './good-inputs.ts'
import { storedRows } from './stored-rows.ts'
import { password, startApp, type TestApp } from './test-app.ts'

const names = Object.keys(commands) as CommandName[]

/** What the named thing must be before the command can be done. */
async function thingFor(app: TestApp, admin: string, name: CommandName) {
  const item = notice('east')
  const saved = await app.command(admin, 'item:save', item)
  let rev = saved.body.value.rev
  if (name === 'item:address' || name === 'item:retract') {
    const channels = ['centre:hall-east']
    const published = await app.command(admin, 'item:publish', {
      id: item.id,
      baseRev: rev,
      channels,
    })
    rev = published.body.value.rev
  }
  return { id: item.id, rev }
}

/** A life that nobody knows has sent something through the screen of the east. */
async function strangerLife(app: TestApp): Promise<string> {
  const socket = await app.screen(await app.enrol('east-touch'))
  const life = newId()
  const at = { wall: Date.now(), mono: 1, offset: 0, page: newId() }
  const tap = { id: newId(), life, seq: 1, at, kind: 'tap', point: 'east-desk', grade: 5, dwell: 1 }
  await say(socket, 'entries', { sent: { page: at.page, mono: 2 }, entries: [tap] })
  return life
}

/** A colleague who looks on in the east, and that alone. */
async function colleague(app: TestApp, admin: string): Promise<{ id: string; rev: number }> {
  const account = `colleague.${newId().slice(-8)}`
  const added = await app.command(admin, 'staff:add', {
    account,
    name: '小赵',
    password,
    role: 'viewer',
    area: 'east',
  })
  return { id: added.body.value.id, rev: 1 }
}

async function inputFor(app: TestApp, admin: string, name: CommandName): Promise<object> {
  if (name.startsWith('staff:')) return goodCommands('east', await colleague(app, admin))[name]
  const input = goodCommands('east', await thingFor(app, admin, name))[name]
  return name.startsWith('life:') ? { ...input, life: await strangerLife(app) } : input
}

async function outcome(app: TestApp, cookie: string, name: CommandName, input: object) {
  const before = await storedRows(app.data)
  const { body } = await app.command(cookie, name, input)
  if (!body.ok) expect(await storedRows(app.data), `${name} was refused`).toEqual(before)
  return body.ok ? 'done' : body.code
}

const expected = (isEditors: boolean) => ({
  viewerHere: 'forbidden',
  editorElsewhere: isEditors ? 'not_found' : 'forbidden',
  adminElsewhere: 'not_found',
  viewerAbove: 'forbidden',
  editorHere: isEditors ? 'done' : 'forbidden',
  adminHere: 'done',
})

describe('who may do what, where', () => {
  it.each(names)('%s', async (name) => {
    const app = await startApp()
    const admin = await app.claim()
    const people = {
      viewerHere: await app.staff(admin, 'viewer.here', 'viewer', 'east'),
      editorElsewhere: await app.staff(admin, 'editor.elsewhere', 'editor', 'west'),
      adminElsewhere: await app.staff(admin, 'admin.elsewhere', 'admin', 'west'),
      viewerAbove: await app.staff(admin, 'viewer.above', 'viewer', 'town'),
      editorHere: await app.staff(admin, 'editor.here', 'editor', 'east'),
      adminHere: await app.staff(admin, 'admin.here', 'admin', 'east'),
    }
    const input = await inputFor(app, admin, name)
    const isEditors = commands[name].rule.role === 'editor'
    const seen: Record<string, string> = {}
    for (const [who, cookie] of Object.entries(people))
      seen[who] = await outcome(
        app,
        cookie,
        name,
        who === 'adminHere' && isEditors ? await inputFor(app, admin, name) : input,
      )
    if (commands[name].rule.where === 'self')
      expect(new Set(Object.values(seen))).toEqual(new Set(['done']))
    else expect(seen).toEqual(expected(isEditors))
    expect((await app.command('', name, input)).body.code).toBe('unauthenticated')
    expect(await app.app.store.ask('audit:verify', null)).toMatchObject({ brokenAt: null })
  })

  it('lets nobody send to where they may not', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const editor = await app.staff(admin, 'east.editor', 'editor', 'east')
    const item = notice('east')
    let rev = (await app.command(editor, 'item:save', item)).body.value.rev
    const foreign = [
      'area:town',
      'area:west',
      'centre:hall-west',
      'screen:west-touch',
      'group:all-halls',
      'group:west-halls',
      'group:nobody',
      'screen:none',
    ]
    for (const channel of foreign) {
      const channels = ['centre:hall-east', channel]
      const reply = await app.command(editor, 'item:publish', {
        id: item.id,
        baseRev: rev,
        channels,
      })
      expect([channel, reply.body.code]).toEqual([channel, 'forbidden'])
    }
    const own = ['area:east', 'centre:hall-east', 'screen:east-touch', 'group:east-halls']
    const input = { id: item.id, baseRev: rev, channels: own }
    rev = (await app.command(editor, 'item:publish', input)).body.value.rev

    // What a higher place has added may stay when the editor addresses it anew.
    const wide = [...own, 'area:town']
    const widened = { id: item.id, baseRev: rev, channels: wide }
    rev = (await app.command(admin, 'item:address', widened)).body.value.rev
    const narrowed = { id: item.id, baseRev: rev, channels: ['area:east', 'area:town'] }
    expect((await app.command(editor, 'item:address', narrowed)).body.ok).toBe(true)
    expect(channelsNamed('item:retract', {})).toEqual([])
  })

  it('shows nobody what lies elsewhere', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const item = notice('east')
    await app.command(admin, 'item:save', item)
    const west = await app.staff(admin, 'west.admin', 'admin', 'west')
    expect((await app.question(west, 'item:read', { id: item.id })).body.code).toBe('not_found')
    expect((await app.question(west, 'receipts:read', { item: 'east-desk' })).status).toBe(404)
    const answers = await Promise.all(
      (Object.keys(asks) as AskName[])
        .filter((it) => it !== 'item:read' && it !== 'receipts:read')
        .map((name) =>
          app.question(west, name, name === 'items:list' ? { board: 'announcements' } : {}),
        ),
    )
    for (const it of answers) {
      expect(it.status).toBe(200)
      expect(it.text).not.toContain('east')
    }
    const viewer = await app.staff(admin, 'viewer', 'viewer', 'east')
    expect((await app.question(viewer, 'quarantine:list')).body.code).toBe('forbidden')
  })

  it('takes a role away at once', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const editor = await app.staff(admin, 'east.editor', 'editor', 'east')
    const desk = await app.desk(editor)
    expect(
      (await app.ask('/api/v1/session', { method: 'DELETE', headers: { cookie: editor } })).body.ok,
    ).toBe(true)
    const reply = await say(desk, 'ask', { name: 'me', input: {} }).catch(() => 'cut')
    if (reply !== 'cut') expect(reply).toMatchObject({ code: 'unauthenticated' })
    expect((await app.question(editor, 'me')).status).toBe(401)
  })
})
