/** The outbox in IndexedDB. What is counted is written strictly; two windows share its numbers. */
import type { IDBPDatabase } from 'idb'
import type { Entry, Receipt } from '../../content/live/entries.ts'
import type { Meta } from './database.ts'
import type { OutboxRow, SlotSchema } from './database-schema.ts'
import type { Birth, OutboxStore } from './outbox-store.ts'
import { joinReceipts } from './receipts.ts'

type Seqs = Meta['seqs']

const isCounted = (row: OutboxRow) => row.entry.kind !== 'receipt'

export function idbOutboxStore(db: IDBPDatabase<SlotSchema>): OutboxStore {
  const write = (durability: 'strict' | 'default') =>
    db.transaction(['meta', 'outbox'], 'readwrite', { durability })
  type Write = ReturnType<typeof write>

  async function born(tx: Write, kind: keyof Seqs, above: number): Promise<Birth> {
    const meta = tx.objectStore('meta')
    const [self, seqs] = await Promise.all([meta.get('self'), meta.get('seqs')])
    const before = (seqs as Seqs | undefined) ?? { counted: 0, receipts: 0 }
    const seq = Math.max(before[kind], above) + 1
    await meta.put({ ...before, [kind]: seq }, 'seqs')
    return { life: (self as Meta['self']).life, seq }
  }

  /** Awaits the work and the transaction alike: a write counts when the transaction is complete. */
  async function whole<T>(tx: Write, work: (tx: Write) => Promise<T>): Promise<T> {
    const [value] = await Promise.all([
      work(tx).catch((fault: unknown) => {
        // The transaction is as good as gone; `tx.done` then rejects as well.
        try {
          tx.abort()
        } catch {
          // It had ended by itself.
        }
        throw fault
      }),
      tx.done,
    ])
    return value
  }

  async function addReceipt(tx: Write, make: (birth: Birth) => Receipt): Promise<void> {
    const rows = tx.objectStore('outbox')
    let receipt = make(await born(tx, 'receipts', 0))
    for await (const at of rows.index('item').iterate(receipt.item)) {
      const older = at.value.entry as Receipt
      receipt = joinReceipts(older, receipt)
      await at.delete()
    }
    await rows.add({ entry: receipt, state: 'waiting' })
  }

  return {
    add: <E extends Entry>(make: (birth: Birth) => E, limit: number, above: number) =>
      whole(write('strict'), async (tx) => {
        const rows = tx.objectStore('outbox')
        if ((await rows.index('state').count('waiting')) >= limit) return 'full' as const
        const entry = make(await born(tx, 'counted', above))
        await rows.add({ entry, state: 'waiting' })
        return entry
      }),
    addReceipts: (make) =>
      whole(write('default'), async (tx) => {
        for (const it of make) await addReceipt(tx, it)
      }),
    async waiting(limit, except) {
      const found: Entry[] = []
      const index = db.transaction('outbox').store.index('state')
      for await (const at of index.iterate('waiting')) {
        if (!except.has(at.value.entry.id)) found.push(at.value.entry)
        if (found.length >= limit) break
      }
      return found
    },
    settle: (settlement, now) =>
      whole(write('strict'), async (tx) => {
        const rows = tx.objectStore('outbox')
        const set = async (id: string, change: Partial<OutboxRow>) => {
          const at = await rows.index('id').openCursor(id)
          // A newer receipt took its place, or the other window settled it.
          if (at?.value.state === 'waiting') await at.update({ ...at.value, ...change })
        }
        const kept = new Set([...settlement.settled, ...settlement.quarantined])
        for (const id of kept) await set(id, { state: 'settled', settledAt: now })
        for (const { id, code } of settlement.refused) await set(id, { state: 'refused', code })
      }),
    offerAgain: (since) =>
      whole(write('strict'), async (tx) => {
        const index = tx.objectStore('outbox').index('settledAt')
        for await (const at of index.iterate(IDBKeyRange.lowerBound(since))) {
          const { settledAt: _, ...row } = at.value
          if (isCounted(row)) await at.update({ ...row, state: 'waiting' })
        }
        for await (const at of tx.objectStore('outbox').index('item').iterate()) await at.delete()
      }),
    tidy: (before, held) =>
      whole(write('default'), async (tx) => {
        const rows = tx.objectStore('outbox')
        const old = IDBKeyRange.upperBound(before, true)
        for await (const at of rows.index('settledAt').iterate(old)) {
          if (isCounted(at.value)) await at.delete()
        }
        for await (const at of rows.index('item').iterate()) {
          const { entry, state } = at.value
          if (state === 'settled' && !held.has((entry as Receipt).item)) await at.delete()
        }
      }),
    async receipts() {
      const index = db.transaction('outbox').store.index('item')
      return (await index.getAll()).map((it) => it.entry as Receipt)
    },
    async counts() {
      const index = db.transaction('outbox').store.index('state')
      const [waiting, refused] = await Promise.all([index.count('waiting'), index.count('refused')])
      return { waiting, refused }
    },
  }
}
