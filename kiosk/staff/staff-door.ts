/** The door of the staff: claiming the installation, signing in and out. Over HTTP, since only an
 * HTTP answer can set the session's cookie. */
import type { Answer, Me } from '../../content/live/asks.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'
import type { Claim, DeskStanding, SignIn } from '../../content/staff/accounts.ts'

export interface StaffDoor {
  /** Whether somebody has claimed this installation, and whether we are signed in. */
  standing(): Promise<Reply<DeskStanding>>
  claim(input: Claim): Promise<Reply<unknown>>
  signIn(input: SignIn): Promise<Reply<unknown>>
  signOut(): Promise<Reply<unknown>>
  /** Who the cookie says we are. */
  me(): Promise<Reply<Answer<Me>>>
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

const isReply = (it: unknown): it is Reply<never> =>
  typeof it === 'object' && it !== null && typeof (it as { ok?: unknown }).ok === 'boolean'

export function createStaffDoor(fetch: Fetch): StaffDoor {
  async function call<T>(path: string, method = 'GET', body?: unknown): Promise<Reply<T>> {
    try {
      const response = await fetch(`/api/v1/${path}`, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      const reply: unknown = await response.json()
      return isReply(reply) ? reply : refuse('internal')
    } catch {
      return refuse('offline')
    }
  }
  return {
    standing: () => call('claim'),
    claim: (input) => call('claim', 'POST', input),
    signIn: (input) => call('session', 'POST', input),
    signOut: () => call('session', 'DELETE'),
    me: () => call('asks/me?input=%7B%7D'),
  }
}
