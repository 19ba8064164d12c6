/** Promise 2, in the small: whatever happens to the line, the library comes to equal the truth. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../content/live/channels.ts'
import { fakeClock } from './fake-clock.ts'
import { FakeServer } from './fake-server.ts'
import { fakeDatabase } from './fake-stores.ts'
import { held, openWindow, stored, truth } from './open-window.ts'

const channel = fc.constantFrom<Channel[]>('screen:s', 'centre:c', 'area:a', 'centre:elsewhere')
const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      id: fc.constantFrom('n1', 'n2', 'n3', 'n4'),
      to: fc.uniqueArray(channel, { maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      lost: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      doubled: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('up' as const, 'down' as const), who: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.nat(90_000) }) },
)

describe('promise 2, in the small', () => {
  for (const windows of [1, 2]) {
    it(`the library equals the truth after anything at all, with ${windows} window(s)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
          const server = new FakeServer()
          const db = fakeDatabase()
          const clock = fakeClock()
          const open = () => Array.from({ length: windows }, () => openWindow(server, db, clock))
          let all = open()
          for (const it of actions) {
            if (it.do === 'put') server.put(it.id, it.to)
            if (it.do === 'publish') {
              server.frames().forEach((frame, i) => {
                all.forEach((window, which) => {
                  if (it.lost[i + which * 4]) return
                  window.hear(frame)
                  if (it.doubled) window.hear(frame)
                })
              })
            }
            if (it.do === 'up') all[it.who]?.up()
            if (it.do === 'down') all[it.who]?.down()
            if (it.do === 'reload') {
              for (const window of all) window.down()
              all = open()
            }
            // The tombstones up to here are pruned.
            if (it.do === 'forget') {
              server.floor = server.rev
              server.log = server.log.filter((row) => row.on)
            }
            if (it.do === 'wait') await clock.advance(it.for)
          }
          for (const window of all) window.up()
          server.frames()
          await clock.advance(200_000)
          for (const window of all) expect(held(window.library)).toEqual(truth(server))
          expect(stored(db, clock)).toEqual(truth(server))
        }),
        { numRuns: 60 },
      )
    }, 30_000)
  }
})
