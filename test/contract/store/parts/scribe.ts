/**
 * A process of its own that opens the store of the place in its first argument, with the threads in its
 * second, takes the lease `trial`, and keeps note after note, printing each one only once it is
 * acknowledged. It never ends by itself: the test kills it.
 */
import { writeSync } from 'node:fs'
import { openStoreOf } from '../../../../server/store/open-store.ts'
import type { Place } from '../../../tools/stores.ts'
import { trialCommands, trialQueries } from './trial-bodies.ts'

const place: Place = JSON.parse(process.argv[2] ?? '')
const threads: { writer: string; reader: string } = JSON.parse(process.argv[3] ?? '')
const parts = {
  commands: trialCommands,
  queries: trialQueries,
  writer: new URL(threads.writer),
  reader: new URL(threads.reader),
}
const log = { warn: () => {}, error: () => {} }
const store = await openStoreOf(parts, { ...place, log })
writeSync(1, `lease ${await store.holdLease('trial')}\n`)

/** Several at a time, so that there is always one between its commit and its answer. */
const write = async (lane: number): Promise<never> => {
  for (let i = 0; ; i++) {
    const key = await store.transact('keep', { key: `${lane}-${i}` })
    writeSync(1, `kept ${key}\n`)
  }
}
await Promise.all([1, 2, 3, 4].map(write))
