/** The command that sets a screen's PIN, at the doors: who hears of it, and what is written down. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { Held } from '../../../content/live/changes.ts'
import { foldChange } from '../../../content/live/changes.ts'
import type { Frame, Welcome } from '../../../content/live/follow.ts'
import { opens, type PinLock, pinLockIn } from '../../../content/screens/pin.ts'
import { openDatabase } from '../../../server/store/sqlite/open-database.ts'
import { databaseFile } from '../../../server/store/sqlite/sqlite-store.ts'
import { until } from '../../tools/until.ts'
import { newId, say } from './app-client.ts'
import { startApp, type TestApp } from './test-app.ts'

const pin = '804615'

/** A screen's library, as it is told. */
async function watch(app: TestApp, screen: string) {
  const socket: Socket = await app.screen(await app.enrol(screen))
  const held = new Map<string, Held>()
  const fold = ({ changes }: Pick<Frame, 'changes'>) => {
    for (const it of changes) held.set(it.id, foldChange(held.get(it.id), it))
  }
  socket.on('frame', fold)
  const hello = { epoch: null, scope: null, rev: 0, life: newId(), build: 'b', capabilities: [] }
  const welcome = await say(socket, 'hello', hello)
  if (!welcome.ok) throw new Error('no welcome')
  fold(welcome.value as Welcome)
  const lock = (): PinLock | null =>
    pinLockIn(
      [...held.values()].flatMap(({ item, via }) =>
        item && Object.values(via).some((rev) => (rev ?? 0) > 0) ? item : [],
      ),
    )
  return { lock, heard: () => JSON.stringify([...held.values()]) }
}

describe('a PIN', () => {
  it('set at either door is on its screen at once, changed, and gone, and on no other', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const [east, west] = [await watch(app, 'east-touch'), await watch(app, 'west-touch')]
    const set = await app.command(admin, 'screen:pin', { screen: 'east-touch', pin })
    expect(set.body).toMatchObject({ ok: true, value: { pinSetAt: expect.any(Number) } })
    await until('the screen has it', () => east.lock() !== null)
    const first = east.lock() as PinLock
    expect(await opens(first, pin, async () => {})).toBe(true)

    const desk = await app.desk(admin)
    const input = { screen: 'east-touch', pin: '739182' }
    const changed = await say(desk, 'command', { id: newId(), name: 'screen:pin', input })
    expect(changed.ok).toBe(true)
    await until('the screen has the other', () => east.lock()?.salt !== first.salt)
    expect(await opens(east.lock() as PinLock, '739182', async () => {})).toBe(true)

    const screens = (await app.question(admin, 'screens:list')).text
    expect(screens).toContain('"pinSetAt":1')
    await app.command(admin, 'screen:pin', { screen: 'east-touch', pin: null })
    await until('the screen has none', () => east.lock() === null)
    expect(west.heard()).not.toMatch(/pin:|digest/)
    expect(screens).not.toMatch(/digest|salt/)
  })

  it('that is easy to guess is refused, with the word for it', async () => {
    const app = await startApp()
    const admin = await app.claim()
    for (const easy of ['123456', '000000', '900412']) {
      const { body } = await app.command(admin, 'screen:pin', { screen: 'east-touch', pin: easy })
      expect(body).toEqual({
        ok: false,
        code: 'bad_input',
        issues: [{ path: 'pin', issue: 'guessable' }],
      })
    }
  })

  it('is written down nowhere: the record says only that one was set; tried again, it is the same', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const id = newId()
    const input = { screen: 'east-touch', pin }
    const first = await app.command(admin, 'screen:pin', input, id)
    expect((await app.command(admin, 'screen:pin', input, id)).body).toEqual(first.body)
    const other = { ...input, pin: null }
    expect((await app.command(admin, 'screen:pin', other, id)).body.code).toBe('taken')
    await app.command(admin, 'screen:pin', other)
    const database = await openDatabase(join(app.data, databaseFile), 'read')
    const rows = database.prepare("select what from audit where command = 'screen:pin'").all()
    database.close()
    expect(rows.map((it) => JSON.parse((it as { what: string }).what))).toEqual([
      { screen: 'east-touch', set: true },
      { screen: 'east-touch', set: false },
    ])
    for (const file of [databaseFile, `${databaseFile}-wal`])
      expect((await readFile(join(app.data, file))).includes(pin)).toBe(false)
    expect(JSON.stringify((await app.ask('/api/v1/openapi.json')).body)).toContain('screen:pin')
  })
})
