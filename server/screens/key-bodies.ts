/** Whether every node over a store makes its links with one and the same key. */
import { lockCounter } from '../live/counter.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Tx } from '../store/store.ts'

const name = 'key'

/**
 * The first node's key is the store's. `anew` makes this node's the store's: for when the older one
 * was lost with its machine.
 */
async function keyKnow(
  tx: Tx,
  { fingerprint, anew }: { fingerprint: string; anew: boolean },
): Promise<{ isOurs: boolean }> {
  await lockCounter(tx)
  const kept = await readMeta(tx, name)
  if (kept !== undefined && !anew) return { isOurs: kept === fingerprint }
  await writeMeta(tx, name, fingerprint)
  return { isOurs: true }
}

export const keyCommands = { 'key:know': keyKnow }
