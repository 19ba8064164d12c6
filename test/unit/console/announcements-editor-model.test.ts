import { describe, expect, it } from 'vitest'
import type { DeskItem } from '../../../content/live/asks.ts'
import { done, type Refusal, type Reply, refuse } from '../../../content/live/reply.ts'
import { instantAt } from '../../../content/time/zone.ts'
import {
  baseOf,
  fieldsOf,
  newBase,
  newFields,
} from '../../../kiosk/boards/announcements/announcements-draft.ts'
import {
  createNoticeEditor,
  type EditorPorts,
} from '../../../kiosk/boards/announcements/announcements-editor-model.ts'
import { draftKey, wipeDrafts } from '../../../kiosk/console/draft-keys.ts'
import { createMemoryKeep } from '../../../kiosk/console/keep.ts'
import type { Intent } from '../../../kiosk/staff/desk-link.ts'

const zone = 'Asia/Shanghai'
const now = instantAt('2026-10-16', '14:04', zone)

const standing: DeskItem = {
  id: 'notice-1',
  board: 'announcements',
  rev: 7,
  v: 1,
  from: now - 3_600_123,
  until: instantAt('2026-11-01', '00:00', zone),
  envelope: { title: { zh: '停水通知' }, level: 'important' },
  body: { text: { source: '明天停水。' } },
  publishedAt: now - 3_600_123,
  area: 'demo-city',
  state: 'published',
  review: null,
  channels: ['centre:demo'],
  changedAt: now,
  changedBy: '李明',
  screens: 2,
  painted: 2,
}

function make(answer: (intent: Intent) => Reply<unknown> | Promise<Reply<unknown>>) {
  const said: Intent[] = []
  const keep = createMemoryKeep()
  let ids = 0
  let stands: DeskItem = standing
  const ports: EditorPorts = {
    async command(intent) {
      said.push(intent as Intent)
      return (await answer(intent as Intent)) as never
    },
    read: async () => done({ at: now, answer: stands }),
    keep,
    key: draftKey({ id: 'me' }, 'new'),
    zone,
    now: () => now,
    newId: () => `id-${++ids}`,
  }
  const fresh = () =>
    createNoticeEditor({ fields: newFields(now, zone), base: newBase('n', 'demo-city') }, ports)
  const old = () =>
    createNoticeEditor({ fields: fieldsOf(standing, zone), base: baseOf(standing) }, ports)
  const colleague = (it: DeskItem) => {
    stands = it
  }
  return { said, keep, ports, fresh, old, colleague }
}

const never = new Promise<Reply<unknown>>(() => {})
const filled = { titleZh: '今晚夜话', text: '一楼大厅', channels: ['centre:demo'] as const }

