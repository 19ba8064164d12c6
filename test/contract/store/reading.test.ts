/** The reader's side: it waits for no writer, and it cannot write. */
import { expect, it } from 'vitest'
import { describeStoresOf } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { trialParts } from './parts/trial-parts.ts'

describeStoresOf(trialParts, 'an ask', (open) => {
  it('does not wait for a long write, and does not see it before its commit', async () => {
    const store = await open()
    await store.transact('keep', { key: 'before' })
    const shared = new SharedArrayBuffer(4)
    const gate = new Int32Array(shared)
    const writing = store.transact('keepAndWait', { key: 'long', gate: shared })
    await until('the long write has begun', () => Atomics.load(gate, 0) === 1)

    expect(await store.ask('notes', null)).toEqual(['before'])

    Atomics.store(gate, 0, 2)
    Atomics.notify(gate, 0)
    await writing
    expect(await store.ask('notes', null)).toEqual(['before', 'long'])
  })

  it('cannot write', async () => {
    const store = await open()
    await expect(store.ask('write', null)).rejects.toThrow()
    expect(await store.ask('notes', null)).toEqual([])
  })
})
