/**
 * Three facts per item, each reported once: received when it is stored, on show when the screen
 * arranges it, painted when `paint-watch.ts` has seen it. Gathered, and sent at once.
 */
import type { Item } from '../../content/boards/envelope.ts'
import type { Receipt } from '../../content/live/entries.ts'
import { atOnce, type Birth, type KnownReceipt, type OutboxStore } from './outbox-store.ts'
import { isReported, joinReceipts } from './receipts.ts'

export type Fact = 'received' | 'shown' | 'painted'

export interface ReceiptsParts {
  readonly store: OutboxStore | null
  readonly now: () => number
  /** Makes the entry around the facts. */
  readonly make: (facts: KnownReceipt) => (birth: Birth) => Receipt
  readonly onAdded: () => void
}

export interface ReceiptsModel {
  note(items: Iterable<Item>, fact: Fact): void
  /** Another history of the store began: its revisions are other revisions. */
  forget(): void
  /** Forgets what is no longer held. */
  tidy(held: ReadonlySet<string>): void
  /** Reads what earlier pages reported; nothing is written before. */
  start(): Promise<void>
}

const unsaid = (item: string, rev: number): KnownReceipt => {
  return { item, rev, received: null, shown: null, painted: null }
}

export function createReceiptsModel(parts: ReceiptsParts): ReceiptsModel {
  const known = new Map<string, KnownReceipt>()
  const changed = new Set<string>()
  let started = false
  let writing = false

  function note(items: Iterable<Item>, fact: Fact): void {
    const at = parts.now()
    for (const it of items) {
      if (!isReported(it)) continue
      const old = known.get(it.id)
      if (old && (old.rev > it.rev || (old.rev === it.rev && old[fact] !== null))) continue
      known.set(it.id, { ...(old?.rev === it.rev ? old : unsaid(it.id, it.rev)), [fact]: at })
      changed.add(it.id)
    }
    if (started && changed.size > 0) void flush()
  }

  async function flush(): Promise<void> {
    const { store } = parts
    if (writing || !store) return
    writing = true
    try {
      // Facts of the same moment go together: everything noted in this task is in.
      await Promise.resolve()
      while (changed.size > 0) {
        const ids = [...changed].slice(0, atOnce)
        const facts = ids.flatMap((id) => known.get(id) ?? [])
        for (const id of ids) changed.delete(id)
        try {
          await store.addReceipts(facts.map(parts.make))
        } catch {
          // Not kept: said again with the next fact.
          for (const it of facts) changed.add(it.item)
          return
        }
        parts.onAdded()
      }
    } finally {
      writing = false
    }
  }

  return {
    note,
    forget() {
      known.clear()
      changed.clear()
    },
    tidy(held) {
      for (const id of known.keys()) if (!held.has(id) && !changed.has(id)) known.delete(id)
    },
    async start() {
      for (const it of (await parts.store?.receipts()) ?? []) {
        const mine = known.get(it.item) ?? unsaid(it.item, -1)
        if (mine.rev < it.rev) changed.delete(it.item)
        known.set(it.item, joinReceipts(it, mine))
      }
      started = true
      if (changed.size > 0) void flush()
    },
  }
}
