/** The reader's side: it waits for no writer, and it cannot write. */
import { expect, it } from 'vitest'
import { describeStoresOf } from '../../tools/stores.ts'
import { Gate } from './parts/gate.ts'
import { trialParts } from './parts/trial-parts.ts'

describeStoresOf(trialParts, 'an ask', (open) => {
  it('does not wait for a long write, and does not see it before its commit', async () => {
    const store = await open()
    await store.transact('keep', { key: 'before' })
    const gate = new Gate()
    const writing = store.transact('keepAndWait', { key: 'long', gate: gate.shared })
    await gate.reached()

    expect(await store.ask('notes', null)).toEqual(['before'])

    gate.open()
    await writing
    expect(await store.ask('notes', null)).toEqual(['before', 'long'])
  })

  it('sees one moment only, from its beginning to its end', async () => {
    const store = await open()
    await store.transact('keep', { key: 'before' })
    const gate = new Gate()
    const reading = store.ask('notesTwice', { gate: gate.shared })
    await gate.reached()
    await store.transact('keep', { key: 'meanwhile' })
    gate.open()
    expect(await reading).toEqual([['before'], ['before']])
  })

  it('cannot write', async () => {
    const store = await open()
    await expect(store.ask('write', null)).rejects.toThrow()
    expect(await store.ask('notes', null)).toEqual([])
  })
})
