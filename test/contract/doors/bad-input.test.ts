import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type AskName, asks } from '../../../content/live/asks.ts'
import { type CommandName, commands } from '../../../content/live/commands.ts'
import { type EntryKind, entrySchema, type Settlement } from '../../../content/live/entries.ts'
import { codes, type Reply } from '../../../content/live/reply.ts'
import type { Limits } from '../../../server/http/limits.ts'
import { newId, say } from './app-client.ts'
import { badInputsOf } from './bad-values.ts'
import { goodAsks, goodCommands, goodEntries, notice } from './good-inputs.ts'
import { storedRows } from './stored-rows.ts'
import { startApp, type TestApp } from './test-app.ts'

const boundless = {
  take: async () => null,
  takeCounted: async () => ({ refusal: null, left: 1 }),
  giveBack: async () => undefined,
}
const unlimited: Limits = {
  signIn: boundless,
  signInAddress: boundless,
  claim: boundless,
  enrol: boundless,
  staff: boundless,
  screen: boundless,
  stranger: boundless,
}

function expectRefusal(reply: Reply<unknown> | undefined, what: string): void {
  expect(reply?.ok, what).toBe(false)
  if (!reply || reply.ok) return
  expect(codes, what).toContain(reply.code)
  expect(reply.code, what).not.toBe('internal')
  expect(JSON.stringify(reply), what).not.toMatch(/node_modules|\/server\/|\.ts:|at \w+ \(|sqlite/i)
}

async function expectAlive(app: TestApp): Promise<void> {
  expect((await app.ask('/healthz')).body).toEqual({ ok: true })
  expect(app.bugs).toEqual([])
}

/** An app with a published notice of the east. */
async function setUp() {
  const app = await startApp({ limits: unlimited })
  const admin = await app.claim()
  const desk = await app.desk(admin)
  const saved = await app.command(admin, 'item:save', notice('east'))
  const { rev } = saved.body.value
  const { id } = (await app.question(admin, 'items:list', { board: 'announcements' })).body.value
    .answer[0]
  return { app, admin, desk, thing: { id, rev } }
}

const optional: Partial<Record<string, string[]>> = { 'item:save': ['review', 'envelope.title.en'] }

describe('bad input is refused with a code, stores nothing, and leaves the process alive', () => {
  it.each(Object.keys(commands) as CommandName[])('command %s', async (name) => {
    const { app, admin, desk, thing } = await setUp()
    const good = goodCommands('east', thing)[name]
    const before = await storedRows(app.data)
    for (const { what, input } of badInputsOf(good, optional[name])) {
      const overSocket = await say(desk, 'command', { id: newId(), name, input })
      expectRefusal(overSocket, `socket, ${what}`)
      const overHttp = await app.command(admin, name, input)
      expectRefusal(overHttp.body, `http, ${what}`)
      expect(overHttp.status, what).toBeGreaterThanOrEqual(400)
    }
    const { input: schema } = commands[name]
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (input) => {
        fc.pre(!v.is(schema, input))
        expectRefusal(await say(desk, 'command', { id: newId(), name, input }), 'made up')
      }),
      { numRuns: 30 },
    )
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it.each(Object.keys(asks) as AskName[])('ask %s', async (name) => {
    const { app, admin, desk } = await setUp()
    const before = await storedRows(app.data)
    for (const { what, input } of badInputsOf(goodAsks[name])) {
      expectRefusal(await say(desk, 'ask', { name, input }), `socket, ${what}`)
      // An address longer than the server reads is refused before the door.
      if (JSON.stringify(input).length < 2000)
        expectRefusal((await app.question(admin, name, input)).body, `http, ${what}`)
    }
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it('calls that are no calls', async () => {
    const { app, admin, desk } = await setUp()
    const before = await storedRows(app.data)
    for (const event of ['command', 'ask']) {
      for (const call of [
        null,
        7,
        'x',
        [],
        {},
        { name: 'constructor' },
        { name: '__proto__', input: {} },
      ])
        expectRefusal(await say(desk, event, call), `${event} ${JSON.stringify(call)}`)
      expectRefusal(await say(desk, event, { id: newId(), name: 'item:drop', input: {} }), event)
      desk.emit(event)
      desk.emit(event, 'no acknowledgement asked')
      desk.emit(event, { binary: new Uint8Array(9) })
    }
    expectRefusal((await app.command(admin, 'item:drop', {})).body, 'unknown command')
    expectRefusal((await app.command(admin, 'constructor', {})).body, 'constructor')
    for (const id of ['', 'x', '../../etc/passwd', 'A'.repeat(36), 7 as never])
      expectRefusal((await app.command(admin, 'item:save', notice('east'), id)).body, `id ${id}`)
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it.each(['tap', 'void', 'receipt'] as EntryKind[])('entry %s', async (kind) => {
    const { app } = await setUp()
    const life = newId()
    const token = await app.enrol('east-touch', life)
    const socket = await app.screen(token)
    const good = goodEntries(life)[kind]
    const before = await storedRows(app.data)
    const sent = { page: newId(), mono: 5000 }
    const over = {
      socket: (body: unknown) => say(socket, 'entries', body) as Promise<Reply<Settlement>>,
      http: async (body: unknown): Promise<Reply<Settlement>> =>
        (await app.ask('/api/v1/entries', { body, headers: { authorization: `Bearer ${token}` } }))
          .body,
    }
    for (const [door, send] of Object.entries(over)) {
      for (const { what, input } of badInputsOf(good)) {
        const reply = await send({ sent, entries: [input] })
        const where = `${door}, ${what}`
        expect(JSON.stringify(reply), where).not.toContain('internal')
        if (!reply.ok) continue
        const id = (input as { id?: unknown } | null)?.id
        const named = v.is(entrySchema.options[0].entries.id, id)
        expect(reply.value, where).toEqual({
          settled: [],
          refused: named ? [{ id, code: 'bad_input' }] : [],
          quarantined: [],
        })
      }
      for (const batch of [
        null,
        [],
        {},
        { sent },
        { sent, entries: [] },
        { sent: {}, entries: [good] },
      ])
        expectRefusal(await send(batch), `${door} ${JSON.stringify(batch)}`)
      const long = { sent, entries: Array.from({ length: 101 }, () => 1) }
      expectRefusal(await send(long), `${door}, a long batch`)
    }
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it('hello and proof', async () => {
    const { app } = await setUp()
    const socket = await app.screen(await app.enrol('east-touch'))
    const hello = {
      epoch: 'e',
      scope: 's',
      rev: 1,
      life: newId(),
      build: 'b',
      capabilities: ['sw'],
    }
    const proof = {
      epoch: 'e',
      digest: '0'.repeat(16),
      heads: { 'area:town': 1 },
      waiting: 0,
      refused: 0,
      pinLocked: true,
    }
    const before = await storedRows(app.data)
    for (const [event, good] of [
      ['hello', hello],
      ['proof', proof],
    ] as const)
      for (const { what, input } of badInputsOf(good, ['heads.area:town', 'pinLocked']))
        expectRefusal(await say(socket, event, input), `${event} ${what}`)
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it('claim, sign-in and enrolment', async () => {
    const app = await startApp({ limits: unlimited })
    const before = await storedRows(app.data)
    const doors: [string, object][] = [
      [
        'claim',
        { token: 'AAAAA-AAAAA', account: 'owner', name: '李', password: 'a-long-password' },
      ],
      ['session', { account: 'owner', password: 'a-long-password' }],
      ['enrol', { link: `east-touch.${'A'.repeat(43)}`, life: newId(), slot: 'touch' }],
    ]
    for (const [door, good] of doors)
      for (const { what, input } of [...badInputsOf(good), { what: 'as it is', input: good }]) {
        const answer = await app.ask(`/api/v1/${door}`, { body: input })
        if (answer.status === 413) continue
        expectRefusal(answer.body, `${door}, ${what}`)
      }
    expect(await storedRows(app.data)).toEqual(before)
    await expectAlive(app)
  })

  it('bodies that are no JSON, are none of ours, or are too large', async () => {
    const { app, admin } = await setUp()
    const path = '/api/v1/commands/item:save'
    const headers = { cookie: admin }
    for (const raw of ['', '{', 'NaN', '{"id":Infinity}', '[', '\u0000', '{"a":1}garbage', '1e999'])
      expectRefusal((await app.ask(path, { raw, headers, method: 'POST' })).body, raw)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expectRefusal(
        (await app.ask(path, { body: {}, headers: { ...headers, 'content-type': type } })).body,
        type,
      )
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const nested = `{"id":"${newId()}","input":{"body":${deep}}}`
    expectRefusal((await app.ask(path, { raw: nested, headers })).body, 'deep')
    const huge = await app.ask(path, { raw: `"${'x'.repeat(300_000)}"`, headers })
    expect([huge.status, huge.body.code]).toEqual([413, 'too_large'])
    await expectAlive(app)
  })
})
