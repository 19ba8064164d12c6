/** What is forgotten, and when: sessions, replies and what has gone; never what has happened. */
import { expect, it } from 'vitest'
import type { AppStore } from '../../../server/bodies.ts'
import { createHousekeeping } from '../../../server/live/housekeeping.ts'
import { describeStores, type OpenStore } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { Glass } from './parts/glass.ts'
import { admin, day, foundHall, type Hall, notice, start } from './parts/hall.ts'
import { rowsOf } from './parts/look.ts'

const hour = 3_600_000
const settings = { sessionIdle: hour / 2, sessionAbsolute: 12 * hour, goneLife: 400 * day }

/** The daily round, with the clock and the timer in the test's hands. */
function roundsOf(store: AppStore) {
  const rounds: string[] = []
  const waiting: { work: () => void; ms: number }[] = []
  const clock = { now: start }
  const keeping = createHousekeeping({
    store: {
      transact: async (name, input) => {
        const value = await store.transact(name, input)
        rounds.push(name)
        return value
      },
    },
    now: () => clock.now,
    settings,
    log: { error: (facts) => void rounds.push(JSON.stringify(facts)) },
    later: (work, ms) => {
      waiting.push({ work, ms })
      return () => undefined
    },
  })
  return {
    keeping,
    clock,
    /** Lets the next timer go off; how long it would have waited. */
    async pass(): Promise<number> {
      await until('the loop waits', () => waiting.length > 0)
      const timer = waiting.shift()
      timer?.work()
      return timer?.ms ?? 0
    },
    done: () => rounds.filter((it) => it === 'gone:prune').length,
    rounds,
  }
}

async function retractedAt(hall: Hall, now: number): Promise<string> {
  const id = hall.nextId()
  const saved = await hall.rev('item:save', notice(id, null, '通知'), now)
  const put = { id, baseRev: saved, channels: ['area:east' as const] }
  const baseRev = await hall.rev('item:publish', put, now)
  await hall.rev('item:retract', { id, baseRev }, now)
  return id
}

describeStores('housekeeping', (open: OpenStore<AppStore>) => {
  it('is done at the start and then once a day', async () => {
    const { store } = await foundHall(await open())
    const it = roundsOf(store)
    it.keeping.start()
    await until('the first round', () => it.done() === 1)
    expect(await it.pass()).toBe(0)
    expect(await it.pass()).toBe(day)
    await until('the second round', () => it.done() === 2)
    await it.keeping.stop()
    expect(it.rounds.slice(0, 3)).toEqual(['session:prune', 'reply:prune', 'gone:prune'])
  })

  it('forgets sessions that ended, replies of a day ago, and keeps the others', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const open_ = (hash: string, now: number) =>
      store.transact('session:open', { hash, staff: admin, address: '::1', now })
    await open_('old', start - 13 * hour)
    await store.transact('session:touch', { hash: 'old', now: start })
    await open_('idle', start - hour)
    await open_('used', start - hour)
    await store.transact('session:touch', { hash: 'used', now: start - 60_000 })
    await hall.rev('item:save', notice(hall.nextId(), null, '旧'), start - day - 1)
    await hall.rev('item:save', notice(hall.nextId(), null, '新'), start - day + 1)
    const it = roundsOf(store)
    it.keeping.start()
    await until('the round', () => it.done() === 1)
    await it.keeping.stop()
    expect(await rowsOf(open.place(), 'select hash from session')).toEqual([{ hash: 'used' }])
    expect(await rowsOf(open.place(), 'select id from reply')).toHaveLength(1)
    // What was done stays on record: the claim, three times signing in, and both edits.
    expect(await store.ask('audit:verify', null)).toEqual({ rows: 6, brokenAt: null })
  })

  it('forgets what went 400 days ago; who was away for longer takes the whole set', async () => {
    const hall = await foundHall(await open())
    const [never, away, recent] = [new Glass('e1'), new Glass('e1'), new Glass('e1')]
    await never.hello(hall.store)
    await retractedAt(hall, start)
    await retractedAt(hall, start + day)
    await away.hello(hall.store)
    const young = await retractedAt(hall, start + 300 * day)
    await recent.hello(hall.store)
    const it = roundsOf(hall.store)
    it.clock.now = start + 402 * day
    it.keeping.start()
    await until('the round', () => it.done() === 1)
    await it.keeping.stop()
    // The newest of the old ones stays: the floor is its own revision.
    const gone = await rowsOf(open.place(), 'select item from address where gone = 1 order by rev')
    expect(gone).toHaveLength(2)
    expect(gone.at(-1)).toEqual({ item: young })
    for (const glass of [never, away, recent]) await glass.hello(hall.store)
    expect([never, away, recent].map((glass) => glass.answers.at(-1))).toEqual([
      'full',
      'delta',
      'delta',
    ])
  })
})
