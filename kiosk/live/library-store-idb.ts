/** The library in IndexedDB. Items and cursor go in one transaction, or neither does. */
import { type IDBPDatabase, unwrap } from 'idb'
import { type Meta, readFirst } from './database.ts'
import type { SlotSchema } from './database-schema.ts'
import type { LibraryStore } from './library-store.ts'

export function idbLibraryStore(db: IDBPDatabase<SlotSchema>): LibraryStore {
  return {
    read: async () => (await readFirst(unwrap(db))).library,
    async write({ from, cursor, held, replaces }) {
      const tx = db.transaction(['meta', 'held'], 'readwrite')
      const meta = tx.objectStore('meta')
      const items = tx.objectStore('held')
      const work = async () => {
        const before = (await meta.get('library')) as Meta['library'] | undefined
        if ((before?.stamp ?? 0) !== from) return null
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
