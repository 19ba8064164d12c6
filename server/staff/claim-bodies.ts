/** The claim of an installation: a token that the server prints, taken once, makes the first administrator. */
import { type Refusal, refuse } from '../../content/live/reply.ts'
import { lockCounter } from '../live/counter.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Tx } from '../store/store.ts'
import { appendDeed } from './audit-chain.ts'

interface ClaimNote {
  readonly hash: string
  readonly until: number
}

const isClaimed = async (tx: Tx): Promise<boolean> =>
  (await tx.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined

async function readClaim(tx: Tx): Promise<ClaimNote | null> {
  const kept = await readMeta(tx, 'claim')
  return kept === undefined ? null : (JSON.parse(kept) as ClaimNote)
}

/** Replaces the claim token, ending the older; nothing once the installation is claimed. */
async function claimMint(tx: Tx, input: ClaimNote): Promise<{ minted: boolean }> {
  await lockCounter(tx)
  await tx.db.deleteFrom('meta').where('key', '=', 'claim').execute()
  if (await isClaimed(tx)) return { minted: false }
  await writeMeta(tx, 'claim', JSON.stringify(input))
  return { minted: true }
}

interface ClaimTake {
  readonly hash: string
  readonly now: number
  readonly id: string
  readonly account: string
  readonly name: string
  readonly passwordHash: string
}

/** Whether this token would be taken now: asked before a password is hashed for it. */
async function claimCheck(
  tx: Tx,
  input: Pick<ClaimTake, 'hash' | 'now'>,
): Promise<{ ok: true } | Refusal> {
  if (await isClaimed(tx)) return refuse('already_claimed')
  const claim = await readClaim(tx)
  return claim?.hash === input.hash && input.now < claim.until
    ? { ok: true }
    : refuse('wrong_claim')
}

/** Makes the first administrator, of every root area. The counter's row is held, so only one is first. */
async function claimTake(tx: Tx, input: ClaimTake): Promise<{ ok: true } | Refusal> {
  await lockCounter(tx)
  const checked = await claimCheck(tx, input)
  if (!checked.ok) return checked
  const { id, account, name, passwordHash, now } = input
  await tx.db
    .insertInto('staff')
    .values({
      id,
      account,
      name,
      password_hash: passwordHash,
      disabled: 0,
      created_at: now,
      seen_at: null,
    })
    .execute()
  const roots = await tx.db.selectFrom('area').select('id').where('parent', 'is', null).execute()
  for (const root of roots)
    await tx.db
      .insertInto('staff_grant')
      .values({ staff: id, role: 'admin', area: root.id })
      .execute()
  await tx.db.deleteFrom('meta').where('key', '=', 'claim').execute()
  await appendDeed(tx, { at: now, actor: id, command: 'claim', area: null, what: { account } })
  return { ok: true }
}

export const claimCommands = { 'claim:mint': claimMint, 'claim:take': claimTake }

export const claimQueries = {
  'claim:check': claimCheck,
  'claim:standing': async (tx: Tx, _: null) => ({ claimed: await isClaimed(tx) }),
}
