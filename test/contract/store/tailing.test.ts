/** A reader that follows what is written misses nothing, whatever order the writers end in. */
import { expect, it } from 'vitest'
import { describeStoresOf } from '../../tools/stores.ts'
import type { Cursor } from './parts/trial-bodies.ts'
import { type TrialStore, trialParts } from './parts/trial-parts.ts'

/** Runs `each` for 0…count-1, `width` at a time. */
async function inLanes(count: number, width: number, each: (i: number) => Promise<unknown>) {
  let next = 0
  const lane = async () => {
    while (next < count) {
      next += 1
      await each(next - 1)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** Reads on until the writers are done and one more reading found nothing. */
async function tail(writing: Promise<unknown>, read: () => Promise<number>): Promise<void> {
  let isDone = false
  const done = writing.then(() => {
    isDone = true
  })
  for (;;) {
    const wasDone = isDone
    if ((await read()) === 0 && wasDone) break
  }
  await done
}

describeStoresOf(trialParts, 'a tailing reader', (open) => {
  const openMany = async (): Promise<TrialStore[]> => [await open(), await open(), await open()]
  const pick = (stores: TrialStore[], i: number) => stores[i % stores.length] as TrialStore

  it('sees every numbered write once, in the order of the counter', async () => {
    const stores = await openMany()
    const seen: number[] = []
    const writing = inLanes(300, 12, (i) => pick(stores, i).transact('number', { item: `i${i}` }))
    await tail(writing, async () => {
      const rows = await pick(stores, 0).ask('numberedSince', { rev: seen.at(-1) ?? 0 })
      seen.push(...rows.map(({ rev }) => rev))
      return rows.length
    })
    expect(seen).toEqual(Array.from({ length: 300 }, (_, i) => i + 1))
  })

  it('sees every entry once, though many write at a time', async () => {
    const stores = await openMany()
    const ids = (i: number) => Array.from({ length: 1 + (i % 9) }, (_, j) => `e${i}-${j}`)
    const seen: string[] = []
    let cursor: Cursor = { xid: '0', n: 0 }
    const writing = inLanes(400, 24, (i) => pick(stores, i).transact('enter', { ids: ids(i) }))
    await tail(writing, async () => {
      const read = await pick(stores, 1).ask('enteredSince', cursor)
      cursor = read.cursor
      seen.push(...read.ids)
      return read.ids.length
    })
    const written = Array.from({ length: 400 }, (_, i) => ids(i)).flat()
    expect(seen.length).toBe(written.length)
    expect([...seen].sort()).toEqual(written.sort())
  })
})
