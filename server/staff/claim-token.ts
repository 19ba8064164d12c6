/** The token with which an installation is claimed: a new one at each start, printed and kept as a hash. */
import type { AppStore } from '../bodies.ts'
import type { ServerClock } from '../live/server-clock.ts'
import type { Settings } from '../settings.ts'
import { claimHash, newClaimToken } from './secrets.ts'

/** Ends the older token; null once the installation is claimed. */
export async function mintClaim(
  store: AppStore,
  clock: ServerClock,
  { claimLife }: Pick<Settings, 'claimLife'>,
): Promise<string | null> {
  const token = newClaimToken()
  const { minted } = await store.transact('claim:mint', {
    hash: claimHash(token),
    until: clock.now() + claimLife,
  })
  return minted ? token : null
}
