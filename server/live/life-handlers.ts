/** What an administrator decides of a life in quarantine: its entries count from now on, or never. */
import { sql } from 'kysely'
import type { CommandInput } from '../../content/live/commands.ts'
import type { Tap } from '../../content/live/entries.ts'
import { done, type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import { type ReadEntry, readLifeEntries } from '../satisfaction/entry-order.ts'
import { lockCursor } from '../satisfaction/follower-cursor.ts'
import { rightfulPlaces } from '../satisfaction/rightful-taps.ts'
import { publishTallies } from '../satisfaction/tally-bodies.ts'
import { projectEntries } from '../satisfaction/tap-projection.ts'
import type { Tx } from '../store/store.ts'
import { keysOf } from './json-rows.ts'

/** Ends the quarantine; the lock on the row keeps batches of this life waiting until we are done. */
async function decide(
  tx: Tx,
  life: string,
  decision: { state: 'known'; screen: string } | { state: 'refused'; screen: null },
): Promise<Refusal | null> {
  const decided = await tx.db
    .updateTable('life')
    .set(decision)
    .where('id', '=', life)
    .where('state', '=', 'quarantine')
    .returning('id')
    .executeTakeFirst()
  if (decided) return null
  const there = await tx.db
    .selectFrom('life')
    .select('state')
    .where('id', '=', life)
    .executeTakeFirst()
  if (!there) return refuse('not_found')
  return refuse(there.state === 'refused' ? 'refused_life' : 'taken')
}

/** They were judged by the screen that carried them in; now it is known whose they are. */
async function judgedAnew(
  tx: Tx,
  screen: string,
  entries: readonly ReadEntry[],
): Promise<ReadEntry[]> {
  const pointOf = ({ kind, body }: ReadEntry) =>
    kind === 'tap' ? (JSON.parse(body) as Tap).point : null
  const points = new Set(entries.map(pointOf).filter((it) => it !== null))
  const isRightful = await rightfulPlaces(
    tx,
    Array.from(points, (point) => ({ screen, point })),
  )
  const judged = entries.map((it) => {
    const point = pointOf(it)
    return { ...it, elsewhere: point !== null && !isRightful({ screen, point }) ? 1 : 0 }
  })
  for (const elsewhere of [0, 1]) {
    const ids = judged.filter(
      (it, i) => it.elsewhere === elsewhere && entries[i]?.elsewhere !== elsewhere,
    )
    await sql`
      update entry set elsewhere = ${elsewhere}
      where id in (select key from json_each(${keysOf(ids.map((it) => it.id))}))`.execute(tx.db)
  }
  return judged
}

/**
 * The entries of a life in quarantine lie behind the follower, who passed them by. So they are counted
 * here, under the follower's lock; should it still meet some of them, it finds them counted.
 */
export async function adoptLife(
  tx: Tx,
  { now }: { readonly now: number },
  input: CommandInput<'life:adopt'>,
): Promise<Reply<{ readonly entries: number }>> {
  const screen = await tx.db
    .selectFrom('screen')
    .select('id')
    .where('id', '=', input.screen)
    .executeTakeFirst()
  if (!screen) return refuse('unknown_screen')
  const { cursor } = await lockCursor(tx)
  const refusal = await decide(tx, input.life, { state: 'known', screen: input.screen })
  if (refusal) return refusal
  await tx.db
    .updateTable('entry')
    .set({ screen: input.screen })
    .where('life', '=', input.life)
    .execute()
  const entries = await judgedAnew(tx, input.screen, await readLifeEntries(tx, input.life))
  const points = await projectEntries(tx, entries, cursor.pacing)
  if (points.length > 0) await publishTallies(tx, { points, now })
  return done({ entries: entries.length })
}

export async function refuseLife(
  tx: Tx,
  _: { readonly now: number },
  input: CommandInput<'life:refuse'>,
): Promise<Reply<{ readonly entries: number }>> {
  const refusal = await decide(tx, input.life, { state: 'refused', screen: null })
  if (refusal) return refusal
  const { entries } = await tx.db
    .selectFrom('entry')
    .select((it) => it.fn.countAll<number>().as('entries'))
    .where('life', '=', input.life)
    .executeTakeFirstOrThrow()
  return done({ entries: Number(entries) })
}

/** For the list of handlers in `command:run`. */
export const lifeHandlers = { 'life:adopt': adoptLife, 'life:refuse': refuseLife } as const
