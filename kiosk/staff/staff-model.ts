/** Who stands at this desk: nobody yet, somebody to claim it, somebody to sign in, or a member of staff. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Me } from '../../content/live/asks.ts'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import type { Claim, SignIn } from '../../content/staff/accounts.ts'
import type { StaffDoor } from './staff-door.ts'

export type Standing =
  | { readonly is: 'starting' }
  /** The server cannot be asked: nothing can be said about who we are. */
  | { readonly is: 'unreachable'; readonly refusal: Refusal }
  | { readonly is: 'unclaimed' }
  /** `account`: of whoever was in when the session ended, to go on where they were. */
  | { readonly is: 'out'; readonly why: 'never' | 'left' | 'ended'; readonly account?: string }
  | { readonly is: 'in'; readonly me: Me }

export interface StaffModel {
  readonly standing: ReadonlySignal<Standing>
  start(): Promise<void>
  /** Null when it was done, else why not. */
  claim(input: Claim): Promise<Refusal | null>
  signIn(input: SignIn): Promise<Refusal | null>
  /** Stays when the server cannot be told: the cookie would still open the door to the next person. */
  signOut(): Promise<Refusal | null>
  /** The link learned that the session is over. */
  ended(): void
  /** Who we are now: an administrator may have changed what we may do. */
  know(me: Me): void
}

/** `wipe` forgets everything typed by the one who leaves: a desk may be shared. */
export function createStaffModel(door: StaffDoor, wipe: (me: Me) => void): StaffModel {
  const standing = signal<Standing>({ is: 'starting' })

  async function enter(why: 'never' | 'ended'): Promise<Refusal | null> {
    const found = await door.standing()
    if (!found.ok) return unreachable(found)
    if (!found.value.signedIn) {
      standing.value = found.value.claimed ? { is: 'out', why } : { is: 'unclaimed' }
      return refuse('unauthenticated')
    }
    const me = await door.me()
    if (me.ok) {
      standing.value = { is: 'in', me: me.value.answer }
      return null
    }
    if (me.code !== 'unauthenticated') return unreachable(me)
    // The session ended between the two questions.
    standing.value = { is: 'out', why }
    return me
  }

  function unreachable(refusal: Refusal): Refusal {
    standing.value = { is: 'unreachable', refusal }
    return refusal
  }

  async function through(reply: Reply<unknown>): Promise<Refusal | null> {
    if (!reply.ok) {
      if (reply.code === 'already_claimed') standing.value = { is: 'out', why: 'never' }
      return reply
    }
    return await enter('never')
  }

  return {
    standing,
    async start() {
      standing.value = { is: 'starting' }
      await enter('never')
    },
    async claim(input) {
      const reply = await door.claim(input)
      const refusal = await through(reply)
      if (!reply.ok || refusal?.code !== 'unauthenticated') return refusal
      // Claimed, and this server asks the new administrator to sign in like anyone.
      return await through(await door.signIn({ account: input.account, password: input.password }))
    },
    async signIn(input) {
      return await through(await door.signIn(input))
    },
    async signOut() {
      const was = standing.value
      const reply = await door.signOut()
      if (!reply.ok && reply.code !== 'unauthenticated') return reply
      if (was.is === 'in') wipe(was.me)
      standing.value = { is: 'out', why: 'left' }
      return null
    },
    know(me) {
      const was = standing.value
      // The same again would build the desk anew for nothing.
      if (was.is === 'in' && was.me.id === me.id && JSON.stringify(was.me) !== JSON.stringify(me))
        standing.value = { is: 'in', me }
    },
    ended() {
      const was = standing.value
      if (was.is === 'in') standing.value = { is: 'out', why: 'ended', account: was.me.account }
    },
  }
}
