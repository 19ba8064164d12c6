/**
 * Promise 2: a published item is on every screen that should hold it and on no other; a retracted or
 * re-addressed one is gone, also for a screen that was away.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Channel, scopeOf } from '../../../content/live/channels.ts'
import type { Frame } from '../../../content/live/follow.ts'
import type { AppStore } from '../../../server/bodies.ts'
import { framesOf } from '../../../server/live/publisher.ts'
import { describeStores } from '../../tools/stores.ts'
import { Glass } from './parts/glass.ts'
import { foundHall, type Hall, listens, notice, start } from './parts/hall.ts'

const channels: readonly Channel[] = [...new Set(Object.values(listens).flat())]

type Act =
  | { readonly do: 'save' | 'retract'; readonly item: number }
  | { readonly do: 'publish' | 'address'; readonly item: number; readonly on: readonly Channel[] }
  | { readonly do: 'round'; readonly limit: number; readonly lose: readonly string[] }
  | { readonly do: 'leave' | 'hello'; readonly screen: string }
  | { readonly do: 'tally' | 'prune' }

const item = fc.nat({ max: 3 })
const screen = fc.constantFrom(...Object.keys(listens))
const some = fc.subarray([...channels], { minLength: 1 })

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), item }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const), item, on: some }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('address' as const), item, on: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retract' as const), item }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('round' as const),
      limit: fc.integer({ min: 1, max: 12 }),
      lose: fc.subarray(Object.keys(listens)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), screen }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('hello' as const), screen }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('tally' as const, 'prune' as const) }) },
)

interface Truth {
  readonly id: string
  rev: number | null
  state: 'draft' | 'published' | 'retracted'
  on: readonly Channel[]
}

/** What staff did, written down beside the store. */
class Town {
  readonly hall: Hall
  readonly items: Truth[]
  readonly glasses = Object.keys(listens).map((it) => new Glass(it))
  readonly heads: Partial<Record<Channel, number>> = {}
  last = 0
  /** When each revision was written: what is not yet published is not yet old. */
  readonly #written: { rev: number; at: number }[] = []

  constructor(hall: Hall, ids: readonly string[]) {
    this.hall = hall
    this.items = ids.map((id) => ({ id, rev: null, state: 'draft', on: [] }))
  }

  async begin(): Promise<void> {
    const { rev, heads } = await this.hall.store.ask('heads:read', {})
    this.last = rev
    Object.assign(this.heads, heads)
  }

  async edit(act: Act): Promise<void> {
    if (!('item' in act)) return
    const now = start + this.#written.length
    const it = this.items[act.item]
    if (!it) return
    if (act.do === 'save') {
      it.rev = await this.hall.rev('item:save', notice(it.id, it.rev, `第${it.rev ?? 0}版`), now)
    } else if (it.rev === null) return
    else if (act.do === 'retract') {
      if (it.state !== 'published') return
      it.rev = await this.hall.rev('item:retract', { id: it.id, baseRev: it.rev }, now)
      it.state = 'retracted'
    } else if (act.do === 'publish' || act.do === 'address') {
      if (act.do === 'address' && it.state !== 'published') return
      const input = { id: it.id, baseRev: it.rev, channels: [...act.on] }
      it.rev = await this.hall.rev(`item:${act.do}`, input, now)
      it.state = 'published'
      it.on = act.on
    }
    this.#written.push({ rev: it.rev ?? 0, at: now })
  }

