/**
 * The maintenance PIN of one screen. It travels to that screen alone, as a quiet item, so that it opens the
 * maintenance room with the network gone; neither staff nor any other screen is ever told its digest.
 *
 * It protects little, and little is behind it. There are a million PINs of six digits, and whoever copies
 * the screen's disk tries them all within minutes, whatever the number of rounds. So it opens local
 * maintenance and nothing else: no token of staff, nothing personal, no way to the console or out of the
 * page. On the glass itself `pin-tries.ts` keeps guessing slow.
 */
import type { Item } from '../boards/envelope.ts'
import { pbkdf2 } from './sha256.ts'

/** What is kept of a PIN. */
export interface PinLock {
  /** 16 random bytes in hex; salted as they are written. */
  readonly salt: string
  readonly rounds: number
  /** PBKDF2-HMAC-SHA-256, 32 bytes in hex. */
  readonly digest: string
}

export const fewestDigits = 6
export const mostDigits = 12

/** What this build can read. */
export const pinVersion = 1

/**
 * For a PIN set today: 50 ms of a desk's processor, 300 ms of a kiosk's that is six times slower. More
 * would be felt at each try, and would not save a six-digit PIN from a copied disk.
 */
export const pinRounds = 15_000

const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (it) => it.charCodeAt(0))

export const pinDigest = (
  pin: string,
  { salt, rounds }: Omit<PinLock, 'digest'>,
  breathe: () => Promise<unknown>,
): Promise<string> => pbkdf2(bytesOf(pin), bytesOf(salt), rounds, breathe)

/** Whether it opens the lock; compared without stopping at the first difference. */
export async function opens(
  lock: PinLock,
  pin: string,
  breathe: () => Promise<unknown>,
): Promise<boolean> {
  const digest = await pinDigest(pin, lock, breathe)
  let differs = 0
  for (let i = 0; i < digest.length; i++)
    differs |= digest.charCodeAt(i) ^ lock.digest.charCodeAt(i)
  return differs === 0
}

/** The lock among a screen's items, as far as this build can read it. */
export function pinLockIn(items: readonly Item[]): PinLock | null {
  const item = items.find((it) => it.board === 'pins' && it.v <= pinVersion)
  return item ? (item.body as PinLock) : null
}
