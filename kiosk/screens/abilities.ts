/** What this browser can do here, and what it lacks: said on the glass and at each hello. */
import { type Signal, signal } from '@preact/signals'

export interface Abilities {
  /** In the order of their weight. */
  readonly missing: Signal<readonly string[]>
  /** A build was rolled back on this screen. */
  wentBack(build: string): void
  list(): readonly string[]
}

export function browserAbilities(hasStorage: boolean): Abilities {
  const has = {
    storage: hasStorage,
    strict: typeof IDBTransaction !== 'undefined' && 'durability' in IDBTransaction.prototype,
    sw: 'serviceWorker' in navigator,
    locks: 'locks' in navigator,
    wake: 'wakeLock' in navigator,
  }
  const missing = signal<readonly string[]>(
    Object.entries(has).flatMap(([name, isHere]) => (isHere ? [] : name)),
  )
  const back: string[] = []
  return {
    missing,
    wentBack: (build) => back.push(`back:${build}`),
    list: () => [...Object.keys(has).filter((it) => !missing.peek().includes(it)), ...back],
  }
}
