/** The other windows of the same slot, as a port: they are told what changed in the database. */

/** `library`: items changed. `outbox`: something waits. `self`: token or standing changed. */
export type SiblingNews = 'library' | 'outbox' | 'self'

export interface Siblings {
  tell(news: SiblingNews): void
  listen(hear: (news: SiblingNews) => void): void
}

export function slotSiblings(slot: string): Siblings {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, listen() {} }
  const channel = new BroadcastChannel(`linli-${slot}`)
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      channel.onmessage = (event: MessageEvent<SiblingNews>) => hear(event.data)
    },
  }
}
