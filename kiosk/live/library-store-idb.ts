/** The library in IndexedDB. Items and cursor go in one transaction, or neither does. */
import type { IDBPDatabase } from 'idb'
import type { SlotSchema } from './database-schema.ts'
import type { LibraryStore } from './library-store.ts'

export function idbLibraryStore(db: IDBPDatabase<SlotSchema>): LibraryStore {
  return {
    async read() {
      const tx = db.transaction(['meta', 'held'])
      const [library, held] = await Promise.all([
        tx.objectStore('meta').get('library'),
        tx.objectStore('held').getAll(),
        tx.done,
      ])
      if (!library || !('cursor' in library)) return { held, cursor: null, stamp: 0 }
      return { held, ...library }
    },
    async write({ from, cursor, held, replaces }) {
      const tx = db.transaction(['meta', 'held'], 'readwrite')
      const meta = tx.objectStore('meta')
      const items = tx.objectStore('held')
      const work = async () => {
        const before = await meta.get('library')
        if ((before && 'stamp' in before ? before.stamp : 0) !== from) return null
        if (replaces) await items.clear()
        await Promise.all(held.map((it) => items.put(it)))
        await meta.put({ cursor, stamp: from + 1 }, 'library')
        return from + 1
      }
      const [stamp] = await Promise.all([work(), tx.done])
      return stamp
    },
  }
}
