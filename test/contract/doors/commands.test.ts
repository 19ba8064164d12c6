import { describe, expect, it } from 'vitest'
import { newId, say } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { storedRows } from './stored-rows.ts'
import { password, startApp } from './test-app.ts'

describe('a command', () => {
  it('tried again under its id, after a restart and at another door, gives the kept reply', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const id = newId()
    const item = notice('east')
    const first = await app.command(admin, 'item:save', item, id)
    expect(first.body.ok, first.text).toBe(true)
    await app.restart()
    const before = await storedRows(app.data)
    expect((await app.command(admin, 'item:save', item, id)).body).toEqual(first.body)
    const desk = await app.desk(admin)
    expect(await say(desk, 'command', { id, name: 'item:save', input: item })).toEqual(first.body)
    expect(await storedRows(app.data)).toEqual(before)
    // Another call, or another person, under the same id is no retry.
    const other = { ...item, envelope: { title: { zh: '别的' } } }
    expect((await app.command(admin, 'item:save', other, id)).body.code).toBe('taken')
    const editor = await app.staff(admin, 'east.editor', 'editor', 'east')
    expect((await app.command(editor, 'item:save', item, id)).body.code).toBe('taken')
  })

  it('that hands out a link, tried again, hands out the same link and keeps none', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const id = newId()
    const input = { screen: 'east-touch' }
    const first = await app.command(admin, 'screen:relink', input, id)
    expect((await app.command(admin, 'screen:relink', input, id)).body).toEqual(first.body)
    const other = await app.command(admin, 'screen:relink', input)
    expect(other.body.value.link).not.toBe(first.body.value.link)
  })

  it('that adds a member, tried again, adds none', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const id = newId()
    const input = { account: 'wang', name: '王', password, role: 'viewer', area: 'east' }
    const first = await app.command(admin, 'staff:add', input, id)
    expect((await app.command(admin, 'staff:add', input, id)).body).toEqual(first.body)
    expect((await app.command(admin, 'staff:add', input)).body.code).toBe('taken')
    const { readFile } = await import('node:fs/promises')
    for (const file of ['linli.db', 'linli.db-wal'])
      expect((await readFile(`${app.data}/${file}`)).includes(password)).toBe(false)
  })

  it('sent twice at once is done once', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const id = newId()
    const item = notice('east')
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => app.command(admin, 'item:save', item, id)),
    )
    for (const it of replies) expect(it.body).toEqual(replies[0]?.body)
  })

  it('on what someone else has changed is refused with what stands now', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const item = notice('east')
    const { rev } = (await app.command(admin, 'item:save', item)).body.value
    const edit = { ...item, baseRev: rev, envelope: { title: { zh: '改过的' } } }
    expect((await app.command(admin, 'item:save', edit)).body.ok).toBe(true)
    const late = { ...item, baseRev: rev, envelope: { title: { zh: '迟到的' } } }
    const reply = await app.command(admin, 'item:save', late)
    expect([reply.status, reply.body.code]).toEqual([409, 'changed'])
    expect(reply.body.current.envelope.title.zh).toBe('改过的')
  })

  it('that adds a screen makes it ready to be enrolled, with its profile', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const input = {
      id: 'lobby',
      centre: 'hall-east',
      groups: ['east-halls'],
      profile: {
        name: { zh: '门厅屏' },
        mode: 'display',
        width: 1920,
        height: 1080,
        diagonal: 55,
        distance: 4000,
        sill: null,
        point: null,
      },
    }
    const added = await app.command(admin, 'screen:add', input)
    expect(added.body.ok, added.text).toBe(true)
    const link = added.body.value.link.split('#link=')[1]
    const body = { link, life: newId(), slot: 'lobby' }
    const enrolled = await app.ask('/api/v1/enrol', { body })
    expect(enrolled.body.value.screen).toBe('lobby')
    const socket = await app.screen(enrolled.body.value.token)
    const hello = {
      epoch: null,
      scope: null,
      rev: 0,
      life: body.life,
      build: 'b',
      capabilities: [],
    }
    const welcome = (await say(socket, 'hello', hello)) as never as {
      value: { changes: { id: string; item: { body: { name: unknown } } }[] }
    }
    const profile = welcome.value.changes.find((it) => it.id === 'profile:lobby')
    expect(profile?.item.body.name).toEqual({ zh: '门厅屏' })
    expect((await app.command(admin, 'screen:add', input)).body.code).toBe('taken')
    const stray = { ...input, id: 'stray', groups: ['east-halls', 'no-such-group'] }
    expect((await app.command(admin, 'screen:add', stray)).body).toEqual({
      ok: false,
      code: 'bad_input',
      issues: [{ path: 'groups', issue: 'not_allowed' }],
    })
    const pad = { ...input.profile, mode: 'pad', point: 'no-such-point' }
    const blank = await app.command(admin, 'screen:add', { ...input, id: 'stray', profile: pad })
    expect(blank.body.issues).toEqual([{ path: 'profile.point', issue: 'not_allowed' }])
    const right = { ...input, id: 'counter', profile: { ...pad, point: 'east-desk' } }
    expect((await app.command(admin, 'screen:add', right)).body.ok).toBe(true)
    const screens = (await app.question(admin, 'screens:list')).text
    expect([screens.includes('lobby'), screens.includes('stray')]).toEqual([true, false])
  })

  it('renders texts, and takes no blocks from anyone', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const blocks = [{ kind: 'paragraph', runs: [{ text: 'forged' }] }]
    const item = { ...notice('east'), body: { text: { source: '今天**停水**', blocks } } }
    expect((await app.command(admin, 'item:save', item)).body.ok).toBe(true)
    const read = await app.question(admin, 'item:read', { id: item.id })
    expect(read.text).toContain('停水')
    expect(read.text).not.toContain('forged')
    const turned = { ...notice('east'), body: { text: { source: 'a &#x202e; b' } } }
    expect((await app.command(admin, 'item:save', turned)).body.code).toBe('bad_input')
  })
})
