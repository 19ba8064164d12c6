/** Tokens and passwords: made at random, kept only as hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** SHA-256 in hex: enough for what is random, never for what a person thought up. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const newToken = (): string => randomBytes(32).toString('base64url')

export const randomOf = (n: number): Uint8Array => new Uint8Array(randomBytes(n))

/** Without 0 O 1 I L: it is read from a terminal and typed by a person. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten letters in two groups: 49 bits, guessed at under the limit of tries, for a day. */
export function newClaimToken(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}`
}

/** As typed: with or without the hyphen, in any case. */
export const claimHash = (typed: string): string =>
  tokenHash(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/** argon2id, 19 MiB, two passes, one lane: the parameters OWASP names for it. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobody: Promise<string> | null = null

/**
 * Compares a password with an account's hash. Without an account it costs the same time, so that the
 * answer does not tell which accounts there are.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken())
  const right = await verify(kept ?? (await nobody), password)
  return kept !== null && right
}
