/**
 * Sessions of staff: a random token in a cookie, its hash in the store. A session ends by itself when
 * idle or old, at once when its account is disabled, and is looked up anew for every call.
 */
import type { AppStore } from '../bodies.ts'
import type { ServerClock } from '../live/server-clock.ts'
import type { Settings } from '../settings.ts'
import { newToken, tokenHash } from './secrets.ts'
import type { Member } from './staff-bodies.ts'

/** How much of the idle time passes before a session in use is written again. */
const touchShare = 30

export interface Session {
  readonly hash: string
  readonly member: Member
}

export interface Sessions {
  /** Opens one and gives the token for the cookie: the only time that it is seen. */
  open(staff: string, address: string): Promise<string>
  /** `use` counts as a sign that the person is still there. */
  read(hash: string, use: 'use' | 'look'): Promise<Session | null>
  close(hash: string): Promise<void>
}

export function createSessions(
  store: AppStore,
  clock: ServerClock,
  settings: Pick<Settings, 'sessionIdle' | 'sessionAbsolute'>,
): Sessions {
  const { sessionIdle: idle, sessionAbsolute: absolute } = settings
  return {
    async open(staff, address) {
      const token = newToken()
      await store.transact('session:open', {
        hash: tokenHash(token),
        staff,
        address,
        now: clock.now(),
      })
      return token
    },
    async read(hash, use) {
      const now = clock.now()
      const found = await store.ask('session:read', { hash, now, idle, absolute })
      if (!found) return null
      if (use === 'use' && now - found.seenAt > idle / touchShare)
        await store.transact('session:touch', { hash, now })
      return { hash, member: found.member }
    },
    async close(hash) {
      await store.transact('session:close', { hash, now: clock.now() })
    },
  }
}
