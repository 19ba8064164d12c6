/**
 * Changing one's own password: the old one is tried as at the door, before the transaction, since nothing
 * may be awaited inside. There it is compared with what is kept by then.
 */
import type { CommandInput } from '../../content/live/commands.ts'
import type { Reply } from '../../content/live/reply.ts'
import type { PreparedInput } from '../live/command-handler.ts'
import type { StaffCaller } from '../live/staff-caller.ts'
import { type TryParts, tryPassword } from './password-tries.ts'
import { hashPassword } from './secrets.ts'

type Own = 'password:change'

/** `run` enters the transaction even with a wrong one: a call that was done before is answered as then. */
export async function withOldPassword(
  parts: TryParts,
  { member, session, peer }: StaffCaller,
  { old, password }: CommandInput<Own>,
  run: (input: PreparedInput<Own>) => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  const tried = await tryPassword(parts, peer, member.account, old)
  if ('ok' in tried) return tried
  const { proved } = tried
  const passwordHash = proved === null ? '' : await hashPassword(password)
  const reply = await run({ session, proved, passwordHash })
  if (proved !== null || reply.ok) await tried.forgive()
  else await tried.blame()
  return reply
}
