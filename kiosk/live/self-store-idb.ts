/** What a database knows of itself, in IndexedDB. */
import type { IDBPDatabase } from 'idb'
import type { SlotSchema } from './database-schema.ts'
import type { Self, SelfStore } from './self-store.ts'

export function idbSelfStore(db: IDBPDatabase<SlotSchema>): SelfStore {
  return {
    async read() {
      return (await db.get('meta', 'self')) as Self
    },
    async write(self) {
      const tx = db.transaction('meta', 'readwrite', { durability: 'strict' })
      await Promise.all([tx.store.put(self, 'self'), tx.done])
    },
    async writeTime(time) {
      await db.put('meta', time, 'time')
    },
  }
}
