/**
 * SHA-256 (FIPS 180-4) and PBKDF2 over it (RFC 8018 §5.2, one block), in plain arithmetic: a screen on plain
 * http has no `crypto.subtle`, and a digest asked of the server would not be there offline.
 */

/** The first 32 bits behind the point of a number. */
const behindPoint = (it: number): number => (it % 1) * 2 ** 32

const primes: number[] = []
for (let it = 2; primes.length < 64; it++) if (primes.every((p) => it % p)) primes.push(it)

const rounds = new Int32Array(primes.map((it) => behindPoint(Math.cbrt(it))))
const first = new Int32Array(primes.slice(0, 8).map((it) => behindPoint(Math.sqrt(it))))

const turn = (it: number, by: number): number => (it >>> by) | (it << (32 - by))

/** Mixes one block into `state`. The block is the first 16 words of `w`; the rest of it is scratch. */
function mix(state: Int32Array, w: Int32Array): void {
  const at = (i: number) => w[i] as number
  for (let i = 16; i < 64; i++) {
    const a = at(i - 15)
    const b = at(i - 2)
    w[i] =
      at(i - 16) +
      at(i - 7) +
      (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
      (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const one =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (rounds[i] as number) +
        at(i)) |
      0
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, it] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + it
}

/** Mixes 64 bytes into `state`. */
function mixBytes(state: Int32Array, byteAt: (i: number) => number, bits = 0): void {
  const w = new Int32Array(64)
  for (let i = 0; i < 64; i++) w[i >> 2] = ((w[i >> 2] as number) << 8) | byteAt(i)
  if (bits > 0) w[15] = bits
  mix(state, w)
}

/** The hash of `bytes`, which follow `done` bytes that are mixed into `state` already. */
function finish(state: Int32Array, bytes: Uint8Array, done = 0): Int32Array {
  const { length } = bytes
  const padded = (length + 72) & ~63
  for (let from = 0; from < padded; from += 64)
    mixBytes(
      state,
      (i) => bytes[from + i] ?? (from + i === length ? 0x80 : 0),
      from + 64 === padded ? (done + length) * 8 : 0,
    )
  return state
}

const hexOf = (words: Int32Array): string =>
  Array.from(words, (it) => (it >>> 0).toString(16).padStart(8, '0')).join('')

/** SHA-256 in hex, of at most 512 MB. */
export const sha256 = (bytes: Uint8Array): string => hexOf(finish(first.slice(), bytes))

/** What a key of at most 64 bytes leaves in the state before the text comes, for HMAC's inner or outer side. */
function keyed(key: Uint8Array, side: number): Int32Array {
  const state = first.slice()
  mixBytes(state, (i) => (key[i] ?? 0) ^ side)
  return state
}

/**
 * PBKDF2-HMAC-SHA-256, 32 bytes in hex. `password` has at most 64 bytes. After each `slice` of rounds it
 * awaits `breathe`, so that a slow screen goes on painting.
 */
export async function pbkdf2(
  password: Uint8Array,
  salt: Uint8Array,
  times: number,
  breathe: () => Promise<unknown>,
  slice = 1000,
): Promise<string> {
  const inner = keyed(password, 0x36)
  const outer = keyed(password, 0x5c)
  const w = new Int32Array(64)
  const state = new Int32Array(8)
  /** Mixes eight words behind the 64 bytes of a key. */
  const again = (start: Int32Array, words: Int32Array) => {
    w.set(words)
    w.fill(0, 8, 16)
    w[8] = 1 << 31
    w[15] = 96 * 8
    state.set(start)
    mix(state, w)
  }
  again(outer, finish(inner.slice(), new Uint8Array([...salt, 0, 0, 0, 1]), 64))
  const sum = state.slice()
  for (let time = 1; time < times; time++) {
    if (time % slice === 0) await breathe()
    again(inner, state)
    again(outer, state)
    for (let i = 0; i < 8; i++) sum[i] = (sum[i] as number) ^ (state[i] as number)
  }
  return hexOf(sum)
}
