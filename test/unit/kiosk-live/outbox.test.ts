/** A tap that was thanked for goes up, whatever the storage and the line do; and none is thanked for nothing. */
import { describe, expect, it } from 'vitest'
import { keptFor, mostWaiting } from '../../../kiosk/live/outbox-model.ts'
import { fakeClock, settled } from './fake-clock.ts'
import { FakeServer } from './fake-server.ts'
import { fakeDatabase, fakeOutboxStore } from './fake-stores.ts'
import { openOutbox } from './open-outbox.ts'

describe('an outbox', () => {
  it('thanks when the tap is stored, and sends it later', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const page = openOutbox(server, db, fakeClock())
    const result = await page.tap()
    expect(result.ok).toBe(true)
    expect(server.stored.size).toBe(0)
    expect(page.outbox.counts.peek().waiting).toBe(1)
    page.line.up = true
    page.outbox.send()
    await settled()
    expect([...server.stored.keys()]).toEqual([result.id])
    expect(page.outbox.counts.peek().waiting).toBe(0)
    expect(db.rows.map((it) => it.state)).toEqual(['settled'])
  })

  it('sends again what was not answered, and the server has it once', async () => {
    const server = new FakeServer()
    const clock = fakeClock()
    const page = openOutbox(server, fakeDatabase(), clock)
    page.line.up = true
    page.line.fault = 'answer'
    await page.tap()
    await settled()
    expect(server.stored.size).toBe(1)
    expect(page.outbox.counts.peek().waiting).toBe(1)
    page.line.fault = 'none'
    await clock.advance(5000)
    expect(server.stored.size).toBe(1)
    expect(page.outbox.counts.peek().waiting).toBe(0)
  })

  it('numbers the taps of two windows without a hole and without a double', async () => {
    const db = fakeDatabase()
    const clock = fakeClock()
    const pages = [openOutbox(new FakeServer(), db, clock), openOutbox(new FakeServer(), db, clock)]
    await Promise.all([0, 1, 0, 0, 1, 1, 0].map((i) => pages[i]?.tap()))
    const seqs = db.rows.map((it) => it.entry.seq)
    expect([...seqs].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('goes up in batches that fit a message', async () => {
    const server = new FakeServer()
    const page = openOutbox(server, fakeDatabase(), fakeClock())
    for (let i = 0; i < 250; i++) await page.tap()
    page.line.up = true
    page.outbox.send()
    await settled()
    await settled()
    expect(server.stored.size).toBe(250)
    expect(Math.max(...page.batches)).toBeLessThanOrEqual(100)
    expect(page.batches.length).toBeLessThanOrEqual(4)
  })

  it('sends at once, and thanks on the answer, when the storage fails', async () => {
    const server = new FakeServer()
    const db = fakeDatabase()
    const clock = fakeClock()
    const page = openOutbox(server, db, clock)
    page.line.up = true
    await page.tap()
    await settled()
    db.fails = true
    const result = await page.tap()
    expect(result.ok).toBe(true)
    expect(server.stored.has(result.id ?? '')).toBe(true)
    expect(page.outbox.isFailing.peek()).toBe(true)
    db.fails = false
    await page.tap()
    await settled()
    expect(page.outbox.isFailing.peek()).toBe(false)
    expect([...server.stored.values()].map((it) => it.seq)).toEqual([1, 2, 3])
  })

  it('says that it cannot when the storage fails and the line too', async () => {
    const db = fakeDatabase()
    db.fails = true
    const page = openOutbox(new FakeServer(), db, fakeClock())
    expect(await page.tap()).toEqual({ ok: false, why: 'storage' })
    db.fails = false
    await page.tap()
    expect(db.rows.map((it) => it.entry.seq)).toEqual([1])
    db.fails = true
    page.line.up = true
    page.line.fault = 'answer'
    expect(await page.tap()).toEqual({ ok: false, why: 'storage' })
  })

  it('works without any storage while the line is up', async () => {
    const server = new FakeServer()
    const page = openOutbox(server, null, fakeClock())
    expect((await page.tap()).ok).toBe(false)
    page.line.up = true
    expect((await page.tap()).ok).toBe(true)
    expect(server.stored.size).toBe(1)
  })

  it('takes no more when it is full, and loses none of what it has', async () => {
    const db = fakeDatabase()
    const page = openOutbox(new FakeServer(), db, fakeClock())
    await page.tap()
    const [row] = db.rows
    if (!row) throw new Error('nothing was stored')
    db.rows = Array.from({ length: mostWaiting }, () => row)
    expect(await page.tap()).toEqual({ ok: false, why: 'full' })
    expect(db.rows.length).toBe(mostWaiting)
  })

  it('keeps refused entries apart, counts them, and offers them no more', async () => {
    const server = {
      take: (entries: readonly { id: string }[]) => ({
        settled: [],
        quarantined: [],
        refused: entries.map(({ id }) => ({ id, code: 'bad_input' as const })),
      }),
    }
    const clock = fakeClock()
    const page = openOutbox(server as never, fakeDatabase(), clock)
    page.line.up = true
    await page.tap()
    await clock.advance(300_000)
    expect(page.outbox.counts.peek()).toEqual({ waiting: 0, refused: 1 })
    expect(page.batches).toEqual([1])
  })

  it('takes quarantined for settled: the server keeps them', async () => {
    const server = {
      take: (entries: readonly { id: string }[]) => ({
        settled: [],
        quarantined: entries.map((it) => it.id),
        refused: [],
      }),
    }
    const clock = fakeClock()
    const page = openOutbox(server as never, fakeDatabase(), clock)
    page.line.up = true
    await page.tap()
    await settled()
    expect(page.outbox.counts.peek()).toEqual({ waiting: 0, refused: 0 })
  })

  it('does not hurry a server that decided nothing', async () => {
    const server = { take: () => ({ settled: [], quarantined: [], refused: [] }) }
    const clock = fakeClock()
    const page = openOutbox(server as never, fakeDatabase(), clock)
    page.line.up = true
    await page.tap()
    await clock.advance(60_000)
    expect(page.batches.length).toBeLessThan(12)
    expect(page.outbox.counts.peek().waiting).toBe(1)
  })

  it('steps back from a server that is busy, keeps all, and brings it when there is room', async () => {
    const server = new FakeServer()
    const clock = fakeClock()
    const page = openOutbox(server, fakeDatabase(), clock)
    for (let i = 0; i < 3; i++) await page.tap()
    page.line.up = true
    page.line.fault = 'busy'
    page.outbox.send()
    await clock.advance(600_000)
    // Whole, each time: no entry in it is to blame.
    expect(new Set(page.batches)).toEqual(new Set([3]))
    expect(page.batches.length).toBeLessThan(30)
    expect(page.outbox.counts.peek()).toEqual({ waiting: 3, refused: 0 })
    expect(page.refused).toEqual([])
    page.line.fault = 'none'
    await clock.advance(60_000)
    expect(page.outbox.counts.peek()).toEqual({ waiting: 0, refused: 0 })
    expect(server.stored.size).toBe(3)
  })

  it('offers again what was settled in the last 14 days when another history begins', async () => {
    const db = fakeDatabase()
    const clock = fakeClock()
    const page = openOutbox(new FakeServer(), db, clock)
    page.line.up = true
    await page.tap()
    await settled()
    clock.setWall(clock.read().wall + keptFor - 1000)
    await page.tap()
    await settled()
    clock.setWall(clock.read().wall + 2000)
    const restored = new FakeServer()
    const after = openOutbox(restored, db, clock)
    await after.outbox.offerAgain()
    after.line.up = true
    after.outbox.send()
    await settled()
    expect([...restored.stored.values()].map((it) => it.seq)).toEqual([2])
    await after.outbox.tidy(new Set())
    expect(db.rows.map((it) => it.entry.seq)).toEqual([2])
  })

  it('forgets receipts when another history begins: its revisions are other revisions', async () => {
    const db = fakeDatabase()
    const store = fakeOutboxStore(db)
    const receipt = (rev: number) => (birth: { life: string; seq: number }) => ({
      id: `r${rev}`,
      ...birth,
      at: { wall: 1, mono: 1, offset: null, page: 'p' },
      kind: 'receipt' as const,
      item: 'n1',
      rev,
      received: rev,
      shown: null,
      painted: null,
    })
    for (const rev of [3, 5, 4]) await store.addReceipts([receipt(rev)])
    expect((await store.receipts()).map((it) => it.rev)).toEqual([5])
    await store.offerAgain(0)
    expect(await store.receipts()).toEqual([])
  })
})
