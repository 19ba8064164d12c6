/** What the store does for staff: the claim of an installation, accounts, sessions. */
import type { Refusal } from '../../content/live/reply.ts'
import { refuse } from '../../content/live/reply.ts'
import type { Grant, Role } from '../../content/staff/roles.ts'
import { lockCounter } from '../live/counter.ts'
import type { Tx } from '../store/store.ts'
import { areasBelow, areasRoots } from './area-paths.ts'
import { appendDeed, verifyChain } from './audit-chain.ts'

/** A member of staff as the doors know them. */
export interface Member {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly grants: readonly Grant[]
}

interface ClaimNote {
  readonly hash: string
  readonly until: number
}

const isClaimed = async (tx: Tx): Promise<boolean> =>
  (await tx.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined

async function readClaim(tx: Tx): Promise<ClaimNote | null> {
  const row = await tx.db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'claim')
    .executeTakeFirst()
  return row ? (JSON.parse(row.value) as ClaimNote) : null
}

/** Replaces the claim token, ending the older; nothing once the installation is claimed. */
async function claimMint(tx: Tx, input: ClaimNote): Promise<{ minted: boolean }> {
  await lockCounter(tx)
  await tx.db.deleteFrom('meta').where('key', '=', 'claim').execute()
  if (await isClaimed(tx)) return { minted: false }
  await tx.db
    .insertInto('meta')
    .values({ key: 'claim', value: JSON.stringify(input) })
    .execute()
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
    .values({ id, account, name, password_hash: passwordHash, disabled: 0, created_at: now })
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

export async function grantsOf(tx: Tx, staff: string): Promise<Grant[]> {
  const rows = await tx.db
    .selectFrom('staff_grant')
    .innerJoin('staff', 'staff.id', 'staff_grant.staff')
    .select(['staff_grant.role', 'staff_grant.area'])
    .where('staff.id', '=', staff)
    .where('staff.disabled', '=', 0)
    .orderBy('staff_grant.area')
    .execute()
  return rows.map((it) => ({ role: it.role as Role, area: it.area }))
}

async function staffFind(
  tx: Tx,
  input: { account: string },
): Promise<(Member & { passwordHash: string }) | null> {
  const row = await tx.db
    .selectFrom('staff')
    .select(['id', 'account', 'name', 'password_hash'])
    .where('account', '=', input.account)
    .where('disabled', '=', 0)
    .executeTakeFirst()
  if (!row) return null
  const { id, account, name, password_hash: passwordHash } = row
  return { id, account, name, passwordHash, grants: await grantsOf(tx, id) }
}

interface SessionOpen {
  readonly hash: string
  readonly staff: string
  readonly now: number
}

async function sessionOpen(tx: Tx, input: SessionOpen): Promise<null> {
  const { hash, staff, now } = input
  await tx.db.insertInto('session').values({ hash, staff, created_at: now, seen_at: now }).execute()
  return null
}

async function sessionTouch(tx: Tx, input: { hash: string; now: number }): Promise<null> {
  await tx.db
    .updateTable('session')
    .set({ seen_at: input.now })
    .where('hash', '=', input.hash)
    .where('seen_at', '<', input.now)
    .execute()
  return null
}

async function sessionClose(tx: Tx, input: { hash: string }): Promise<null> {
  await tx.db.deleteFrom('session').where('hash', '=', input.hash).execute()
  return null
}

interface SessionLimits {
  readonly now: number
  readonly idle: number
  readonly absolute: number
}

/** Forgets the sessions that ended by themselves. */
async function sessionPrune(tx: Tx, input: SessionLimits): Promise<{ pruned: number }> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('session')
    .where((it) =>
      it.or([
        it('seen_at', '<=', input.now - input.idle),
        it('created_at', '<=', input.now - input.absolute),
      ]),
    )
    .executeTakeFirstOrThrow()
  return { pruned: Number(numDeletedRows) }
}

interface SessionRead extends SessionLimits {
  readonly hash: string
}

export interface OpenSession {
  readonly member: Member
  readonly seenAt: number
}

/** The member of staff behind a session that is neither idle nor old nor of a disabled account. */
async function sessionRead(tx: Tx, input: SessionRead): Promise<OpenSession | null> {
  const row = await tx.db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff')
    .select(['staff.id', 'staff.account', 'staff.name', 'session.seen_at'])
    .where('session.hash', '=', input.hash)
    .where('staff.disabled', '=', 0)
    .where('session.seen_at', '>', input.now - input.idle)
    .where('session.created_at', '>', input.now - input.absolute)
    .executeTakeFirst()
  if (!row) return null
  const { id, account, name, seen_at: seenAt } = row
  return { member: { id, account, name, grants: await grantsOf(tx, id) }, seenAt }
}

export const staffCommands = {
  'claim:mint': claimMint,
  'claim:take': claimTake,
  'session:open': sessionOpen,
  'session:touch': sessionTouch,
  'session:close': sessionClose,
  'session:prune': sessionPrune,
}

export const staffQueries = {
  'claim:check': claimCheck,
  'claim:standing': async (tx: Tx, _: null) => ({ claimed: await isClaimed(tx) }),
  'staff:find': staffFind,
  'session:read': sessionRead,
  'areas:roots': areasRoots,
  'areas:below': (tx: Tx, input: { areas: readonly string[] }) => areasBelow(tx, input.areas),
  'audit:verify': (tx: Tx, _: null) => verifyChain(tx),
}
