/**
 * Trying an account's password, wherever it is asked for: at the door, and where it is changed. A wrong
 * one uses up a try of that account from that address, and one of that address; a right one gives both back.
 */

import type { Refusal } from '../../content/live/reply.ts'
import type { AppStore } from '../bodies.ts'
import type { Peer } from '../http/address.ts'
import type { Limits } from '../http/limits.ts'
import type { ServerClock } from '../live/server-clock.ts'
import { isPassword, tokenHash } from './secrets.ts'

export interface TryParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly limits: Limits
}

export interface PasswordTry {
  /** The hash that the password was found right by; null when it is wrong, or there is no such account. */
  readonly proved: string | null
  /** It was no wrong guess. */
  forgive(): Promise<void>
  /** It was one; whoever took the last try locks, so that a lock stands on record once. */
  blame(): Promise<void>
}

/** Tries it, or refuses with the time to wait. */
export async function tryPassword(
  parts: TryParts,
  from: Pick<Peer, 'key' | 'address'>,
  account: string,
  password: string,
): Promise<PasswordTry | Refusal> {
  const { signIn, signInAddress } = parts.limits
  // A name of any length and content becomes a key of fixed size.
  const key = `${tokenHash(account).slice(0, 32)}|${from.key}`
  const anyAccount = await signInAddress.takeCounted(from.key)
  if (anyAccount.refusal) return anyAccount.refusal
  const thisAccount = await signIn.takeCounted(key)
  if (thisAccount.refusal) return thisAccount.refusal
  const found = await parts.store.ask('staff:find', { account })
  const kept = found?.passwordHash ?? null
  const isRight = await isPassword(kept, password)
  return {
    proved: isRight ? kept : null,
    async forgive() {
      await signIn.giveBack(key)
      await signInAddress.giveBack(from.key)
    },
    async blame() {
      if (anyAccount.left > 0 && thisAccount.left > 0) return
      const now = parts.clock.now()
      await parts.store.transact('session:lock', { account, address: from.address, now })
    },
  }
}
