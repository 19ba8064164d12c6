/** The outbox of one page over a fake line that loses requests, answers, or nothing. */

import type { Batch, Entry } from '../../../content/live/entries.ts'
import { makeId } from '../../../content/live/ids.ts'
import { done, refuse } from '../../../content/live/reply.ts'
import { createClockModel } from '../../../kiosk/live/clock-model.ts'
import type { Link } from '../../../kiosk/live/link.ts'
import { createOutboxModel } from '../../../kiosk/live/outbox-model.ts'
import type { FakeClock } from './fake-clock.ts'
import type { FakeServer } from './fake-server.ts'
import { type FakeDatabase, fakeOutboxStore, type Page, page } from './fake-stores.ts'

/** `busy`: the server has no room for it. */
export type Fault = 'none' | 'request' | 'answer' | 'busy'

let made = 0
const idOf = (clock: FakeClock) =>
  makeId(clock.read().wall, (n) => {
    made++
    return Uint8Array.from({ length: n }, (_, i) => (made >> ((i % 4) * 8)) & 255)
  })

export interface OutboxPage {
  readonly outbox: ReturnType<typeof createOutboxModel>
  /** `slow`: an answer takes this long to come. */
  readonly line: { up: boolean; fault: Fault; slow: Promise<void> | null }
  tap(): Promise<{ ok: boolean; id?: string }>
  readonly refused: string[]
  readonly batches: number[]
}

export function openOutbox(
  server: Pick<FakeServer, 'take'>,
  db: FakeDatabase | null,
  clock: FakeClock,
  act: Page = page(),
): OutboxPage {
  const line: OutboxPage['line'] = { up: false, fault: 'none', slow: null }
  const refused: string[] = []
  const batches: number[] = []
  const link: Link = {
    open() {},
    close() {},
    hello: async () => refuse('offline'),
    proof: async () => refuse('offline'),
    entries: async (batch: Batch) => {
      const reply = await act(() => {
        if (!line.up || line.fault === 'request') return refuse('offline')
        batches.push(batch.entries.length)
        if (line.fault === 'busy') return refuse('busy', { retryAfterMs: 2000 })
        const settlement = server.take(batch.entries as Entry[])
        return line.fault === 'answer' ? refuse('offline') : done(settlement)
      })
      await line.slow
      return reply
    },
  }
  const time = createClockModel(clock, null)
  const outbox = createOutboxModel({
    store: db && fakeOutboxStore(db, act),
    link,
    clock: time,
    source: clock,
    random: () => 0.5,
    life: db?.self.life ?? '00000000-0000-7000-8000-0000000000ff',
    maySend: () => line.up && !act.isDead(),
    onRefused: (code) => refused.push(code),
  })
  return {
    outbox,
    line,
    refused,
    batches,
    tap: () =>
      outbox.add({
        id: idOf(clock),
        at: time.stamp(),
        kind: 'tap',
        point: 'front-desk',
        grade: 5,
        dwell: 1200,
      }),
  }
}
