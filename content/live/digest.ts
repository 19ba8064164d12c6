/**
 * A running proof that a screen holds what it should: an order-free 64-bit sum over its
 * (item, rev) pairs. Plain http has no `crypto.subtle`, and a sum can be kept up to date pair by pair.
 * It finds mistakes, not malice.
 */

const mask = (1n << 64n) - 1n

/** FNV-1a 64 (Fowler, Noll, Vo) of one pair, stirred once so that near pairs do not cancel. */
function pairHash(id: string, rev: number): bigint {
  let hash = 0xcbf29ce484222325n
  for (const ch of `${id}\n${rev}`) {
    hash ^= BigInt(ch.codePointAt(0) ?? 0)
    hash = (hash * 0x100000001b3n) & mask
  }
  hash ^= hash >> 29n
  return (hash * 0xbf58476d1ce4e5b9n) & mask
}

/** The digest of a set of (item, rev) pairs as 16 hex digits; the empty set is all zeros. */
export function digestOf(pairs: Iterable<{ readonly id: string; readonly rev: number }>): string {
  let sum = 0n
  for (const { id, rev } of pairs) sum = (sum + pairHash(id, rev)) & mask
  return sum.toString(16).padStart(16, '0')
}
