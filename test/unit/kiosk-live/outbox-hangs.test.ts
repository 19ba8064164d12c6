/** A disk that neither takes a tap nor refuses it: the visitor is answered all the same, and it is kept once. */
import { describe, expect, it } from 'vitest'
import { storedWithin } from '../../../kiosk/live/outbox-model.ts'
import { fakeClock, settled } from './fake-clock.ts'
import { FakeServer } from './fake-server.ts'
import { fakeDatabase } from './fake-stores.ts'
import { openOutbox } from './open-outbox.ts'

type Answer = Awaited<ReturnType<ReturnType<typeof openOutbox>['tap']>>

function hung() {
  const [server, db, clock] = [new FakeServer(), fakeDatabase(), fakeClock()]
  const page = openOutbox(server, db, clock)
  page.line.up = true
  db.hang()
  const told: { tap?: Answer } = {}
  return {
    server,
    db,
    clock,
    page,
    told,
    tap: () =>
      void page.tap().then((it) => {
        told.tap = it
      }),
    async goesOn() {
      db.goOn()
      await settled()
    },
  }
}

describe('a write that hangs', () => {
  it('is waited for, then sent over the line and thanked for on the answer', async () => {
    const { server, clock, page, told, tap } = hung()
    tap()
    await clock.advance(storedWithin - 1)
    expect(told.tap).toBeUndefined()
    expect(server.stored.size).toBe(0)
    await clock.advance(1)
    expect(told.tap).toEqual({ ok: true, id: [...server.stored.keys()][0] })
    expect(page.outbox.isFailing.peek()).toBe(true)
  })

  it('completed later, is the same tap: on the server once, with the same number', async () => {
    const { server, db, clock, page, told, tap, goesOn } = hung()
    tap()
    await clock.advance(storedWithin)
    const sent = [...server.stored.values()]
    await goesOn()
    expect(db.rows.map((it) => it.entry)).toEqual(sent)
    expect(db.rows[0]?.entry.id).toBe(told.tap?.id)
    expect(db.rows[0]?.state).toBe('settled')
    expect([...server.stored.values()]).toEqual(sent)
    expect(page.outbox.isFailing.peek()).toBe(false)
    await page.tap()
    expect(db.rows.map((it) => it.entry.seq)).toEqual([1, 2])
  })

  it('says that it cannot where the line is down too; what was stored late goes up once', async () => {
    const { server, clock, page, told, tap, goesOn } = hung()
    page.line.up = false
    tap()
    await clock.advance(storedWithin)
    expect(told.tap).toEqual({ ok: false, why: 'storage' })
    await goesOn()
    page.line.up = true
    page.outbox.send()
    await settled()
    expect(server.stored.size).toBe(1)
    expect(page.outbox.counts.peek().waiting).toBe(0)
  })

  it('is thanked for when it completes while the line still owes its answer', async () => {
    const { clock, page, told, tap, goesOn } = hung()
    page.line.slow = new Promise(() => {})
    tap()
    await clock.advance(storedWithin)
    expect(told.tap).toBeUndefined()
    await goesOn()
    expect(told.tap?.ok).toBe(true)
  })

  it('that fails in the end asks the line no second time', async () => {
    const { server, db, clock, page, told, tap, goesOn } = hung()
    tap()
    await clock.advance(storedWithin)
    db.fails = true
    await goesOn()
    expect(page.batches).toEqual([1])
    expect(server.stored.size).toBe(1)
    expect(told.tap?.ok).toBe(true)
  })

  it('leaves no timer behind when it was only slow', async () => {
    const { db, clock, page, told, tap, goesOn } = hung()
    page.line.up = false
    tap()
    await clock.advance(storedWithin - 1)
    await goesOn()
    expect(told.tap?.ok).toBe(true)
    await clock.advance(storedWithin)
    expect(page.outbox.isFailing.peek()).toBe(false)
    expect(db.rows).toHaveLength(1)
  })
})
