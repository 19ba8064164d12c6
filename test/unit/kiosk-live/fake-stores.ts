/** A slot's database in memory, shared by all windows on it, with the faults of a real one. */
import type { Held } from '../../../content/live/changes.ts'
import type { Entry, Receipt } from '../../../content/live/entries.ts'
import type { Cursor } from '../../../content/live/follow.ts'
import type { LibraryStore } from '../../../kiosk/live/library-store.ts'
import type { OutboxStore } from '../../../kiosk/live/outbox-store.ts'
import { joinReceipts } from '../../../kiosk/live/receipts.ts'
import type { KeptTime, Self, SelfStore } from '../../../kiosk/live/self-store.ts'

interface Row {
  readonly entry: Entry
  state: 'waiting' | 'settled' | 'refused'
  settledAt?: number
}

export interface FakeDatabase {
  self: Self
  time: KeptTime | null
  held: Map<string, Held>
  cursor: Cursor | null
  stamp: number
  rows: Row[]
  seqs: { counted: number; receipts: number }
  /** Every write fails, as on a full disk. */
  fails: boolean
  /** What is written waits for this, as on a disk that hangs. */
  stall: Promise<void> | null
  hang(): void
  goOn(): void
}

export function fakeDatabase(life = '00000000-0000-7000-8000-00000000000a'): FakeDatabase {
  let go = () => {}
  return {
    self: { life, token: null, screen: null, link: null, ended: false },
    time: null,
    held: new Map(),
    cursor: null,
    stamp: 0,
    rows: [],
    seqs: { counted: 0, receipts: 0 },
    fails: false,
    stall: null,
    hang() {
      this.stall ??= new Promise((resolve) => {
        go = resolve
      })
    },
    goOn() {
      this.stall = null
      go()
    },
  }
}

/**
 * Stands between a page and its database or line: counts the steps, and kills the page at one of them,
 * before or after it took effect. A dead page hears nothing any more and does nothing more.
 */
export interface Page {
  <T>(effect: () => T): Promise<T>
  readonly isDead: () => boolean
}

export function page(killAt = Number.POSITIVE_INFINITY, takesEffect = false): Page {
  let steps = 0
  let dead = false
  const never = new Promise<never>(() => {})
  const act = async <T>(effect: () => T): Promise<T> => {
    if (dead) return never
    await Promise.resolve()
    steps++
    if (steps === killAt) {
      dead = true
      if (takesEffect) effect()
      return never
    }
    const value = effect()
    await Promise.resolve()
    return dead ? never : value
  }
  return Object.assign(act, { isDead: () => dead })
}

function write<T>(db: FakeDatabase, effect: () => T): () => T {
  return () => {
    if (db.fails) throw new Error('QuotaExceededError')
    return effect()
  }
}

export const fakeLibraryStore = (db: FakeDatabase, act: Page = page()): LibraryStore => ({
  read: () => act(() => ({ held: [...db.held.values()], cursor: db.cursor, stamp: db.stamp })),
  async write({ from, cursor, held, replaces }) {
    await db.stall
    return act(
      write(db, () => {
        if (from !== db.stamp) return null
        if (replaces) db.held.clear()
        for (const it of held) db.held.set(it.id, it)
        db.cursor = cursor
        db.stamp++
        return db.stamp
      }),
    )
  },
})

export function fakeOutboxStore(db: FakeDatabase, act: Page = page()): OutboxStore {
  const born = (kind: keyof FakeDatabase['seqs'], above: number) => {
    db.seqs[kind] = Math.max(db.seqs[kind], above) + 1
    return { life: db.self.life, seq: db.seqs[kind] }
  }
  const count = (state: Row['state']) => db.rows.filter((it) => it.state === state).length
  return {
    add: async <E extends Entry>(
      make: (birth: { life: string; seq: number }) => E,
      limit: number,
      above: number,
    ) => {
      await db.stall
      return act(
        write(db, () => {
          if (count('waiting') >= limit) return 'full' as const
          const entry = make(born('counted', above))
          db.rows.push({ entry, state: 'waiting' })
          return entry
        }),
      )
    },
    addReceipts: (make) =>
      act(
        write(db, () => {
          for (const it of make) {
            let receipt = it(born('receipts', 0))
            const isOld = ({ entry }: Row) =>
              entry.kind === 'receipt' && entry.item === receipt.item
            for (const { entry } of db.rows.filter(isOld)) {
              receipt = joinReceipts(entry as Receipt, receipt)
            }
            db.rows = db.rows.filter((row) => !isOld(row))
            db.rows.push({ entry: receipt, state: 'waiting' })
          }
        }),
      ),
    waiting: (limit, except) =>
      act(() =>
        db.rows
          .filter((it) => it.state === 'waiting' && !except.has(it.entry.id))
          .slice(0, limit)
          .map((it) => it.entry),
      ),
    settle: (settlement, now) =>
      act(
        write(db, () => {
          const kept = new Set([...settlement.settled, ...settlement.quarantined])
          const refused = new Set(settlement.refused.map((it) => it.id))
          for (const row of db.rows.filter((it) => it.state === 'waiting')) {
            if (kept.has(row.entry.id)) Object.assign(row, { state: 'settled', settledAt: now })
            if (refused.has(row.entry.id)) row.state = 'refused'
          }
        }),
      ),
    offerAgain: (since) =>
      act(
        write(db, () => {
          db.rows = db.rows.filter((it) => it.entry.kind !== 'receipt')
          for (const row of db.rows) {
            if (row.state === 'settled' && (row.settledAt ?? 0) >= since) row.state = 'waiting'
          }
        }),
      ),
    tidy: (before, held) =>
      act(
        write(db, () => {
          db.rows = db.rows.filter(({ entry, state, settledAt }) => {
            if (state !== 'settled') return true
            return entry.kind === 'receipt' ? held.has(entry.item) : (settledAt ?? 0) >= before
          })
        }),
      ),
    receipts: () =>
      act(() => db.rows.map((it) => it.entry).filter((it): it is Receipt => it.kind === 'receipt')),
    counts: () => act(() => ({ waiting: count('waiting'), refused: count('refused') })),
  }
}

export const fakeSelfStore = (db: FakeDatabase, act: Page = page()): SelfStore => ({
  read: () => act(() => db.self),
  write: (self) =>
    act(
      write(db, () => {
        db.self = self
      }),
    ),
  writeTime: (time) =>
    act(
      write(db, () => {
        db.time = time
      }),
    ),
})
