/** Promise 1, in the small: pages die between any two steps, the server loses answers, windows share. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedWithin } from '../../../kiosk/live/outbox-model.ts'
import { fakeClock, settled } from './fake-clock.ts'
import { FakeServer } from './fake-server.ts'
import { fakeDatabase, page } from './fake-stores.ts'
import { type Fault, openOutbox } from './open-outbox.ts'

const life = fc.record({
  /** The step at which the page dies, and whether that step still takes effect. */
  diesAt: fc.integer({ min: 1, max: 40 }),
  takesEffect: fc.boolean(),
  windows: fc.integer({ min: 1, max: 2 }),
  acts: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('tap' as const), who: fc.nat(1) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('line' as const),
          up: fc.boolean(),
          fault: fc.constantFrom<Fault[]>('none', 'request', 'answer'),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('disk' as const),
          is: fc.constantFrom('well' as const, 'full' as const, 'hung' as const),
        }),
      },
    ),
    { maxLength: 15 },
  ),
})

describe('promise 1, in the small', () => {
  it('every tap that was thanked for is on the server exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
        const server = new FakeServer()
        const db = fakeDatabase()
        let clock = fakeClock()
        const thanked: string[] = []
        let wasBad = false
        for (const { diesAt, takesEffect, windows, acts } of lives) {
          clock = clock.reload(`${clock.page}+`)
          const now = clock
          const pages = Array.from({ length: windows }, (_, i) =>
            openOutbox(server, db, now, page(i === 0 ? diesAt : undefined, takesEffect)),
          )
          for (const it of acts) {
            if (it.do === 'tap') {
              void pages[it.who % windows]?.tap().then((result) => {
                if (result.ok && result.id) thanked.push(result.id)
              })
            }
            if (it.do === 'line') for (const { line } of pages) Object.assign(line, it)
            if (it.do === 'disk') {
              db.fails = it.is === 'full'
              if (it.is === 'hung') db.hang()
              else db.goOn()
            }
            wasBad ||= db.fails || db.stall !== null
            if (it.do === 'wait') await clock.advance(storedWithin)
            for (const { outbox } of pages) outbox.send()
          }
          await settled()
          for (const { line } of pages) line.up = false
        }
        db.fails = false
        db.goOn()
        const last = openOutbox(server, db, clock)
        last.line.up = true
        last.outbox.send()
        await clock.advance(120_000)
        expect(thanked.filter((id) => !server.stored.has(id))).toEqual([])
        expect(new Set(thanked).size).toBe(thanked.length)
        expect(db.rows.filter((it) => it.state === 'waiting')).toEqual([])
        // What went through the database has each number once, and leaves no hole but for those that
        // went straight to the server while the disk was full or hung.
        const rows = db.rows.map((it) => it.entry.seq)
        expect(new Set(rows).size).toBe(rows.length)
        const all = new Set([...server.stored.values()].map((it) => it.seq))
        if (!wasBad) expect(all.size).toBe(Math.max(0, ...all))
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})
