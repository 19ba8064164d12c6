/** Sessions of staff as they lie in the store: opened, touched, ended and, once ended, forgotten. */
import { lockCounter } from '../live/counter.ts'
import type { Tx } from '../store/store.ts'
import { appendDeed } from './audit-chain.ts'
import { grantsOf, type Member } from './staff-bodies.ts'

interface SessionOpen {
  readonly hash: string
  readonly staff: string
  /** Where from, for the record. */
  readonly address: string
  readonly now: number
}

/** Outlives the session: a list of colleagues tells who has not been there for a year. */
const markSeen = (tx: Tx, staff: string, now: number) =>
  tx.db
    .updateTable('staff')
    .set({ seen_at: now })
    .where('id', '=', staff)
    .where((it) => it.or([it('seen_at', 'is', null), it('seen_at', '<', now)]))
    .execute()

async function sessionOpen(tx: Tx, input: SessionOpen): Promise<null> {
  const { hash, staff, address, now } = input
  await lockCounter(tx)
  await tx.db.insertInto('session').values({ hash, staff, created_at: now, seen_at: now }).execute()
  await markSeen(tx, staff, now)
  const command = 'session:open'
  await appendDeed(tx, { at: now, actor: staff, command, area: null, what: { address } })
  return null
}

/**
 * Too many wrong passwords came from one address. Of the account only an existing one is named: what
 * else was typed there may be somebody's password.
 */
async function sessionLock(
  tx: Tx,
  { account, address, now }: { account: string; address: string; now: number },
): Promise<null> {
  await lockCounter(tx)
  const found = await tx.db
    .selectFrom('staff')
    .select('id')
    .where('account', '=', account)
    .executeTakeFirst()
  await appendDeed(tx, {
    at: now,
    actor: 'door',
    command: 'session:lock',
    area: null,
    what: { staff: found?.id ?? null, address },
  })
  return null
}

async function sessionTouch(tx: Tx, input: { hash: string; now: number }): Promise<null> {
  const touched = await tx.db
    .updateTable('session')
    .set({ seen_at: input.now })
    .where('hash', '=', input.hash)
    .where('seen_at', '<', input.now)
    .returning('staff')
    .executeTakeFirst()
  if (touched) await markSeen(tx, touched.staff, input.now)
  return null
}

async function sessionClose(tx: Tx, input: { hash: string; now: number }): Promise<null> {
  await lockCounter(tx)
  const closed = await tx.db
    .deleteFrom('session')
    .where('hash', '=', input.hash)
    .returning('staff')
    .executeTakeFirst()
  if (!closed) return null
  await markSeen(tx, closed.staff, input.now)
  const { staff: actor } = closed
  const command = 'session:close'
  await appendDeed(tx, { at: input.now, actor, command, area: null, what: {} })
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

export const sessionCommands = {
  'session:close': sessionClose,
  'session:lock': sessionLock,
  'session:open': sessionOpen,
  'session:prune': sessionPrune,
  'session:touch': sessionTouch,
}

export const sessionQueries = { 'session:read': sessionRead }
