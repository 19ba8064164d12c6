/**
 * Enrolment: a link is exchanged for a token. Each use ends the token given out before and is recorded,
 * so that a wiped kiosk heals by itself and a copied link is seen.
 */
import { type Enrolled, enrolSchema } from '../../content/live/hello.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'
import type { AppStore } from '../bodies.ts'
import type { Limits } from '../http/limits.ts'
import { checkClean } from '../live/clean-input.ts'
import type { ServerClock } from '../live/server-clock.ts'
import { newToken, tokenHash } from '../staff/secrets.ts'
import { isLinkSecret, linkPath, linkSecret, screenOfSecret } from './links.ts'
import type { LinkParts } from './screen-bodies.ts'

export interface EnrolParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly limits: Pick<Limits, 'enrol'>
  /** The installation's key. */
  readonly key: Buffer
}

/** The samples stand side by side in one browser under short names; any other is named by its id. */
const slotOf = (it: LinkParts): string => (it.sample ? it.mode : it.screen)

/** The path of a screen's enrolment link. */
export const linkOf = (key: Buffer, it: LinkParts): string =>
  linkPath(slotOf(it), linkSecret(key, it.screen, it.version))

/** Exchanges a link for a new token; a wrong link, or one that ended, is `unknown_screen`. */
export async function enrol(
  { store, clock, limits, key }: EnrolParts,
  address: { readonly address: string; readonly key: string },
  body: unknown,
): Promise<Reply<Enrolled>> {
  const input = checkClean(enrolSchema, body)
  if (!input.ok) return input
  const { link, life } = input.value
  const tooMany = await limits.enrol.take(address.key)
  if (tooMany) return tooMany
  const named = screenOfSecret(link)
  if (!named || !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(named)) return refuse('unknown_screen')
  const parts = await store.ask('screen:link', { screen: named })
  if (!parts || !isLinkSecret(key, link, parts.screen, parts.version))
    return refuse('unknown_screen')
  const token = newToken()
  const enrolled = await store.transact('screen:enrol', {
    screen: parts.screen,
    version: parts.version,
    tokenHash: tokenHash(token),
    life,
    address: address.address,
    now: clock.now(),
  })
  if (!enrolled.ok) return enrolled
  await limits.enrol.giveBack(address.key)
  return { ok: true, value: { token, screen: parts.screen } }
}
