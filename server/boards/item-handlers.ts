/**
 * The commands on items. Each runs inside `command:run`'s transaction, after the asker's right has been
 * proved there, and takes the counter first, so that what it reads is still true when it writes.
 */
import type { CommandInput } from '../../content/live/commands.ts'
import { done, type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import { lockCounter, nextRev } from '../live/counter.ts'
import { publishTallies } from '../satisfaction/tally-bodies.ts'
import type { Tx } from '../store/store.ts'
import { readChannels, writeAddresses } from './addresses.ts'
import { deskItemOf } from './desk-items.ts'
import { checkItem } from './item-checks.ts'
import { type ItemRow, putItemRow, readItemRow } from './item-rows.ts'

export interface HandlerContext {
  readonly now: number
  /** The id of the member of staff who asks. */
  readonly staff: string
}

type Written = Promise<Reply<{ readonly rev: number }>>

/** Someone was faster: the refusal carries the item as it stands now. */
async function changed(tx: Tx, row: ItemRow): Promise<Refusal> {
  return refuse('changed', { current: await deskItemOf(tx, row) })
}

/** The item as the asker last saw it, or the refusal that says why not. */
async function rowAt(tx: Tx, id: string, baseRev: number): Promise<ItemRow | Refusal> {
  const row = await readItemRow(tx, id)
  // What the server derives is nobody's to edit, so for staff it is not there.
  if (!row || row.derived) return refuse('not_found')
  return row.rev === baseRev ? row : changed(tx, row)
}

const isRefusal = (it: ItemRow | Refusal): it is Refusal => 'ok' in it

/** The count of a point is carried wherever the point is. */
async function withTally(tx: Tx, row: ItemRow, now: number): Promise<void> {
  if (row.board === 'points') await publishTallies(tx, { points: [row.id], now })
}

export async function saveItem(
  tx: Tx,
  { now, staff }: HandlerContext,
  input: CommandInput<'item:save'>,
): Written {
  await lockCounter(tx)
  const old = await readItemRow(tx, input.id)
  if (!old && input.baseRev !== null) return refuse('not_found')
  if (old?.derived) return refuse('not_found')
  if (old && input.baseRev === null) return refuse('taken')
  if (old && old.rev !== input.baseRev) return changed(tx, old)
  for (const path of ['board', 'area'] as const) {
    if (old && old[path] !== input[path]) {
      return refuse('bad_input', { issues: [{ path, issue: 'not_allowed' }] })
    }
  }
  const checked = checkItem(input)
  if (!checked.ok) return checked.refusal

  const rev = await nextRev(tx)
  const isPublished = old?.state === 'published'
  const row: ItemRow = {
    id: input.id,
    board: input.board,
    area: input.area,
    rev,
    v: checked.v,
    from: input.from,
    until: input.until,
    review: input.review === undefined ? (old?.review ?? null) : input.review,
    state: old?.state ?? 'draft',
    envelope: JSON.stringify(input.envelope),
    body: JSON.stringify(checked.body),
    published_at: isPublished || !old ? now : old.published_at,
    changed_at: now,
    changed_by: staff,
    derived: 0,
    sample: old?.sample ?? 0,
  }
  await putItemRow(tx, row)
  if (isPublished) {
    await writeAddresses(tx, row.id, rev, await readChannels(tx, row.id))
    await withTally(tx, row, now)
  }
  return done({ rev })
}

async function putOn(
  tx: Tx,
  { now, staff }: HandlerContext,
  old: ItemRow,
  change: Pick<CommandInput<'item:address'>, 'channels'>,
): Written {
  const rev = await nextRev(tx)
  const row: ItemRow = {
    ...old,
    rev,
    state: 'published',
    published_at: now,
    changed_at: now,
    changed_by: staff,
  }
  await putItemRow(tx, row)
  await writeAddresses(tx, row.id, rev, change.channels)
  await withTally(tx, row, now)
  return done({ rev })
}

/** Of a draft or a retracted item; of one that is on the glass it is a re-addressing. */
export async function publishItem(
  tx: Tx,
  context: HandlerContext,
  input: CommandInput<'item:publish'>,
): Written {
  await lockCounter(tx)
  const old = await rowAt(tx, input.id, input.baseRev)
  return isRefusal(old) ? old : putOn(tx, context, old, input)
}

export async function addressItem(
  tx: Tx,
  context: HandlerContext,
  input: CommandInput<'item:address'>,
): Written {
  await lockCounter(tx)
  const old = await rowAt(tx, input.id, input.baseRev)
  if (isRefusal(old)) return old
  if (old.state !== 'published') return refuse('not_published')
  return putOn(tx, context, old, input)
}

export async function retractItem(
  tx: Tx,
  { now, staff }: HandlerContext,
  input: CommandInput<'item:retract'>,
): Written {
  await lockCounter(tx)
  const old = await rowAt(tx, input.id, input.baseRev)
  if (isRefusal(old)) return old
  if (old.state !== 'published') return refuse('not_published')
  const rev = await nextRev(tx)
  const row: ItemRow = { ...old, rev, state: 'retracted', changed_at: now, changed_by: staff }
  await putItemRow(tx, row)
  await writeAddresses(tx, row.id, rev, [])
  await withTally(tx, row, now)
  return done({ rev })
}

/** For the list of handlers in `command:run`. */
export const itemHandlers = {
  'item:save': saveItem,
  'item:publish': publishItem,
  'item:address': addressItem,
  'item:retract': retractItem,
} as const
