/** What an answer of the store is worth. */
import { expect, it } from 'vitest'
import { isUniqueViolation } from '../../../server/store/unique-violation.ts'
import { describeStoresOf } from '../../tools/stores.ts'
import { startScribe } from './parts/kill-scribe.ts'
import { trialParts } from './parts/trial-parts.ts'

describeStoresOf(trialParts, 'a command', (open) => {
  it('is answered after its commit: another opening sees it at once', async () => {
    const [store, other] = [await open(), await open()]
    expect(await store.transact('keep', { key: 'a' })).toBe('a')
    expect(await other.ask('notes', null)).toEqual(['a'])
    expect(await store.ask('notes', null)).toEqual(['a'])
  })

  it('that was acknowledged survives kill -9', async () => {
    const scribe = await startScribe(open.place(), 100)
    const acknowledged = await scribe.kill()
    const kept = new Set(await (await open()).ask('notes', null))
    expect(acknowledged.length).toBeGreaterThanOrEqual(100)
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([])
    // Committed and killed before the answer: at most one for each of its four lanes.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(4)
  })

  it('whose body throws leaves nothing, and does not harm its neighbours of the same commit', async () => {
    const store = await open()
    let rings = 0
    store.onBell(() => {
      rings += 1
    })
    const keys = Array.from({ length: 60 }, (_, i) => `k${String(i).padStart(2, '0')}`)
    const throws = (i: number) => i % 3 === 1
    const answers = await Promise.allSettled(
      keys.map((key, i) => store.transact(throws(i) ? 'keepThenThrow' : 'keep', { key })),
    )
    const good = keys.filter((_, i) => !throws(i))
    expect(answers.map(({ status }) => status === 'fulfilled')).toEqual(
      keys.map((_, i) => !throws(i)),
    )
    expect(await store.ask('notes', null)).toEqual(good)
    expect(answers[1]).toMatchObject({ reason: { code: 'trial', message: 'no k01' } })
    if (store.kind === 'sqlite') expect(rings).toBeLessThan(good.length)
  })

  it('that meets a taken key is refused as such, and the store goes on', async () => {
    const store = await open()
    await store.transact('keep', { key: 'a' })
    const error = await store.transact('keep', { key: 'a' }).catch((it: unknown) => it)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(new Error('other'))).toBe(false)
    await store.transact('keep', { key: 'b' })
    expect(await store.ask('notes', null)).toEqual(['a', 'b'])
  })

  it('of an unknown name is refused', async () => {
    const store = await open()
    const loose = store as unknown as { transact(name: string, input: unknown): Promise<unknown> }
    await expect(loose.transact('toString', null)).rejects.toMatchObject({ code: 'no_such_body' })
  })

  it('called before the store is closed is still answered, and after it refused', async () => {
    const store = await open()
    const early = store.transact('keep', { key: 'early' })
    await Promise.all([early, store.close()])
    await expect(store.transact('keep', { key: 'late' })).rejects.toMatchObject({
      code: 'store_closed',
    })
    expect(await (await open()).ask('notes', null)).toEqual(['early'])
  })

  it('gives counts, sums and instants as numbers', async () => {
    const store = await open()
    await store.transact('number', { item: 'i' })
    expect(await store.ask('counted', null)).toEqual({ n: 1, sum: 1, big: 1732262400001 })
  })

  it('of a body that gathers is answered with its own, and a bad neighbour harms only itself', async () => {
    const store = await open()
    const ids = Array.from({ length: 50 }, (_, i) => (i === 30 ? 'bad30' : `e${i}`))
    const answers = await Promise.allSettled(
      ids.map((id) => store.transact('enterTogether', { ids: [id] })),
    )
    const good = ids.filter((id) => id !== 'bad30')
    const values = answers.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
    expect(values.map((it) => it.ids[0])).toEqual(good)
    expect(answers[30]).toMatchObject({ status: 'rejected', reason: { message: 'bad30' } })
    const more = await Promise.all(
      ids.map((id) => store.transact('enterTogether', { ids: [`again-${id}`] })),
    )
    if (store.kind === 'postgres') {
      expect(Math.max(...more.map((it) => it.together))).toBeGreaterThan(10)
    }
    const { ids: stored } = await store.ask('enteredSince', { xid: '0', n: 0 })
    const expected = [...good, ...ids.map((id) => `again-${id}`)]
    expect([...stored].sort()).toEqual(expected.sort())
  })
})
