/**
 * Sortable ids (UUID version 7, RFC 9562 §5.7), made by whoever makes the thing.
 * Time and randomness are arguments: plain http has no `crypto.randomUUID`.
 */
import * as v from 'valibot'

/** Fills and returns `n` random bytes, e.g. from `crypto.getRandomValues`. */
export type RandomBytes = (n: number) => Uint8Array

/**
 * Makes a UUIDv7: 48 bits of epoch milliseconds, then 74 random bits.
 * Lower-case, with hyphens, 36 characters.
 */
export function makeId(now: number, random: RandomBytes): string {
  const bytes = new Uint8Array(16)
  bytes.set(random(16))
  let ms = Math.max(0, Math.floor(now))
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id made by a device or a desk: a UUID in lower case. */
export const newIdSchema = v.pipe(v.string(), v.regex(uuid))

/** The id of anything that may also come from a pack: 1–64 of `a-z 0-9 - _ . :`. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._:-]{0,63}$/))
