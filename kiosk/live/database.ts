/**
 * Opens a slot's database and reads its library by hand, in a few lines: it stands before the first
 * paint, so the rest of IndexedDB (`*-store-idb.ts`) may come later. One database per slot.
 */
import type { Held } from '../../content/live/changes.ts'
import type { Cursor } from '../../content/live/follow.ts'
import { makeId } from '../../content/live/ids.ts'
import type { Tries } from '../../content/screens/pin-tries.ts'
import { type ClockSource, randomBytes } from './clock-source.ts'
import type { KeptTime, Self } from './self-store.ts'

/** What the store `meta` holds under each key. */
export interface Meta {
  self: Self
  library: { cursor: Cursor; stamp: number }
  time: KeptTime
  /** The last numbers given: to what is counted, and to receipts. */
  seqs: { counted: number; receipts: number }
  /** Tries at the maintenance PIN. */
  tries: Tries
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

export interface Opened {
  readonly db: IDBDatabase
  readonly first: FirstRead
}

/**
 * A storage that does not even answer is treated as none, ms. Not soon: after a power cut it may take
 * its time, and a page that believes to hold no token uses its link, which ends the token it holds.
 */
const patience = 20_000
const retryAfter = 1000
const mostTries = 3

export const newSelf = (): Self => ({
  life: makeId(Date.now(), randomBytes),
  token: null,
  screen: null,
  link: null,
  ended: false,
})

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Opens `linli-<slot>`, making it with a new life when it is not there. */
function openDatabase(slot: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`linli-${slot}`, 1)
  request.onupgradeneeded = () => {
    const db = request.result
    db.createObjectStore('meta').put(newSelf(), 'self' satisfies keyof Meta)
    db.createObjectStore('held', { keyPath: 'id' })
    const outbox = db.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true })
    outbox.createIndex('id', 'entry.id', { unique: true })
    outbox.createIndex('state', 'state')
    outbox.createIndex('settledAt', 'settledAt')
    outbox.createIndex('item', 'entry.item')
  }
  return settle(request)
}

/** All that the first paint needs, in one transaction; and a window that does not lead, at each news. */
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

const again = (source: ClockSource) =>
  new Promise<void>((resolve) => {
    source.after(retryAfter, resolve)
  })

async function openAndRead(source: ClockSource, slot: string): Promise<Opened | null> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0) await again(source)
    try {
      const db = await openDatabase(slot)
      return { db, first: await readFirst(db) }
    } catch {
      // Some faults of a storage last a moment; a page that took them for final would enrol anew.
    }
  }
  return null
}

/** Null where the browser gives no storage: a private window, a broken profile, a full disk. */
export const openFirst = (source: ClockSource, slot: string): Promise<Opened | null> =>
  Promise.race([
    openAndRead(source, slot),
    new Promise<null>((resolve) => source.after(patience, () => resolve(null))),
  ])
