/** Commands on staff, inside the transaction. */
import { refuse } from '../../content/live/reply.ts'
import type { CommandHandlers } from '../live/command-handler.ts'

export const staffHandlers: Pick<CommandHandlers, 'staff:add'> = {
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
      .values({ id, account, name, password_hash: passwordHash, disabled: 0, created_at: now })
      .execute()
    await tx.db.insertInto('staff_grant').values({ staff: id, role, area }).execute()
    return { ok: true, value: { id } }
  },
}
