/** The other windows of the same slot, as a port: they are told what changed in the database, and of the line. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'

/**
 * `library`: items changed. `outbox`: something waits. `self`: token or standing changed. `live`, `lost`:
 * the line of the window that leads. `line`: which of the two is it?
 */
export type SiblingNews = 'library' | 'outbox' | 'self' | 'live' | 'lost' | 'line'

export interface Siblings {
  tell(news: SiblingNews): void
  listen(hear: (news: SiblingNews) => void): void
}

export function slotSiblings(slot: string): Siblings {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, listen() {} }
  const channel = new BroadcastChannel(`linli-${slot}`)
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) =>
      channel.addEventListener('message', (event: MessageEvent<SiblingNews>) => hear(event.data)),
  }
}

export interface SharedLine {
  readonly siblings: Siblings
  /** Whether this window holds the line; `isLive`: whether that one is up. */
  readonly leads: ReadonlySignal<boolean>
  readonly isLive: ReadonlySignal<boolean>
  /** Kept true while this window may count on a line: its own, or that of the window that leads. */
  readonly isConnected: Signal<boolean>
}

/** Nobody's word is no line: a window that has not heard how it stands does not count on it. */
export function shareLine({ siblings, leads, isLive, isConnected }: SharedLine): void {
  const told = signal(false)
  const asked = signal(0)
  siblings.listen((news) => {
    if (news === 'line') asked.value++
    if (news === 'live' || news === 'lost') told.value = news === 'live'
  })
  effect(() => {
    asked.value
    isConnected.value = (leads.value ? isLive : told).value
    if (leads.value) siblings.tell(isLive.value ? 'live' : 'lost')
  })
  siblings.tell('line')
}
