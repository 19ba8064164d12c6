/**
 * Claiming an installation and signing in. Both take a password, so both are refused where it could be
 * overheard, and on a browser that hangs in a hall.
 */
import type { Me } from '../../content/live/asks.ts'
import { makeId } from '../../content/live/ids.ts'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import { claimSchema, signInSchema } from '../../content/staff/accounts.ts'
import type { AppStore } from '../bodies.ts'
import type { Peer } from '../http/address.ts'
import type { Limits } from '../http/limits.ts'
import { checkClean } from '../live/clean-input.ts'
import type { ServerClock } from '../live/server-clock.ts'
import type { Settings } from '../settings.ts'
import { tryPassword } from './password-tries.ts'
import { claimHash, hashPassword, randomOf, tokenHash } from './secrets.ts'
import type { Sessions } from './sessions.ts'
import type { Member } from './staff-bodies.ts'

export interface SignInParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly settings: Pick<Settings, 'allowInsecureSignIn'>
  readonly limits: Limits
  readonly sessions: Sessions
}

/** Who asks, and whether the browser holds a screen's token. */
export interface Visitor {
  readonly peer: Peer
  readonly isScreen: boolean
}

export interface SignedIn {
  readonly reply: Reply<Me>
  /** For the cookie, when it went well. */
  readonly token?: string
}

/** On localhost with nothing but the sample: one browser may be both a screen and a desk. */
export const isTrial = async (store: AppStore, peer: Pick<Peer, 'local'>): Promise<boolean> =>
  peer.local && (await store.ask('trial:standing', null))

async function mayTypePassword(parts: SignInParts, visitor: Visitor): Promise<Refusal | null> {
  const { peer, isScreen } = visitor
  const safe = peer.https || peer.local || parts.settings.allowInsecureSignIn
  if (!safe) return refuse('insecure')
  if (isScreen && !(await isTrial(parts.store, peer))) return refuse('public_device')
  return null
}

/** A member of staff as the console greets them. */
export async function meOf(
  store: AppStore,
  member: Member,
  peer: Pick<Peer, 'local'>,
): Promise<Me> {
  const { id, account, name, grants } = member
  return { id, account, name, grants, trial: await isTrial(store, peer) }
}

/** `proved`: the hash that the password was compared with, which takes long enough to be replaced meanwhile. */
async function welcome(
  parts: SignInParts,
  visitor: Visitor,
  account: string,
  proved: string,
): Promise<SignedIn> {
  const found = await parts.store.ask('staff:find', { account })
  if (!found) return { reply: refuse('wrong_password') }
  const token = await parts.sessions.open(found.id, visitor.peer.address)
  // A new password ends the sessions that are there; this one would be the one that it missed.
  const member = await parts.store.ask('staff:find', { account })
  if (member?.passwordHash !== proved) {
    await parts.sessions.close(tokenHash(token))
    return { reply: refuse('wrong_password') }
  }
  return { reply: { ok: true, value: await meOf(parts.store, member, visitor.peer) }, token }
}

/** Lets a member of staff in by account and password; limited by account and address, and by address. */
export async function signIn(
  parts: SignInParts,
  visitor: Visitor,
  body: unknown,
): Promise<SignedIn> {
  const input = checkClean(signInSchema, body)
  if (!input.ok) return { reply: input }
  const refusal = await mayTypePassword(parts, visitor)
  if (refusal) return { reply: refusal }
  const { account, password } = input.value
  const tried = await tryPassword(parts, visitor.peer, account, password)
  if ('ok' in tried) return { reply: tried }
  if (tried.proved === null) {
    await tried.blame()
    return { reply: refuse('wrong_password') }
  }
  await tried.forgive()
  return welcome(parts, visitor, account, tried.proved)
}

/** Takes the claim token: makes the first administrator and signs them in. */
export async function claim(
  parts: SignInParts,
  visitor: Visitor,
  body: unknown,
): Promise<SignedIn> {
  const input = checkClean(claimSchema, body)
  if (!input.ok) return { reply: input }
  const refusal =
    (await mayTypePassword(parts, visitor)) ?? (await parts.limits.claim.take(visitor.peer.key))
  if (refusal) return { reply: refusal }
  const { token, account, name, password } = input.value
  const hash = claimHash(token)
  const first = await parts.store.ask('claim:check', { hash, now: parts.clock.now() })
  if (!first.ok) return { reply: first }
  const passwordHash = await hashPassword(password)
  const now = parts.clock.now()
  const id = makeId(now, randomOf)
  const taken = await parts.store.transact('claim:take', {
    hash,
    now,
    id,
    account,
    name,
    passwordHash,
  })
  return taken.ok ? welcome(parts, visitor, account, passwordHash) : { reply: taken }
}
