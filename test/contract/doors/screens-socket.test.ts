import type { Socket } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import { foldChange, type Held } from '../../../content/live/changes.ts'
import { digestOf } from '../../../content/live/digest.ts'
import { type Frame, follow, type Welcome } from '../../../content/live/follow.ts'
import { until } from '../../tools/until.ts'
import { connect, newId, next, say } from './app-client.ts'
import { boundStore, startApp, type TestApp } from './test-app.ts'

const day = 86_400_000

const notice = (id: string, area: string, title: string) => ({
  id,
  board: 'announcements',
  area,
  baseRev: null,
  v: 1,
  from: Date.now() - day,
  until: Date.now() + day,
  envelope: { title: { zh: title } },
  body: { text: { source: '正文' } },
})

const helloOf = (life: string, more: object = {}) => ({
  epoch: null,
  scope: null,
  rev: 0,
  life,
  build: 'b',
  capabilities: [],
  ...more,
})

async function greet(socket: Socket, life = newId()): Promise<Welcome> {
  const reply = await say(socket, 'hello', helloOf(life))
  if (!reply.ok) throw new Error(`hello was refused: ${reply.code}`)
  return reply.value
}

async function publish(app: TestApp, cookie: string, channels: string[], title = '通知') {
  const id = newId()
  const saved = await app.command(cookie, 'item:save', notice(id, 'east', title))
  expect(saved.body.ok, saved.text).toBe(true)
  const baseRev = saved.body.value.rev
  const published = await app.command(cookie, 'item:publish', { id, baseRev, channels })
  expect(published.body.ok, published.text).toBe(true)
  return { id, rev: published.body.value.rev as number }
}

const tapOf = (life: string, seq: number, more: object = {}) => ({
  id: newId(),
  life,
  seq,
  at: { wall: Date.now(), mono: 1000 + seq, offset: 0, page: newId() },
  kind: 'tap',
  point: 'east-desk',
  grade: 5,
  dwell: 100,
  ...more,
})

