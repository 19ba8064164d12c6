/** The store's own history: its epoch, how far back it remembers what has gone, and its clock's mark. */
import { sql } from 'kysely'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Tx } from '../store/store.ts'
import { unhurried } from '../store/unhurried.ts'
import { lockCounter } from './counter.ts'

/** Revisions of two histories must not meet: a receipt from the lost one would speak for the other. */
const leap = 1_000_000

/**
 * Begins another history, after an older copy was opened. Screens then take a full set. The counter
 * leaps ahead, so that no revision that the lost history gave out is ever given out again.
 */
export async function epochRenew(
  tx: Tx,
  input: { epoch: string; now: number },
): Promise<{ epoch: string; rev: number }> {
  const old = await lockCounter(tx)
  const rev = (Math.floor(old / leap) + 1) * leap
  await sql`update counter set rev = ${rev} where id = 1`.execute(tx.db)
  await writeMeta(tx, 'epoch', input.epoch)
  await writeMeta(tx, 'epoch_at', String(input.now))
  return { epoch: input.epoch, rev }
}

/**
 * Forgets what had gone before an instant; a screen that stands below the new floor takes a full set.
 * Revisions are in the order of time, so whatever lies below an item that was last changed before the
 * instant is older still. The last row of each channel stays, since the channel's head is read from it;
 * those of rating points stay for ever, since a tap may come late (`satisfaction/rightful-taps.ts`).
 */
export async function gonePrune(tx: Tx, input: { before: number }): Promise<{ pruned: number }> {
  await lockCounter(tx)
  const { below } = await tx.db
    .selectFrom('item')
    .select((it) => it.fn.coalesce(it.fn.max('rev'), it.lit(0)).as('below'))
    .where('changed_at', '<', input.before)
    .executeTakeFirstOrThrow()
  const floor = Number((await readMeta(tx, 'floor')) ?? 0)
  if (below <= floor) return { pruned: 0 }
  const { rows } = await sql<{ item: string }>`
    delete from address
    where gone = 1 and rev < ${below}
      and item not in (select id from item where board = 'points')
      and rev < (select max(b.rev) from address b where b.channel = address.channel)
    returning item`.execute(tx.db)
  await writeMeta(tx, 'floor', String(below))
  return { pruned: rows.length }
}

/**
 * The server's time never goes back: the highest it has ever been, or now. Compared in the statement
 * that writes, since several nodes mark at once and the later writer need not have the later time.
 */
export async function clockMark(tx: Tx, input: { now: number }): Promise<{ now: number }> {
  await sql`
    insert into meta (key, value) values ('clock_high', ${String(input.now)})
    on conflict (key) do update set value = excluded.value
    where cast(meta.value as bigint) < cast(excluded.value as bigint)`.execute(tx.db)
  return { now: Math.max(input.now, Number(await readMeta(tx, 'clock_high'))) }
}

export const epochCommands = {
  'clock:mark': clockMark,
  'epoch:renew': epochRenew,
  'gone:prune': unhurried(gonePrune),
}
