/**
 * What the worker remembers of a slot, and the pure steps of a build's life there: two caches and a
 * pointer. The worker keeps the count itself, since a white page cannot.
 */

export interface CachedBuild {
  readonly build: string
  /** A page of it has reported itself alive. */
  readonly proved: boolean
  /** Navigations to it that have not been proved yet. */
  readonly tries: number
  /** How long such a navigation may take to prove itself, ms. */
  readonly within: number
}

export interface SlotState {
  readonly pointer: 'a' | 'b'
  readonly a: CachedBuild | null
  readonly b: CachedBuild | null
  /** Builds that were rolled back here. */
  readonly bad: readonly string[]
}

export const emptySlot: SlotState = { pointer: 'a', a: null, b: null, bad: [] }

/** A build is given up after this many navigations that were not followed by a sign of life. */
const mostTries = 3

export const other = (it: 'a' | 'b'): 'a' | 'b' => (it === 'a' ? 'b' : 'a')
export const current = (it: SlotState): CachedBuild | null => it[it.pointer]
export const idle = (it: SlotState): CachedBuild | null => it[other(it.pointer)]

/** A build was put whole into the idle cache; the very first one is pointed to at once. */
export function filled(it: SlotState, build: string, proved: boolean): SlotState {
  const cached: CachedBuild = { build, proved, tries: 0, within: 0 }
  if (!current(it)) return { ...it, [it.pointer]: cached }
  return { ...it, [other(it.pointer)]: cached }
}

/** The idle cache is about to be emptied: nothing may point to what is half there. */
export const emptied = (it: SlotState): SlotState => ({ ...it, [other(it.pointer)]: null })

/** The next navigation takes the idle build. */
export function flipped(it: SlotState, build: string, within: number): SlotState {
  const next = idle(it)
  if (next?.build !== build) return it
  const at = other(it.pointer)
  return { ...it, pointer: at, [at]: { ...next, tries: 0, within } }
}

/** Back to the build before, for good: when there is one. */
export function rolledBack(it: SlotState, build: string): SlotState {
  if (current(it)?.build !== build || !idle(it)) return it
  return { ...it, pointer: other(it.pointer), bad: [...it.bad, build].slice(-10) }
}

/**
 * A navigation. To an unproved build it is a try; when it has had its tries, the one before is taken.
 * `wait` names the build whose sign of life is now awaited.
 */
export function navigated(it: SlotState): { state: SlotState; wait: CachedBuild | null } {
  const now = current(it)
  if (!now || now.proved) return { state: it, wait: null }
  if (now.tries >= mostTries) return { state: rolledBack(it, now.build), wait: null }
  const tried = { ...now, tries: now.tries + 1 }
  return { state: { ...it, [it.pointer]: tried }, wait: idle(it) ? tried : null }
}

export function proved(it: SlotState, build: string): SlotState {
  const now = current(it)
  if (now?.build !== build || now.proved) return it
  return { ...it, [it.pointer]: { ...now, proved: true } }
}
