/**
 * What a screen holds, in memory and shown as signals; the store keeps it. One promise queue: nothing
 * is applied while something else is being stored.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Item, isCurrent } from '../../content/boards/envelope.ts'
import {
  type Change,
  carriedItems,
  foldChange,
  type Held,
  isCarried,
} from '../../content/live/changes.ts'
import type { Cursor } from '../../content/live/follow.ts'
import type { StoredLibrary } from './library-store.ts'

export interface LibraryModel {
  /** Carried items, whatever the time. */
  readonly carried: ReadonlySignal<readonly Item[]>
  /** Carried items that are current; the same list while nothing begins, ends or changes. */
  readonly current: ReadonlySignal<readonly Item[]>
  readonly cursor: ReadonlySignal<Cursor | null>
  readonly stamp: ReadonlySignal<number>
  all(): readonly Held[]
  /** Shows what the store holds. */
  show(stored: StoredLibrary): void
  /** Folds changes in, or takes them as the whole; returns what is to be stored. */
  fold(changes: readonly Change[], replaces: boolean): readonly Held[]
  /**
   * Lets go of what has gone, where nothing older can come any more: everything up to the cursor's rev
   * has arrived. True when there was any.
   */
  dropGone(): boolean
  /** The changes are in: from here the cursor stands there. */
  stand(cursor: Cursor, stamp?: number): void
}

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i])

export function createLibraryModel(
  first: StoredLibrary,
  now: ReadonlySignal<number>,
  certain: () => number,
): LibraryModel {
  let held = new Map(first.held.map((it) => [it.id, it]))
  const heldVersion = signal(0)
  const cursor = signal(first.cursor)
  const stamp = signal(first.stamp)
  const carried = computed(() => {
    heldVersion.value
    return carriedItems(held.values())
  })

  /** Ending is a latch for a revision: what ended by certain time stays ended when the clock is set back. */
  const ended = new Map<string, number>()
  const hasEnded = (it: Item, certainNow: number): boolean => {
    if (it.until !== null && it.until <= certainNow) ended.set(it.id, it.rev)
    return ended.get(it.id) === it.rev
  }
  let last: readonly Item[] = []
  const current = computed(() => {
    const at = now.value
    const sure = certain()
    const list = carried.value.filter((it) => !hasEnded(it, sure) && isCurrent(it, at))
    last = same(last, list) ? last : list
    return last
  })

  const replaceAll = (all: Iterable<Held>) => {
    held = new Map([...all].map((it) => [it.id, it]))
    heldVersion.value++
  }
  return {
    carried,
    current,
    cursor,
    stamp,
    all: () => [...held.values()],
    show(stored) {
      if (stored.cursor?.epoch !== cursor.value?.epoch) ended.clear()
      replaceAll(stored.held)
      cursor.value = stored.cursor
      stamp.value = stored.stamp
    },
    fold(changes, replaces) {
      if (replaces) {
        replaceAll(changes.map((it) => foldChange(undefined, it)))
        return [...held.values()]
      }
      const touched: Held[] = []
      for (const it of changes) {
        const next = foldChange(held.get(it.id), it)
        held.set(it.id, next)
        touched.push(next)
      }
      if (touched.length > 0) heldVersion.value++
      return touched
    },
    dropGone() {
      const till = cursor.peek()?.rev ?? 0
      const before = held.size
      for (const it of held.values()) if (!isCarried(it) && it.rev <= till) held.delete(it.id)
      return held.size < before
    },
    stand(next, at) {
      if (next.epoch !== cursor.value?.epoch) ended.clear()
      cursor.value = next
      if (at !== undefined) stamp.value = at
    },
  }
}
