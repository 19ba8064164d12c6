/**
 * Runs one command inside one transaction: finds the reply of an earlier try, asks whether the caller
 * may, runs the handler, records the deed and keeps the reply. Either all of it lasts, or nothing.
 */
import { createHash } from 'node:crypto'
import type { Channel } from '../../content/live/channels.ts'
import { type CommandInput, type CommandName, commands } from '../../content/live/commands.ts'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import { type Grant, may, type Role } from '../../content/staff/roles.ts'
import { readChannels } from '../boards/addresses.ts'
import { areaPath } from '../screens/listeners.ts'
import { appendDeed } from '../staff/audit-chain.ts'
import { grantsOf } from '../staff/staff-bodies.ts'
import type { Tx } from '../store/store.ts'
import { unhurried } from '../store/unhurried.ts'
import type { HandledValue, PreparedInput } from './command-handler.ts'
import { commandHandlers } from './command-handlers.ts'
import { channelsNamed, placesOf, reachOf } from './command-places.ts'
import { recordOf } from './command-record.ts'
import { lockCounter } from './counter.ts'

/** A reply is found again for a day: longer than any retry, shorter than a memory of everything. */
const keptFor = 86_400_000

/** One call, checked and prepared. */
export interface CommandRun<N extends CommandName = CommandName> {
  readonly id: string
  readonly name: N
  readonly input: PreparedInput<N>
  readonly staff: string
  readonly now: number
}

/** What became of it. */
export interface CommandOutcome<N extends CommandName = CommandName> {
  readonly reply: Reply<HandledValue<N>>
  /** The areas it acted in: where it is news. */
  readonly areas: readonly string[]
}

/** Tells one call from another under the same id; secrets have no part in it. */
function markOf({ name, input }: CommandRun): string {
  const { passwordHash, id: _, lock, proved: __, ...rest } = input as Record<string, unknown>
  // Salts and the new member's id are made anew for each try; an old password is right but once.
  const named =
    name === 'screen:pin'
      ? { ...rest, set: lock !== null }
      : passwordHash === undefined
        ? input
        : rest
  return createHash('sha256')
    .update(JSON.stringify([name, named]))
    .digest('base64url')
}

interface KeptReply {
  readonly mark: string
  readonly reply: Reply<never>
}

async function earlierReply(tx: Tx, run: CommandRun): Promise<Reply<never> | null> {
  const row = await tx.db
    .selectFrom('reply')
    .select(['staff', 'reply'])
    .where('id', '=', run.id)
    .executeTakeFirst()
  if (!row) return null
  const kept = JSON.parse(row.reply) as KeptReply
  return row.staff === run.staff && kept.mark === markOf(run) ? kept.reply : refuse('taken')
}

/** `forbidden` where the caller may look; elsewhere the thing is as good as not there (A24). */
async function allowIn(
  tx: Tx,
  grants: readonly Grant[],
  role: Role,
  area: string | null,
): Promise<Refusal | null> {
  const path = area === null ? [] : await areaPath(tx, area)
  if (path.length > 0 && may(grants, role, path)) return null
  return refuse(path.length > 0 && may(grants, 'viewer', path) ? 'forbidden' : 'not_found')
}

/** Channels that carry the item already may stay, whoever put them there. */
async function keptChannels(tx: Tx, name: CommandName, input: unknown): Promise<Set<Channel>> {
  return name === 'item:address' || name === 'item:publish'
    ? new Set(await readChannels(tx, (input as CommandInput<'item:publish'>).id))
    : new Set()
}

async function allowChannels(
  tx: Tx,
  grants: readonly Grant[],
  { name, input }: CommandRun,
): Promise<Refusal | null> {
  const named = channelsNamed(name, input)
  if (named.length === 0) return null
  const kept = await keptChannels(tx, name, input)
  const { role } = commands[name].rule
  // A group that is not there and one out of reach are refused alike, and by the field's name.
  const refusal =
    name === 'screen:add'
      ? refuse('bad_input', { issues: [{ path: 'groups', issue: 'not_allowed' }] })
      : refuse('forbidden')
  for (const [channel, areas] of await reachOf(tx, named)) {
    if (kept.has(channel)) continue
    if (areas.length === 0) return refusal
    for (const area of areas) if (!may(grants, role, await areaPath(tx, area))) return refusal
  }
  return null
}

async function allowed(
  tx: Tx,
  run: CommandRun,
  areas: readonly (string | null)[],
): Promise<Refusal | null> {
  const grants = await grantsOf(tx, run.staff)
  if (grants.length === 0) return refuse('forbidden')
  const { role } = commands[run.name].rule
  for (const area of areas) {
    const refusal = await allowIn(tx, grants, role, area)
    if (refusal) return refusal
  }
  return allowChannels(tx, grants, run)
}

/** The body of `command:run`. */
export async function commandRun(tx: Tx, run: CommandRun): Promise<CommandOutcome> {
  await lockCounter(tx)
  const earlier = await earlierReply(tx, run)
  if (earlier) return { reply: earlier, areas: [] }
  // What is prepared beyond its input names the same place.
  const input = run.input as CommandInput<CommandName>
  const areas = await placesOf(tx, run.name, input)
  const refusal = await allowed(tx, run, areas)
  if (refusal) return { reply: refusal, areas: [] }
  const handler = commandHandlers[run.name] as (
    tx: Tx,
    context: { now: number; staff: string },
    input: unknown,
  ) => Promise<Reply<never>>
  const reply = await handler(tx, { now: run.now, staff: run.staff }, run.input)
  const places = areas.filter((it) => it !== null)
  if (!reply.ok) return { reply, areas: places }
  await appendDeed(tx, {
    at: run.now,
    actor: run.staff,
    command: run.name,
    area: places[0] ?? null,
    what: recordOf(run.name, run.input),
  })
  const kept: KeptReply = { mark: markOf(run), reply }
  await tx.db
    .insertInto('reply')
    .values({ id: run.id, staff: run.staff, reply: JSON.stringify(kept), at: run.now })
    .execute()
  return { reply, areas: places }
}

async function replyPrune(tx: Tx, { now }: { now: number }): Promise<null> {
  await tx.db
    .deleteFrom('reply')
    .where('at', '<', now - keptFor)
    .execute()
  return null
}

/** For news: the area in which each of these items is kept. */
async function itemsAreas(
  tx: Tx,
  { ids }: { ids: readonly string[] },
): Promise<{ id: string; area: string }[]> {
  if (ids.length === 0) return []
  return tx.db.selectFrom('item').select(['id', 'area']).where('id', 'in', ids).execute()
}

export const doorCommands = { 'command:run': commandRun, 'reply:prune': unhurried(replyPrune) }

export const doorQueries = { 'items:areas': itemsAreas }
