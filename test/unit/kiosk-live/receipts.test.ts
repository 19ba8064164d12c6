/** Receipts: three facts, each said once, and never of a revision that was not painted. */
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../content/live/entries.ts'
import { atOnce } from '../../../kiosk/live/outbox-store.ts'
import { joinReceipts } from '../../../kiosk/live/receipts.ts'
import { createReceiptsModel } from '../../../kiosk/live/receipts-model.ts'
import { settled } from './fake-clock.ts'
import { itemOf } from './fake-server.ts'
import { type FakeDatabase, fakeDatabase, fakeOutboxStore } from './fake-stores.ts'

async function open(db: FakeDatabase, onWrite = (_many: number): unknown => null) {
  let now = 1000
  let added = 0
  const store = fakeOutboxStore(db)
  const model = createReceiptsModel({
    store: {
      ...store,
      addReceipts(make) {
        onWrite(make.length)
        return store.addReceipts(make)
      },
    },
    now: () => now++,
    make: (facts) => (birth) => ({
      id: `${facts.item}-${birth.seq}`,
      ...birth,
      at: { wall: 1, mono: 1, offset: null, page: 'p' },
      kind: 'receipt',
      ...facts,
    }),
    onAdded: () => {
      added++
    },
  })
  await model.start()
  return { model, added: () => added }
}

const receipts = (db: FakeDatabase) => db.rows.map((it) => it.entry as Receipt)
const facts = (db: FakeDatabase) =>
  receipts(db).map((it) => [it.item, it.rev, !!it.received, !!it.shown, !!it.painted])

describe('receipts', () => {
  it('gather the facts of one moment in one entry per item', async () => {
    const db = fakeDatabase()
    const { model, added } = await open(db)
    const items = [itemOf('n1', 3), itemOf('n2', 4)]
    model.note(items, 'received')
    model.note(items, 'shown')
    await settled()
    expect(facts(db)).toEqual([
      ['n1', 3, true, true, false],
      ['n2', 4, true, true, false],
    ])
    expect(added()).toBe(1)
  })

  it('are written a few at a time, so that a tap waits for a few and not for all', async () => {
    const db = fakeDatabase()
    const writes: number[] = []
    const { model, added } = await open(db, (many) => writes.push(many))
    const items = Array.from({ length: 50 }, (_, at) => itemOf(`n${at}`, at + 1))
    model.note(items, 'received')
    await settled()
    model.note(items, 'shown')
    await settled()
    expect(Math.max(...writes)).toBeLessThanOrEqual(atOnce)
    expect(writes.reduce((sum, it) => sum + it, 0)).toBe(100)
    expect(added()).toBe(writes.length)
    expect(facts(db).every(([, , received, shown]) => received && shown)).toBe(true)
    expect(receipts(db).length).toBe(50)
  })

  it('say each fact once, also over a reload', async () => {
    const db = fakeDatabase()
    const first = await open(db)
    first.model.note([itemOf('n1', 3)], 'painted')
    await settled()
    first.model.note([itemOf('n1', 3)], 'painted')
    await settled()
    const again = await open(db)
    again.model.note([itemOf('n1', 3)], 'painted')
    await settled()
    expect([first.added(), again.added()]).toEqual([1, 0])
    expect(facts(db)).toEqual([['n1', 3, false, false, true]])
  })

  it('begin anew with each revision, and forget none for an older one', async () => {
    const db = fakeDatabase()
    const { model } = await open(db)
    model.note([itemOf('n1', 3)], 'painted')
    model.note([itemOf('n1', 5)], 'received')
    model.note([itemOf('n1', 3)], 'shown')
    await settled()
    expect(facts(db)).toEqual([['n1', 5, true, false, false]])
  })

  it('are not made for what the server derives or what steers the screen', async () => {
    const db = fakeDatabase()
    const { model } = await open(db)
    model.note(
      [
        itemOf('t', 1, { board: 'tallies', derived: true }),
        itemOf('p', 1, { board: 'profiles' }),
        itemOf('b', 1, { board: 'builds' }),
      ],
      'received',
    )
    await settled()
    expect(db.rows).toEqual([])
  })

  it('are said again when the disk did not take them', async () => {
    const db = fakeDatabase()
    const { model } = await open(db)
    db.fails = true
    model.note([itemOf('n1', 3)], 'painted')
    await settled()
    db.fails = false
    model.note([itemOf('n2', 4)], 'received')
    await settled()
    expect(facts(db)).toEqual([
      ['n1', 3, false, false, true],
      ['n2', 4, true, false, false],
    ])
  })

  it('start anew with another history, whose revisions are others', async () => {
    const db = fakeDatabase()
    const { model } = await open(db)
    model.note([itemOf('n1', 9)], 'painted')
    await settled()
    await fakeOutboxStore(db).offerAgain(0)
    model.forget()
    model.note([itemOf('n1', 3)], 'received')
    await settled()
    expect(facts(db)).toEqual([['n1', 3, true, false, false]])
  })

  it('join the first times of one revision, and keep a newer one whole', () => {
    const at = (rev: number, received: number | null, painted: number | null) => ({
      rev,
      received,
      shown: null,
      painted,
    })
    expect(joinReceipts(at(3, 10, null), at(3, 20, 30))).toEqual(at(3, 10, 30))
    expect(joinReceipts(at(3, 10, 11), at(4, 20, null))).toEqual(at(4, 20, null))
    expect(joinReceipts(at(4, 10, 11), at(3, 20, null))).toEqual(at(4, 10, 11))
  })
})