describe('writing a notice', () => {
  it('publishes with two commands: kept first, then shown, each under its own id', async () => {
    const { said, keep, fresh } = make(() => done({ rev: 11 }))
    const editor = fresh()
    editor.change(filled)
    expect(await editor.send(true)).toBe('published')
    expect(said).toMatchObject([
      {
        name: 'item:save',
        input: {
          id: 'n',
          baseRev: null,
          from: now,
          until: instantAt('2026-10-24', '00:00', zone),
          envelope: { title: { zh: '今晚夜话' }, level: 'notice' },
        },
      },
      { name: 'item:publish', input: { id: 'n', baseRev: 11, channels: ['centre:demo'] } },
    ])
    expect(new Set(said.map((it) => it.id)).size).toBe(2)
    expect(keep.keys()).toEqual([])
  })

  it('takes the proposed place also after the first letters, which are often quicker', async () => {
    const { said, fresh } = make(() => done({ rev: 11 }))
    const editor = fresh()
    editor.change({ titleZh: '今晚夜话', text: '一楼大厅' })
    expect(await editor.send(true)).toBeNull()
    expect(editor.troubles.value).toEqual({ channels: 'pickPlace' })
    editor.propose({ channels: ['centre:demo'] })
    expect(editor.troubles.value).toEqual({})
    expect(await editor.send(true)).toBe('published')
    expect(said[1]).toMatchObject({ input: { channels: ['centre:demo'] } })
  })

  it('never proposes over what a person chose or took out, also after a reload', () => {
    const { fresh } = make(() => done({ rev: 11 }))
    const editor = fresh()
    editor.propose({ channels: ['centre:demo'] })
    expect(editor.isTouched.value).toBe(false)
    editor.change({ channels: [] })
    editor.propose({ channels: ['centre:demo'] })
    expect(editor.fields.value.channels).toEqual([])
    const again = fresh()
    again.propose({ channels: ['centre:demo'] })
    expect(again.fields.value.channels).toEqual([])
    again.change({ channels: ['screen:hall-touch'] })
    again.propose({ channels: ['centre:demo'] })
    expect(again.fields.value.channels).toEqual(['screen:hall-touch'])
  })

  it('names what must be mended before anything is sent', async () => {
    const { said, fresh } = make(() => done({ rev: 1 }))
    const editor = fresh()
    editor.change({ untilDay: '2026-10-01', channels: [] })
    expect(await editor.send(true)).toBeNull()
    expect(editor.troubles.value).toEqual({
      titleZh: 'empty',
      text: 'empty',
      channels: 'pickPlace',
      untilDay: 'pastUntil',
    })
    expect(said).toEqual([])
    editor.change({ untilDay: '2026-02-30' })
    await editor.send(true)
    expect(editor.troubles.value.untilDay).toBe('badDate')
  })

  it('puts the server’s issues beside their fields', async () => {
    const refusal = refuse('bad_input', {
      issues: [{ path: 'envelope.title.zh', issue: 'too_long', limit: 60 }],
    })
    const { fresh } = make(() => refusal)
    const editor = fresh()
    editor.change(filled)
    expect(await editor.send(true)).toBeNull()
    expect(editor.issues.value.titleZh).toMatchObject({ issue: 'too_long', limit: 60 })
    expect(editor.isSending.value).toBe(false)
  })

  it('keeps unsaved words over a reload, and wipes them at sign-out', () => {
    const { keep, fresh } = make(() => never)
    fresh().change({ titleZh: '写到一半' })
    expect(fresh().fields.value.titleZh).toBe('写到一半')
    wipeDrafts(keep, { id: 'someone else' })
    expect(fresh().fields.value.titleZh).toBe('写到一半')
    wipeDrafts(keep, { id: 'me' })
    expect(fresh().fields.value.titleZh).toBe('')
  })

  it('goes on after a reload under the ids it was sent under', async () => {
    let answers: Reply<unknown> | Promise<Reply<unknown>> = never
    const { said, fresh } = make(() => answers)
    const editor = fresh()
    editor.change(filled)
    void editor.send(true)
    answers = done({ rev: 11 })
    const again = fresh()
    expect(again.isSending.value).toBe(true)
    expect(await again.resume()).toBe('published')
    expect(said[1]).toEqual(said[0])
    // A third window that comes too late says the same again, and nothing new.
    expect(new Set(said.map((it) => it.id)).size).toBe(2)
  })

  it('sends a change of what is out at once, and re-addresses only when the places changed', async () => {
    const { said, old } = make(() => done({ rev: 8 }))
    const editor = old()
    editor.change({ text: '后天停水。' })
    expect(await editor.send(true)).toBe('changed')
    expect(said.map((it) => it.name)).toEqual(['item:save'])
    expect(said[0]?.input).toMatchObject({ baseRev: 7, from: standing.from, until: standing.until })

    const moving = old()
    moving.change({ channels: ['screen:hall-touch'] })
    expect(await moving.send(true)).toBe('changed')
    expect(said.map((it) => it.name)).toEqual(['item:save', 'item:save', 'item:address'])
  })
})

describe('a colleague was faster', () => {
  const theirs: DeskItem = {
    ...standing,
    rev: 9,
    envelope: { ...standing.envelope, title: { zh: '停水通知（改期）' } },
    body: { text: { source: '大后天停水。' } },
  }
  const changed: Refusal = refuse('changed')

  it('keeps both versions and proposes theirs only where I wrote nothing', async () => {
    const { old, colleague } = make(() => changed)
    const editor = old()
    editor.change({ text: '后天停水。' })
    colleague(theirs)
    expect(await editor.send(true)).toBeNull()
    expect(editor.fields.value.text).toBe('后天停水。')
    expect(editor.conflict.value).toMatchObject({
      fields: ['titleZh', 'text'],
      proposed: { titleZh: 'theirs', text: 'mine' },
      theirFields: { text: '大后天停水。' },
    })
  })

  it('goes on from the newer version with what was chosen, and keeps the rest in view', async () => {
    let answer: Reply<unknown> = changed
    const { old, colleague, said } = make(() => answer)
    const editor = old()
    editor.change({ text: '后天停水。' })
    colleague(theirs)
    await editor.send(true)
    editor.merge({ text: 'theirs' })
    expect(editor.fields.value).toMatchObject({ titleZh: '停水通知（改期）', text: '大后天停水。' })
    expect(editor.aside.value).toEqual({ titleZh: '停水通知', text: '后天停水。' })
    // What was set aside is still there after a reload.
    expect(old().aside.value).toEqual(editor.aside.value)
    answer = done({ rev: 10 })
    expect(await editor.send(true)).toBe('changed')
    expect(said.at(-1)?.input).toMatchObject({ baseRev: 9 })
    expect(said.at(-1)?.id).not.toBe(said[0]?.id)
  })
})
