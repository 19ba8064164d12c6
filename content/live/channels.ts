/**
 * Channels: what a screen listens to, always by id and never by path.
 * A screen hears its own channel, its centre's, its area's and each ancestor's, and its groups'.
 */
import * as v from 'valibot'

export type ChannelKind = 'screen' | 'centre' | 'area' | 'group'

/** `screen:ID`, `centre:ID`, `area:ID` or `group:ID`. */
export type Channel = `${ChannelKind}:${string}`

/** A channel as it may come from outside. */
export const channelSchema = v.custom<Channel>(
  (it) =>
    typeof it === 'string' && /^(screen|centre|area|group):[a-z0-9][a-z0-9._-]{0,63}$/.test(it),
)

/** The channel of a place. */
export const channel = (kind: ChannelKind, id: string): Channel => `${kind}:${id}`

/** What a channel is of: the kind of place, and its id. */
export function splitChannel(it: Channel): { kind: ChannelKind; id: string } {
  const at = it.indexOf(':')
  return { kind: it.slice(0, at) as ChannelKind, id: it.slice(at + 1) }
}

/**
 * The scope of a screen: one short word that differs whenever its set of channels differs
 * (53-bit cyrb hash of the sorted ids, in base 36). Not a secret and not a proof, only a change mark.
 */
export function scopeOf(channels: readonly Channel[]): string {
  const text = [...channels].sort().join('\n')
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ ch, 2654435761)
    h2 = Math.imul(h2 ^ ch, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36)
}