describe('a screen at the socket', () => {
  it('is welcomed with its own set, hears what is published, and proves it', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const socket = await app.screen(await app.enrol('east-touch'))
    const welcome = await greet(socket)
    expect(welcome.kind).toBe('full')
    const held = new Map<string, Held>()
    const fold = (frame: Pick<Frame, 'changes'>) => {
      for (const it of frame.changes) held.set(it.id, foldChange(held.get(it.id), it))
    }
    fold(welcome)
    expect([...held.keys()].sort()).toEqual([
      'almanac',
      'east-desk',
      'profile:east-touch',
      'tally:east-desk',
    ])

    const framed = next<Frame>(socket, 'frame')
    const { id, rev } = await publish(app, admin, ['screen:east-touch'])
    const frame = await framed
    expect(frame).toMatchObject({ channel: 'screen:east-touch', to: rev })
    expect(frame.prev).toBe(welcome.cursor.heads['screen:east-touch'])
    expect(frame.changes.map((it) => it.id)).toEqual([id])
    fold(frame)

    const heads = { ...welcome.cursor.heads, [frame.channel]: frame.to }
    const proof = {
      epoch: welcome.cursor.epoch,
      digest: digestOf([...held.values()].map((it) => ({ id: it.id, rev: it.rev }))),
      heads,
      waiting: 0,
      refused: 0,
    }
    expect(await say(socket, 'proof', proof)).toMatchObject({
      ok: true,
      value: { verdict: 'same' },
    })
    const wrong = await say(socket, 'proof', { ...proof, digest: '0'.repeat(16) })
    expect(wrong).toMatchObject({ value: { verdict: 'different' } })
    const late = await say(socket, 'proof', { ...proof, heads: welcome.cursor.heads })
    expect(late).toMatchObject({ value: { verdict: 'behind' } })
    const stuck = await say(socket, 'proof', { ...proof, heads: welcome.cursor.heads })
    expect(stuck).toMatchObject({ value: { verdict: 'different' } })
  })

  it('gets nothing that is meant for another', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const east = await app.screen(await app.enrol('east-touch'))
    const west = await app.screen(await app.enrol('west-touch'))
    await greet(east)
    await greet(west)
    const heard: string[] = []
    west.on('frame', (it: Frame) => heard.push(...it.changes.map((one) => one.id)))
    await publish(app, admin, ['centre:hall-east'])
    const { id } = await publish(app, admin, ['area:town'])
    await until('the common notice arrived', () => heard.includes(id))
    expect(heard).toEqual([id])
  })

  it('loses nothing between hello and welcome, however fast is published', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const token = await app.enrol('east-touch')
    const ids: string[] = []
    const publishing = (async () => {
      for (let i = 0; i < 15; i++) ids.push((await publish(app, admin, ['area:east'])).id)
    })()
    const sockets = await Promise.all(Array.from({ length: 8 }, () => app.screen(token)))
    const views = sockets.map((socket, i) => {
      const seen = new Set<string>()
      let cursor: Welcome['cursor'] | null = null
      let gaps = 0
      // A frame may come in one read with the welcome, whose promise answers a moment later.
      const early: Frame[] = []
      const hear = (it: Frame): void => {
        if (!cursor) {
          early.push(it)
          return
        }
        const step = follow(cursor, it)
        if (step.do === 'hello') gaps += 1
        if (step.do !== 'apply') return
        cursor = step.cursor
        for (const one of it.changes) seen.add(one.id)
      }
      socket.on('frame', hear)
      const begin = async () => {
        // One after another, so that they come before, between and behind what is published.
        await until('so many are published', () => ids.length >= i)
        const welcome = await greet(socket)
        cursor = welcome.cursor
        for (const one of welcome.changes) seen.add(one.id)
        early.forEach(hear)
      }
      return { seen, begun: begin(), gaps: () => gaps }
    })
    await Promise.all(views.map((it) => it.begun))
    await publishing
    await until('every view holds every notice', () =>
      views.every((view) => ids.every((id) => view.seen.has(id))),
    )
    expect(views.map((it) => it.gaps())).toEqual(views.map(() => 0))
  })

  it('hears what is published during its hello after the welcome, not before', async () => {
    let open = (): void => undefined
    let isHeld = false
    const gate = new Promise<void>((done) => {
      open = done
    })
    const app = await startApp({
      wrapStore: (store) => ({
        ...boundStore(store),
        async ask(name, input) {
          const answer = await store.ask(name, input)
          if (isHeld && name === 'library:read') await gate
          return answer
        },
      }),
    })
    const admin = await app.claim()
    const token = await app.enrol('east-touch')
    const other = await app.screen(token)
    await greet(other)
    isHeld = true
    const socket = await app.screen(token)
    const order: string[] = []
    socket.on('frame', () => order.push('frame'))
    // A callback: a promise would be told of the welcome a moment later than it came.
    const greeted = new Promise<void>((done) => {
      socket.emit('hello', helloOf(newId()), () => {
        order.push('welcome')
        done()
      })
    })
    const heard = next(other, 'frame')
    await publish(app, admin, ['area:east'])
    await heard
    expect(order).toEqual([])
    open()
    await greeted
    await until('the frame followed', () => order.length === 2)
    expect(order).toEqual(['welcome', 'frame'])
  })

  it('has each entry settled once, and a bad one refused without holding up the others', async () => {
    const app = await startApp()
    const life = newId()
    const socket = await app.screen(await app.enrol('east-touch', life))
    const good = tapOf(life, 1)
    const bad = { ...tapOf(life, 2), grade: 9 }
    const alien = tapOf(newId(), 1)
    const batch = {
      sent: { page: good.at.page, mono: 5000 },
      entries: [good, bad, { nonsense: true }, alien],
    }
    const reply = await say(socket, 'entries', batch)
    expect(reply).toEqual({
      ok: true,
      value: {
        settled: [good.id],
        refused: [{ id: bad.id, code: 'bad_input' }],
        quarantined: [alien.id],
      },
    })
    expect(await say(socket, 'entries', batch)).toEqual(reply)
  })

  it('takes the same entries over HTTP with the same token', async () => {
    const app = await startApp()
    const life = newId()
    const token = await app.enrol('east-touch', life)
    const entry = tapOf(life, 1)
    const body = { sent: { page: entry.at.page, mono: 5000 }, entries: [entry] }
    const headers = { authorization: `Bearer ${token}` }
    const answer = await app.ask('/api/v1/entries', { body, headers })
    expect(answer.body).toMatchObject({ ok: true, value: { settled: [entry.id] } })
    const none = await app.ask('/api/v1/entries', { body })
    expect([none.status, none.body.code]).toEqual([401, 'ended_token'])
  })

  it('ends for the older when a later enrolment is made', async () => {
    const app = await startApp()
    const first = await app.enrol('east-touch')
    const older = await app.screen(first)
    const ended = next<string>(older, 'ended')
    const cut = next(older, 'disconnect')
    const second = await app.enrol('east-touch')
    expect(await ended).toBe('ended_token')
    await cut
    expect(await connect(`${app.origin}/screen`, { auth: { token: first } })).toBe('ended_token')
    await greet(await app.screen(second))
  })

  it('ends when staff make a new link, and the old link is worth nothing', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const socket = await app.screen(await app.enrol('east-touch'))
    const old = (await app.app.store.ask('screen:link', { screen: 'east-touch' }))?.version
    const ended = next<string>(socket, 'ended')
    const { body } = await app.command(admin, 'screen:relink', { screen: 'east-touch' })
    expect(await ended).toBe('ended_token')
    expect(body.value.link).toMatch(/^\/screen\/\?slot=east-touch#link=east-touch\./)
    const now = (await app.app.store.ask('screen:link', { screen: 'east-touch' }))?.version
    expect(now).toBe((old ?? 0) + 1)
    const link = body.value.link.split('#link=')[1]
    const enrol = { link, life: newId(), slot: 'touch' }
    expect((await app.ask('/api/v1/enrol', { body: enrol })).body.ok).toBe(true)
    const forged = { ...enrol, link: `${link.slice(0, -4)}AAAA` }
    expect((await app.ask('/api/v1/enrol', { body: forged })).body.code).toBe('unknown_screen')
  })

  it('knows nobody without a token', async () => {
    const app = await startApp()
    for (const auth of [
      {},
      { token: 'x' },
      { token: 7 },
      { token: { $ne: null } },
      { token: 'A'.repeat(43) },
    ])
      expect(await connect(`${app.origin}/screen`, { auth })).toBe('ended_token')
    expect(await connect(app.origin)).toBe('not_found')
  })
})
