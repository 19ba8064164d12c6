/** Before the store only so many wait: more are refused at once, and those who wait lose nothing. */
import { expect, it } from 'vitest'
import { boundedStore, type StoreRoom } from '../../../server/store/bounded-store.ts'
import { describeStoresOf } from '../../tools/stores.ts'
import { Gate } from './parts/gate.ts'
import { type TrialStore, trialParts } from './parts/trial-parts.ts'

describeStoresOf(trialParts, 'the room before the store', (open) => {
  const bounded = async (room: Partial<StoreRoom>, weigh?: (name: string) => number) => {
    const full: unknown[] = []
    const store: TrialStore = boundedStore(await open(), {
      room: { writes: 100, reads: 100, ...room },
      log: { warn: (facts) => void full.push(facts) },
      ...(weigh && { weigh }),
    })
    return { store, full }
  }
  /** Writes that stay under way until their gates are opened. */
  const holding = (store: TrialStore, keys: readonly string[]) => {
    const gates = keys.map(() => new Gate())
    const work = keys.map((key, i) =>
      store.transact('keepAndWait', { key, gate: (gates[i] as Gate).shared }),
    )
    return {
      work,
      async letGo() {
        for (const gate of gates) gate.open()
        await Promise.all(work)
      },
    }
  }
  const refusal = { code: 'too_many_waiting' }

  it('is left to those who came first; one too many is refused, and taken when there is room', async () => {
    const { store, full } = await bounded({ writes: 3 })
    const first = holding(store, ['a', 'b', 'c'])
    for (const key of ['d', 'e']) {
      await expect(store.transact('keep', { key })).rejects.toMatchObject(refusal)
    }
    // Said once, and not for each.
    expect(full).toEqual([{ door: 'writes', most: 3 }])
    // Readers have a door of their own.
    expect(await store.ask('notes', null)).toEqual([])
    await first.letGo()
    expect(await store.transact('keep', { key: 'd' })).toBe('d')
    expect(await store.ask('notes', null)).toEqual(['a', 'b', 'c', 'd'])

    const second = holding(store, ['f', 'g', 'h'])
    await expect(store.transact('keep', { key: 'e' })).rejects.toMatchObject(refusal)
    expect(full).toHaveLength(2)
    await second.letGo()
  })

  it('before the reader is bounded alike, and the writer has a door of its own', async () => {
    const { store, full } = await bounded({ reads: 1 })
    const gate = new Gate()
    const reading = store.ask('notesTwice', { gate: gate.shared })
    await gate.reached()
    await expect(store.ask('notes', null)).rejects.toMatchObject(refusal)
    expect(await store.transact('keep', { key: 'a' })).toBe('a')
    gate.open()
    await reading
    expect(await store.ask('notes', null)).toEqual(['a'])
    expect(full).toEqual([{ door: 'reads', most: 1 }])
  })

  it('is given back by what fails', async () => {
    const { store } = await bounded({ writes: 1, reads: 1 })
    for (const key of ['a', 'b']) {
      await expect(store.transact('keepThenThrow', { key })).rejects.toMatchObject({
        code: 'trial',
      })
    }
    const loose = store as unknown as { ask(name: string, input: unknown): Promise<unknown> }
    for (let i = 0; i < 2; i++) {
      await expect(loose.ask('toString', null)).rejects.toMatchObject({ code: 'no_such_body' })
    }
    expect(await store.transact('keep', { key: 'c' })).toBe('c')
  })

  it('counts what weighs more as more, and yet lets it in while any room is left', async () => {
    const { store } = await bounded({ writes: 3 }, (name) => (name === 'keepAndWait' ? 50 : 1))
    const heavy = holding(store, ['heavy'])
    await expect(store.transact('keep', { key: 'light' })).rejects.toMatchObject(refusal)
    await heavy.letGo()
    expect(await store.transact('keep', { key: 'light' })).toBe('light')
  })
})
