import type { Socket } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { DeskScreen } from '../../../content/live/asks.ts'
import type { News, Presence } from '../../../content/live/events.ts'
import { createPresence } from '../../../server/live/presence.ts'
import { until } from '../../tools/until.ts'
import { newId, say } from './app-client.ts'
import { startApp, type TestApp } from './test-app.ts'

const hello = { epoch: null, scope: null, rev: 0, life: newId(), build: 'b1', capabilities: [] }

async function presenceOf(app: TestApp, cookie: string): Promise<Presence | undefined> {
  const { body } = await app.question(cookie, 'screens:list')
  const screens = body.value.answer as DeskScreen[]
  return screens.find((it) => it.profile.screen === 'east-touch')?.presence
}

const gone = (socket: Socket) =>
  new Promise((done) => {
    socket.once('disconnect', done)
    socket.close()
  })

describe('presence', () => {
  it('is not ended by the late end of an older line', async () => {
    const app = await startApp()
    const admin = await app.claim()
    expect(await presenceOf(app, admin)).toMatchObject({ online: false, since: null })
    const token = await app.enrol('east-touch')
    const older = await app.screen(token)
    const newer = await app.screen(token)
    await say(newer, 'hello', hello)
    await gone(older)
    const desk = await app.desk(admin)
    const heard: Presence[] = []
    desk.on('presence', (it: Presence[]) => heard.push(...it))
    expect(await presenceOf(app, admin)).toMatchObject({ online: true, build: 'b1', twice: false })
    await gone(newer)
    await until('it is offline', async () => !(await presenceOf(app, admin))?.online)
    await until('the desk heard of it', () => heard.some((it) => !it.online))
  })

  it('of a screen that was enrolled just now reaches the desk that shows it as not enrolled', async () => {
    const app = await startApp()
    const desk = await app.desk(await app.claim())
    const heard: News[] = []
    desk.on('news', (it: News) => heard.push(it))
    await app.enrol('east-touch')
    await until('the desk heard of it', () => heard.some((it) => it.screens))
  })

  it('says while a screen’s maintenance PIN is locked, and no longer', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const socket = await app.screen(await app.enrol('east-touch'))
    await say(socket, 'hello', hello)
    const proof = { epoch: 'e', digest: '0'.repeat(16), heads: {}, waiting: 0, refused: 0 }
    const heard = async () => (await presenceOf(app, admin))?.pinLocked
    expect(await heard()).toBe(undefined)
    await say(socket, 'proof', { ...proof, pinLocked: true })
    expect(await heard()).toBe(true)
    await say(socket, 'proof', proof)
    expect(await heard()).toBe(undefined)
  })

  it('says what a screen’s browser lacks, and no longer when it has it', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const socket = await app.screen(await app.enrol('east-touch'))
    await say(socket, 'hello', hello)
    const proof = { epoch: 'e', digest: '0'.repeat(16), heads: {}, waiting: 0, refused: 0 }
    const heard = async () => (await presenceOf(app, admin))?.lacks
    expect(await heard()).toBe(undefined)
    await say(socket, 'proof', { ...proof, lacks: ['voice'] })
    expect(await heard()).toEqual(['voice'])
    await say(socket, 'proof', { ...proof, lacks: [] })
    expect(await heard()).toEqual([])
  })

  it('says when one token speaks from two places', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const token = await app.enrol('east-touch')
    const one = await app.screen(token)
    const two = await app.screen(token)
    await say(two, 'hello', hello)
    expect((await presenceOf(app, admin))?.twice).toBe(false)
    await say(one, 'hello', hello)
    expect((await presenceOf(app, admin))?.twice).toBe(true)
    await gone(two)
    await until('one is left', async () => !(await presenceOf(app, admin))?.twice)
  })

  it('keeps its head through a thousand flaps in any order', () => {
    let at = 0
    const book = createPresence(
      () => at++,
      () => undefined,
    )
    for (let i = 0; i < 1000; i++) {
      book.open('s', `l${i}`, 'east')
      if (i > 0) book.close('s', `l${i - 1}`)
      expect(book.of('s')).toMatchObject({ online: true, twice: false })
    }
    book.close('s', 'l3')
    expect(book.of('s').online).toBe(true)
    book.close('s', 'l999')
    expect(book.of('s').online).toBe(false)
  })
})

describe('news for desks', () => {
  it('reaches the areas it happened in and no other, and is gathered', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const east = await app.desk(await app.staff(admin, 'east.editor', 'editor', 'east'))
    const west = await app.desk(await app.staff(admin, 'west.editor', 'editor', 'west'))
    const heard: Record<string, News[]> = { east: [], west: [] }
    east.on('news', (it: News) => heard.east?.push(it))
    west.on('news', (it: News) => heard.west?.push(it))
    const ids = Array.from({ length: 40 }, newId)
    // At once, and many more than may be told in a row: what gathers them does so in the first second.
    await Promise.all(
      ids.map(async (id) => {
        const saved = await app.command(admin, 'item:save', {
          id,
          board: 'points',
          area: 'east',
          baseRev: null,
          v: 1,
          from: Date.now(),
          until: null,
          envelope: { title: { zh: '窗口' } },
          body: {
            subject: { zh: '窗口' },
            question: { zh: '满意吗？' },
            pacing: { minInterval: 0 },
          },
        })
        expect(saved.body.ok, saved.text).toBe(true)
      }),
    )
    const known = () => new Set((heard.east ?? []).flatMap((it) => it.items))
    await until('all were told', () => ids.every((it) => known().has(it)))
    expect(heard.east?.length).toBeLessThan(ids.length)
    expect((heard.west ?? []).flatMap((it) => it.items)).toEqual([])
  })
})
