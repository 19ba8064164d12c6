/** Too many wait for the store: whoever comes now hears `busy`, and loses nothing by coming again. */
import { expect, it } from 'vitest'
import type { AppStore } from '../../../server/bodies.ts'
import { until } from '../../tools/until.ts'
import { connect, newId, say } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { boundStore, startApp } from './test-app.ts'

const page = newId()
const batchOf = (life: string, seqs: readonly number[]) => ({
  sent: { page, mono: 100_000 },
  entries: seqs.map((seq) => ({
    id: newId(),
    life,
    seq,
    at: { wall: Date.now(), mono: seq * 10_000, offset: 0, page },
    kind: 'tap',
    point: 'east-desk',
    grade: 5,
    dwell: 100,
  })),
})

/** Holds up what the writer, or the reader, is asked for, from when it is told to until it lets go. */
function heldStore() {
  const held = { writes: false, reads: false }
  let waiting: (() => void)[] = []
  const pass = () => new Promise<void>((go) => waiting.push(go))
  return {
    hold: (what: keyof typeof held) => {
      held[what] = true
    },
    reached: (many: number) => until('they are held', () => waiting.length === many),
    letGo() {
      held.writes = false
      held.reads = false
      for (const go of waiting) go()
      waiting = []
    },
    wrapStore: (store: AppStore): AppStore => ({
      ...boundStore(store),
      async transact(name, input) {
        if (held.writes && name === 'entries:take') await pass()
        return store.transact(name, input)
      },
      async ask(name, input) {
        if (held.reads && name === 'library:proof') await pass()
        return store.ask(name, input)
      },
    }),
  }
}

it('a batch beyond the room is answered busy, and taken once when it is offered again', async () => {
  const held = heldStore()
  const { hold, letGo, wrapStore } = held
  const app = await startApp({ wrapStore, storeRoom: { writes: 3, reads: 1000 } })
  const admin = await app.claim()
  const life = newId()
  const token = await app.enrol('east-touch', life)
  const socket = await app.screen(token)
  hold('writes')
  // A batch takes as much room as it has entries.
  const first = batchOf(life, [1, 2, 3])
  const underWay = say(socket, 'entries', first)
  await held.reached(1)
  const late = batchOf(life, [4])
  const busy = { ok: false, code: 'busy', retryAfterMs: 2000 }
  expect(await say(socket, 'entries', late)).toEqual(busy)
  const bearer = { authorization: `Bearer ${token}` }
  const posted = await app.ask('/api/v1/entries', { headers: bearer, body: late })
  expect([posted.status, posted.headers.get('retry-after')]).toEqual([503, '2'])
  expect(posted.body).toEqual(busy)
  expect((await app.command(admin, 'item:save', notice('east'))).body).toEqual(busy)

  letGo()
  expect(await underWay).toMatchObject({ ok: true, value: { settled: { length: 3 } } })
  for (let i = 0; i < 2; i++) {
    const settled = { settled: [late.entries[0]?.id], refused: [], quarantined: [] }
    expect(await say(socket, 'entries', late)).toEqual({ ok: true, value: settled })
  }
  expect((await app.command(admin, 'item:save', notice('east'))).body.ok).toBe(true)
  const { read } = await app.app.store.transact('follower:recount', {})
  expect(read).toBe(4)
  expect(app.bugs).toEqual([])
})

it('a screen at the handshake is told busy, and not that its token has ended', async () => {
  const held = heldStore()
  const { hold, letGo, wrapStore } = held
  const app = await startApp({ wrapStore, storeRoom: { writes: 1000, reads: 2 } })
  const token = await app.enrol('east-touch')
  const socket = await app.screen(token)
  hold('reads')
  const proof = { epoch: 'e', digest: '0'.repeat(16), heads: {}, waiting: 0, refused: 0 }
  const proofs = [1, 2].map(() => say(socket, 'proof', proof))
  await held.reached(2)
  expect(await say(socket, 'proof', proof)).toMatchObject({ code: 'busy' })
  expect(await connect(`${app.origin}/screen`, { auth: { token } })).toBe('busy')
  letGo()
  for (const it of await Promise.all(proofs)) expect(it).toMatchObject({ ok: true })
  await app.screen(token)
  expect(app.bugs).toEqual([])
})
