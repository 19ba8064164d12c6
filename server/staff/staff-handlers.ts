/**
 * Commands on staff, inside the transaction. The caller is an administrator wherever the colleague holds
 * a role, and never the colleague: whoever takes an administrator away is one who remains, so that an
 * installation is never left without. One's own is the password alone.
 */
import { done, type Refusal, refuse } from '../../content/live/reply.ts'
import type { Grant } from '../../content/staff/roles.ts'
import type { CommandContext, CommandHandlers } from '../live/command-handler.ts'
import type { Tx } from '../store/store.ts'
import { heldGrants } from './staff-bodies.ts'

type StaffCommand = Extract<keyof CommandHandlers, `staff:${string}` | 'password:change'>

const notOneself = (context: CommandContext, staff: string): Refusal | null =>
  context.staff === staff ? refuse('own_account') : null

async function giveGrants(tx: Tx, staff: string, grants: readonly Grant[]): Promise<void> {
  for (const { role, area } of grants)
    await tx.db.insertInto('staff_grant').values({ staff, role, area }).execute()
}

/** Before the member's own row is written: a session that is touched is locked in this order too. */
async function endSessions(
  tx: Tx,
  staff: string,
  { but = '' }: { but?: string } = {},
): Promise<{ ended: number }> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('session')
    .where('staff', '=', staff)
    .where('hash', '!=', but)
    .executeTakeFirstOrThrow()
  return { ended: Number(numDeletedRows) }
}

const update = (
  tx: Tx,
  staff: string,
  values: Partial<Record<'disabled', number>> & Partial<Record<'name' | 'password_hash', string>>,
) => tx.db.updateTable('staff').set(values).where('id', '=', staff).execute()

/** The password that was tried outside is the one that is kept still: an administrator may have been faster. */
async function hasHash(tx: Tx, staff: string, hash: string): Promise<boolean> {
  const kept = await tx.db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staff)
    .where('password_hash', '=', hash)
    .executeTakeFirst()
  return kept !== undefined
}

/** The same roles in the same places, in any order. */
const sameGrants = (a: readonly Grant[], b: readonly Grant[]): boolean => {
  const marks = (all: readonly Grant[]) =>
    all
      .map((it) => `${it.area} ${it.role}`)
      .sort()
      .join()
  return marks(a) === marks(b)
}

export const staffHandlers: Pick<CommandHandlers, StaffCommand> = {
  async 'staff:add'(tx, { now }, input) {
    const { id, account, name, passwordHash, role, area } = input
    const taken = await tx.db
      .selectFrom('staff')
      .select('id')
      .where('account', '=', account)
      .executeTakeFirst()
    if (taken) return refuse('taken')
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
    await giveGrants(tx, id, [{ role, area }])
    return done({ id })
  },

  async 'staff:change'(tx, context, { staff, name, was, grants }) {
    const refusal = notOneself(context, staff)
    if (refusal) return refusal
    const held = await heldGrants(tx, staff)
    if (!sameGrants(held, was)) return refuse('changed', { current: { grants: held } })
    await update(tx, staff, { name })
    await tx.db.deleteFrom('staff_grant').where('staff', '=', staff).execute()
    await giveGrants(tx, staff, grants)
    return done(null)
  },

  async 'staff:disable'(tx, context, { staff }) {
    const refusal = notOneself(context, staff)
    if (refusal) return refusal
    const ended = await endSessions(tx, staff)
    await update(tx, staff, { disabled: 1 })
    return done(ended)
  },

  async 'staff:enable'(tx, context, { staff }) {
    const refusal = notOneself(context, staff)
    if (refusal) return refusal
    await update(tx, staff, { disabled: 0 })
    return done(null)
  },

  async 'staff:password'(tx, context, { staff, passwordHash }) {
    const refusal = notOneself(context, staff)
    if (refusal) return refusal
    const ended = await endSessions(tx, staff)
    await update(tx, staff, { password_hash: passwordHash })
    return done(ended)
  },

  async 'staff:leave'(tx, context, { staff }) {
    const refusal = notOneself(context, staff)
    if (refusal) return refusal
    return done(await endSessions(tx, staff))
  },

  async 'password:change'(tx, { staff }, { session, proved, passwordHash }) {
    if (proved === null || !(await hasHash(tx, staff, proved))) return refuse('wrong_password')
    const ended = await endSessions(tx, staff, { but: session })
    await update(tx, staff, { password_hash: passwordHash })
    return done(ended)
  },
}