  #unpublishedAt(): number {
    const first = this.#written.find((it) => it.rev > this.last)
    return first?.at ?? start + this.#written.length
  }

  /** One round of the publisher; some lines break under it. */
  async round(limit: number, lose: readonly string[]): Promise<void> {
    const news = await this.hall.store.ask('news:since', { rev: this.last, limit })
    const frames: Frame[] = framesOf(news, this.last, this.heads)
    this.last = news.to
    for (const glass of this.glasses) {
      frames.forEach((frame, n) => {
        // A line that breaks has lost a frame, and perhaps had the one before it.
        if (lose.includes(glass.screen) && n % 2 === 1) glass.isOnline = false
        glass.hear(frame)
      })
      if (glass.isOnline && glass.needsHello) await glass.hello(this.hall.store)
    }
  }

  async do(act: Act): Promise<void> {
    const { store } = this.hall
    await this.edit(act)
    if (act.do === 'round') await this.round(act.limit, act.lose)
    if (act.do === 'tally') {
      await store.transact('tallies:publish', {
        points: 'all',
        now: Date.UTC(2026, 5, 1) + this.last * 86_400_000,
      })
    }
    if (act.do === 'prune') await store.transact('gone:prune', { before: this.#unpublishedAt() })
    if (act.do === 'leave' || act.do === 'hello') {
      const glass = this.glasses.find((it) => it.screen === act.screen)
      if (!glass) return
      if (act.do === 'leave') glass.isOnline = false
      else await glass.hello(store)
    }
  }

  /** All is told; who was away comes back, who is online is not asked to. */
  async end(): Promise<void> {
    for (;;) {
      const before = this.last
      await this.round(5, [])
      if (this.last === before) break
    }
    for (const it of this.glasses) if (!it.isOnline) await it.hello(this.hall.store)
  }

  shouldHold(screen: string): string[] {
    const mine = listens[screen] ?? []
    return this.items
      .filter((it) => it.state === 'published' && it.on.some((name) => mine.includes(name)))
      .map((it) => `${it.id}@${it.rev}`)
      .sort()
  }
}

async function check(town: Town, store: AppStore): Promise<void> {
  const written = new Set(town.items.map((it) => it.id))
  for (const glass of town.glasses) {
    const shown = glass.carried().filter((it) => written.has(it.split('@')[0] ?? ''))
    expect(shown, glass.screen).toEqual(town.shouldHold(glass.screen))
    const proof = await store.ask('library:proof', { channels: listens[glass.screen] ?? [] })
    expect(glass.digest(), glass.screen).toBe(proof.digest)
    expect(glass.cursor?.heads).toEqual(proof.heads)
  }
}

describeStores('promise 2', (open) => {
  it('every screen holds exactly what it should, whatever was written, lost and missed', async () => {
    const store = await open()
    const hall = await foundHall(store)
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const town = new Town(hall, Array.from({ length: 4 }, hall.nextId))
        await town.begin()
        for (const it of acts) await town.do(it)
        await town.end()
        await check(town, store)
        // What this run left on the glass is taken off, so that the next one begins as clear.
        for (const [n, it] of town.items.entries()) {
          if (it.state === 'published') await town.edit({ do: 'retract', item: n })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a screen that stays online is told everything and never has to say hello again', async () => {
    const hall = await foundHall(await open())
    const town = new Town(hall, Array.from({ length: 4 }, hall.nextId))
    await town.begin()
    for (const it of town.glasses) await it.hello(hall.store)
    for (let n = 0; n < 40; n++) {
      const on = channels.filter((_, i) => (i * 7 + n) % 3 === 0)
      await town.do({ do: 'save', item: n % 4 })
      await town.do({ do: n % 5 === 4 ? 'retract' : 'publish', item: (n * 3) % 4, on })
      if (n % 3 === 0) await town.do({ do: 'tally' })
      await town.round(1 + (n % 6), [])
    }
    await town.end()
    await check(town, hall.store)
    expect(town.glasses.map((it) => it.answers)).toEqual(town.glasses.map(() => ['full']))
  })

  it('a screen that was away learns that an item was re-addressed, and that one was retracted', async () => {
    const hall = await foundHall(await open())
    const [moved, taken] = [hall.nextId(), hall.nextId()]
    const revs = new Map<string, number>()
    for (const id of [moved, taken]) {
      const baseRev = await hall.rev('item:save', notice(id, null, '通知'))
      revs.set(id, await hall.rev('item:publish', { id, baseRev, channels: ['area:east'] }))
    }
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    expect(glass.carried().filter((it) => it.startsWith('0197'))).toHaveLength(2)
    glass.isOnline = false

    const rev = await hall.rev('item:address', {
      id: moved,
      baseRev: revs.get(moved) ?? 0,
      channels: ['screen:e2'],
    })
    await hall.rev('item:retract', { id: taken, baseRev: revs.get(taken) ?? 0 })
    await glass.hello(hall.store)
    expect(glass.answers).toEqual(['full', 'delta'])
    expect(glass.carried().filter((it) => it.startsWith('0197'))).toEqual([])

    const other = new Glass('e2')
    await other.hello(hall.store)
    expect(other.carried()).toContain(`${moved}@${rev}`)
  })

  it('what went below the floor is gone by a full set', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const baseRev = await hall.rev('item:save', notice(id, null, '通知'))
    const at = await hall.rev('item:publish', { id, baseRev, channels: ['area:east'] })
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    await hall.rev('item:retract', { id, baseRev: at })
    const other = hall.nextId()
    const saved = await hall.rev('item:save', notice(other, null, '通知'))
    await hall.rev('item:publish', {
      id: other,
      baseRev: saved,
      channels: ['area:east'],
    })
    expect(await hall.store.transact('gone:prune', { before: start + 1 })).toEqual({ pruned: 1 })
    await glass.hello(hall.store)
    expect(glass.answers).toEqual(['full', 'full'])
    expect(glass.carried().filter((it) => it.startsWith(id))).toEqual([])
  })

  it('a screen up to date is answered in few bytes', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const channels = await hall.store.ask('screen:channels', { screen: 'e1' })
    expect(new Set(channels)).toEqual(new Set(listens.e1))
    const { epoch = '', rev = 0 } = glass.cursor ?? {}
    const welcome = await hall.store.ask('library:read', {
      channels,
      epoch,
      scope: scopeOf(channels),
      rev,
    })
    expect(welcome).toMatchObject({ kind: 'delta', changes: [] })
    expect(JSON.stringify(welcome).length).toBeLessThan(350)
  })

  it('an older copy opened with a renewed epoch gives a full set, and never an old number again', async () => {
    const hall = await foundHall(await open())
    const glass = new Glass('e1')
    await glass.hello(hall.store)
    const before = glass.cursor?.rev ?? 0
    await hall.store.transact('epoch:renew', { epoch: 'another', now: 1 })
    await glass.hello(hall.store)
    expect(glass.answers).toEqual(['full', 'full'])
    expect(glass.cursor).toMatchObject({ epoch: 'another' })
    const rev = await hall.rev('item:save', notice(hall.nextId(), null, '通知'))
    expect(rev).toBeGreaterThan(before + 100_000)
  })
})
