/**
 * The outbox in IndexedDB. What is counted is written strictly; two windows share its numbers. One write
 * waits for the other, so each asks for all it needs at once, and what is no tap keeps to its lane: a tap
 * must not stand behind bookkeeping.
 */
import type { IDBPDatabase } from 'idb'
import type { Entry, Receipt } from '../../content/live/entries.ts'
import type { Meta } from './database.ts'
import type { OutboxRow, SlotSchema } from './database-schema.ts'
import type { Lane } from './lane.ts'
import { atOnce, type Birth, type OutboxStore } from './outbox-store.ts'
import { joinReceipts } from './receipts.ts'

type Seqs = Meta['seqs']

const isCounted = (row: OutboxRow) => row.entry.kind !== 'receipt'

export function idbOutboxStore(db: IDBPDatabase<SlotSchema>, lane: Lane): OutboxStore {
  const write = (durability: 'strict' | 'default') =>
    db.transaction(['meta', 'outbox'], 'readwrite', { durability })
  type Write = ReturnType<typeof write>

  /** Births with the next numbers, as many as are asked for. */
  async function born(tx: Write, kind: keyof Seqs, above: number, many: number): Promise<Birth[]> {
    const meta = tx.objectStore('meta')
    const [self, seqs] = await Promise.all([meta.get('self'), meta.get('seqs')])
    const before = (seqs as Seqs | undefined) ?? { counted: 0, receipts: 0 }
    const last = Math.max(before[kind], above)
    // Nothing waits for it: where it fails, the whole write does.
    meta.put({ ...before, [kind]: last + many }, 'seqs').catch(() => {})
    const { life } = self as Meta['self']
    return Array.from({ length: many }, (_, at) => ({ life, seq: last + at + 1 }))
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

  /** Deletes what an index has in a range and nobody can ask for again. */
  async function sweep(
    tx: Write,
    index: 'item' | 'settledAt',
    range: IDBKeyRange | null,
    isOver: (row: OutboxRow) => boolean,
  ): Promise<void> {
    for await (const at of tx.objectStore('outbox').index(index).iterate(range)) {
      if (isOver(at.value)) await at.delete()
    }
  }

  /** Bookkeeping that writes. */
  const keep = (durability: 'strict' | 'default', work: (tx: Write) => Promise<void>) =>
    lane(() => whole(write(durability), work))

  return {
    add: <E extends Entry>(make: (birth: Birth) => E, limit: number, above: number) =>
      whole(write('strict'), async (tx) => {
        const rows = tx.objectStore('outbox')
        const [many, [birth]] = await Promise.all([
          rows.index('state').count('waiting'),
          born(tx, 'counted', above, 1),
        ])
        if (many >= limit) return 'full' as const
        const entry = make(birth as Birth)
        await rows.add({ entry, state: 'waiting' })
        return entry
      }),
    addReceipts: (make) =>
      keep('default', async (tx) => {
        const rows = tx.objectStore('outbox')
        const births = await born(tx, 'receipts', 0, make.length)
        const add = async (birth: Birth, at: number) => {
          let receipt = (make[at] as (typeof make)[number])(birth)
          for await (const older of rows.index('item').iterate(receipt.item)) {
            receipt = joinReceipts(older.value.entry as Receipt, receipt)
            await older.delete()
          }
          await rows.add({ entry: receipt, state: 'waiting' })
        }
        await Promise.all(births.map(add))
      }),
    async waiting(limit, except) {
      const rows = await lane(() =>
        db.getAllFromIndex('outbox', 'state', 'waiting', limit + except.size),
      )
      return rows
        .map((it) => it.entry)
        .filter((it) => !except.has(it.id))
        .slice(0, limit)
    },
    async settle({ settled, quarantined, refused }, now) {
      const changes: ({ id: string } & Partial<OutboxRow>)[] = [
        ...[...settled, ...quarantined].map((id) => ({
          id,
          state: 'settled' as const,
          settledAt: now,
        })),
        ...refused.map((it) => ({ ...it, state: 'refused' as const })),
      ]
      // Each part is true by itself: what is not marked yet is sent again, and its id makes that harmless.
      for (let from = 0; from < changes.length; from += atOnce) {
        await keep('strict', async (tx) => {
          const index = tx.objectStore('outbox').index('id')
          const set = async ({ id, ...change }: (typeof changes)[number]) => {
            const at = await index.openCursor(id)
            // A newer receipt took its place, or the other window settled it.
            if (at?.value.state === 'waiting') await at.update({ ...at.value, ...change })
          }
          await Promise.all(changes.slice(from, from + atOnce).map(set))
        })
      }
    },
    offerAgain: (since) =>
      keep('strict', async (tx) => {
        const index = tx.objectStore('outbox').index('settledAt')
        for await (const at of index.iterate(IDBKeyRange.lowerBound(since))) {
          const { settledAt: _, ...row } = at.value
          if (isCounted(row)) await at.update({ ...row, state: 'waiting' })
        }
        await sweep(tx, 'item', null, () => true)
      }),
    tidy: (before, held) =>
      keep('default', async (tx) => {
        await sweep(tx, 'settledAt', IDBKeyRange.upperBound(before, true), isCounted)
        await sweep(
          tx,
          'item',
          null,
          ({ entry, state }) => state === 'settled' && !held.has((entry as Receipt).item),
        )
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
