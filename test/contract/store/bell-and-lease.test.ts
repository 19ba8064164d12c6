/** Being woken, and being the only one. */
import { expect, it } from 'vitest'
import { describeStoresOf } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { startScribe } from './parts/kill-scribe.ts'
import { trialParts } from './parts/trial-parts.ts'

describeStoresOf(trialParts, 'the bell', (open) => {
  it('rings after a commit, and no more once its listener has gone', async () => {
    const store = await open()
    let rings = 0
    const stop = store.onBell(() => {
      rings += 1
    })
    await store.transact('keep', { key: 'a' })
    await until('the bell rings', () => rings === 1)
    stop()
    await store.transact('keep', { key: 'b' })
    expect(rings).toBe(1)
  })

  it('rings for the commit of another node that shares the database', async () => {
    const [store, other] = [await open(), await open()]
    // Two processes on one SQLite file are not nodes: there the slow poll is all.
    const listening = store.kind === 'postgres' ? store : other
    let seen = 0
    listening.onBell(() => {
      seen += 1
    })
    await other.transact('keep', { key: 'a' })
    await until('the bell rings', () => seen === 1)
  })
})

describeStoresOf(trialParts, 'a lease', (open) => {
  it('is held by one opening at a time, and moves when its holder closes', async () => {
    const [one, two] = [await open(), await open()]
    const firstTry = await Promise.all([one.holdLease('f'), two.holdLease('f')])
    expect([...firstTry].sort()).toEqual([false, true])
    const [holder, other] = firstTry[0] ? [one, two] : [two, one]
    expect(await holder.holdLease('f')).toBe(true)
    expect(await other.holdLease('f')).toBe(false)
    expect(await other.holdLease('another')).toBe(true)
    await holder.close()
    await until('the lease has moved', () => other.holdLease('f'))
  })

  it('moves when its holder is killed', async () => {
    const scribe = await startScribe(open.place(), 1)
    const store = await open()
    expect(scribe.holdsLease).toBe(true)
    expect(await store.holdLease('trial')).toBe(false)
    await scribe.kill()
    await until('the lease has moved', () => store.holdLease('trial'))
  })
})
