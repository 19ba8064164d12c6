/**
 * Opens a slot's database and reads its library by hand, in a few lines: it stands before the first
 * paint, so the rest of IndexedDB (`*-store-idb.ts`) may come later. One database per slot.
 */
import type { Held } from '../../content/live/changes.ts'
import type { Cursor } from '../../content/live/follow.ts'
import type { KeptTime, Self } from './self-store.ts'

/** What the store `meta` holds under each key. */
export interface Meta {
  self: Self
  library: { cursor: Cursor; stamp: number }
  time: KeptTime
  /** The last numbers given: to what is counted, and to receipts. */
  seqs: { counted: number; receipts: number }
}

export interface FirstRead {
  readonly self: Self
  readonly library: {
    readonly held: Held[]
    readonly cursor: Cursor | null
    readonly stamp: number
  }
  readonly time: KeptTime | null
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Opens `linli-<slot>`, making it with a new life when it is not there. Rejects where the browser gives
 * no storage (private windows, a broken profile, a full disk).
 */
export function openDatabase(
  factory: IDBFactory,
  slot: string,
  makeLife: () => string,
): Promise<IDBDatabase> {
  const request = factory.open(`linli-${slot}`, 1)
  request.onupgradeneeded = () => {
    const db = request.result
    const self: Self = { life: makeLife(), token: null, screen: null, link: null, ended: false }
    db.createObjectStore('meta').put(self, 'self' satisfies keyof Meta)
    db.createObjectStore('held', { keyPath: 'id' })
    const outbox = db.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true })
    outbox.createIndex('id', 'entry.id', { unique: true })
    outbox.createIndex('state', 'state')
    outbox.createIndex('settledAt', 'settledAt')
    outbox.createIndex('item', 'entry.item')
  }
  return settle(request)
}

/** All that the first paint needs, in one transaction. */
export async function readFirst(db: IDBDatabase): Promise<FirstRead> {
  const tx = db.transaction(['meta', 'held'])
  const meta = tx.objectStore('meta')
  const get = <K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> => settle(meta.get(key))
  const [self, library, time, held] = await Promise.all([
    get('self'),
    get('library'),
    get('time'),
    settle<Held[]>(tx.objectStore('held').getAll()),
  ])
  if (!self) throw new Error('a database without a life')
  return {
    self,
    library: { held, cursor: library?.cursor ?? null, stamp: library?.stamp ?? 0 },
    time: time ?? null,
  }
}
