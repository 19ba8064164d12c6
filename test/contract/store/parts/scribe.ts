/**
 * A process of its own that opens the store of the place in its first argument, takes the lease
 * `trial`, and keeps note after note, printing each one only once it is acknowledged. It never ends by
 * itself: the test kills it.
 */
import { writeSync } from 'node:fs'
import { openStoreOf } from '../../../../server/store/open-store.ts'
import type { Place } from '../../../tools/stores.ts'
import { trialParts } from './trial-parts.ts'

const place: Place = JSON.parse(process.argv[2] ?? '')
const log = { warn: () => {}, error: () => {} }
const store = await openStoreOf(trialParts, { ...place, log })
writeSync(1, `lease ${await store.holdLease('trial')}\n`)

/** Several at a time, so that there is always one between its commit and its answer. */
const write = async (lane: number): Promise<never> => {
  for (let i = 0; ; i++) {
    const key = await store.transact('keep', { key: `${lane}-${i}` })
    writeSync(1, `kept ${key}\n`)
  }
}
await Promise.all([1, 2, 3, 4].map(write))
