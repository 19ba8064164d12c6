/** What this browser can do here, and what it lacks: said on the glass and at each hello. */
import { type Signal, signal } from '@preact/signals'

/** Each has a word of that name in every language. */
export type Ability = 'storage' | 'strict' | 'sw' | 'locks' | 'wake' | 'voice'

export interface Abilities {
  /** In the order of their weight. */
  readonly missing: Signal<readonly Ability[]>
  /** What is found out later, or changes. */
  tell(what: Ability, isHere: boolean): void
  /** A build was rolled back on this screen. */
  wentBack(build: string): void
  list(): readonly string[]
}

export function browserAbilities(hasStorage: boolean): Abilities {
  const has: Record<Ability, boolean | undefined> = {
    storage: hasStorage,
    strict: typeof IDBTransaction !== 'undefined' && 'durability' in IDBTransaction.prototype,
    sw: 'serviceWorker' in navigator,
    locks: 'locks' in navigator,
    wake: 'wakeLock' in navigator,
    voice: undefined,
  }
  const names = Object.keys(has) as Ability[]
  const those = (are: boolean) => names.filter((it) => has[it] === are)
  const missing = signal<readonly Ability[]>(those(false))
  const back: string[] = []
  return {
    missing,
    tell(what, isHere) {
      if (has[what] === isHere) return
      has[what] = isHere
      missing.value = those(false)
    },
    wentBack: (build) => back.push(`back:${build}`),
    list: () => [...those(true), ...back],
  }
}
