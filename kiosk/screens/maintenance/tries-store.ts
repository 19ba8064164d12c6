/**
 * Where tries at the PIN are counted: in the slot's database, so that a reload or a power cut forgets none.
 * Where the browser gives no storage they are counted in memory, as long as the page lives.
 */
import type { IDBPDatabase } from 'idb'
import { type Moment, type Tries, waitLeft } from '../../../content/screens/pin-tries.ts'
import type { SlotSchema } from '../../live/database-schema.ts'

export interface TriesStore {
  /** Makes the new count of the old one; resolves with it when it is on disk. Null is none. */
  change(make: (before: Tries | null) => Tries | null): Promise<Tries | null>
  /** Whether a wait is known of: a page learns of it when it looks. */
  isLocked(now: Moment): boolean
}

export function triesStore(db: IDBPDatabase<SlotSchema> | null): TriesStore {
  let memory: Tries | null = null
  return {
    async change(make) {
      try {
        if (!db) throw new Error('no storage')
        const tx = db.transaction('meta', 'readwrite', { durability: 'strict' })
        const before = (await tx.store.get('tries')) as Tries | undefined
        const next = make(before ?? null)
        await (next ? tx.store.put(next, 'tries') : tx.store.delete('tries'))
        await tx.done
        memory = next
      } catch {
        memory = make(memory)
      }
      return memory
    },
    isLocked: (now) => waitLeft(memory, now) > 0,
  }
}
