/**
 * Where a command acts: the area of the thing that its input names, read inside the transaction; and
 * the areas that a channel reaches, so that nobody sends to where they may not (A25).
 */
import { type Channel, splitChannel } from '../../content/live/channels.ts'
import type { CommandInput, CommandName } from '../../content/live/commands.ts'
import { heldGrants } from '../staff/staff-bodies.ts'
import type { Tx } from '../store/store.ts'

const areaOfCentre = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.db.selectFrom('centre').select('area').where('id', '=', id).executeTakeFirst())?.area ??
  null

export const areaOfScreen = async (tx: Tx, id: string): Promise<string | null> =>
  (
    await tx.db
      .selectFrom('screen')
      .innerJoin('centre', 'centre.id', 'screen.centre')
      .select('centre.area')
      .where('screen.id', '=', id)
      .executeTakeFirst()
  )?.area ?? null

const areaOfItem = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.db.selectFrom('item').select('area').where('id', '=', id).executeTakeFirst())?.area ??
  null

/** A life belongs where the screen stands that it is paired with or, unknown, came through. */
async function areaOfLife(tx: Tx, id: string): Promise<string | null> {
  const life = await tx.db
    .selectFrom('life')
    .select(['screen', 'via'])
    .where('id', '=', id)
    .executeTakeFirst()
  return life ? areaOfScreen(tx, life.screen ?? life.via) : null
}

/** Wherever a member of staff holds a role, whatever it is: who may change one half may not take the whole. */
async function areasOfMember(tx: Tx, id: string): Promise<(string | null)[]> {
  const held = await heldGrants(tx, id)
  return held.length > 0 ? held.map((it) => it.area) : [null]
}

type Places = { [N in CommandName]: (tx: Tx, input: CommandInput<N>) => Promise<(string | null)[]> }

/** All areas in which the caller must hold the role; null stands for a thing that is not there. */
const places: Places = {
  'item:save': async (tx, it) => {
    const kept = await areaOfItem(tx, it.id)
    return kept === null ? [it.area] : [kept, it.area]
  },
  'item:publish': async (tx, it) => [await areaOfItem(tx, it.id)],
  'item:address': async (tx, it) => [await areaOfItem(tx, it.id)],
  'item:retract': async (tx, it) => [await areaOfItem(tx, it.id)],
  'screen:add': async (tx, it) => [await areaOfCentre(tx, it.centre)],
  'screen:relink': async (tx, it) => [await areaOfScreen(tx, it.screen)],
  'screen:pin': async (tx, it) => [await areaOfScreen(tx, it.screen)],
  'life:adopt': async (tx, it) => [
    await areaOfLife(tx, it.life),
    await areaOfScreen(tx, it.screen),
  ],
  'life:refuse': async (tx, it) => [await areaOfLife(tx, it.life)],
  'staff:add': async (_, it) => [it.area],
  'staff:change': async (tx, it) => [
    ...(await areasOfMember(tx, it.staff)),
    ...it.grants.map((grant) => grant.area),
  ],
  'staff:disable': (tx, it) => areasOfMember(tx, it.staff),
  'staff:enable': (tx, it) => areasOfMember(tx, it.staff),
  'staff:password': (tx, it) => areasOfMember(tx, it.staff),
  'staff:leave': (tx, it) => areasOfMember(tx, it.staff),
  'password:change': async () => [],
}

export const placesOf = <N extends CommandName>(
  tx: Tx,
  name: N,
  input: CommandInput<N>,
): Promise<(string | null)[]> => places[name](tx, input)

/** The channels that a command addresses or joins. */
export function channelsNamed(name: CommandName, input: unknown): readonly Channel[] {
  if (name === 'item:publish' || name === 'item:address')
    return (input as CommandInput<'item:publish'>).channels
  if (name === 'screen:add')
    return (input as CommandInput<'screen:add'>).groups.map((it): Channel => `group:${it}`)
  return []
}

/** For each group its own area, and those in which its screens stand. */
async function areasOfGroups(tx: Tx): Promise<Map<string, Set<string>>> {
  const groups = await tx.db.selectFrom('screen_group').select(['id', 'area']).execute()
  const areas = new Map(groups.map((it) => [it.id, new Set([it.area])]))
  const rows = await tx.db
    .selectFrom('screen')
    .innerJoin('centre', 'centre.id', 'screen.centre')
    .select(['screen.groups', 'centre.area'])
    .execute()
  for (const row of rows)
    for (const group of JSON.parse(row.groups) as string[]) areas.get(group)?.add(row.area)
  return areas
}

/** For each channel the areas it reaches; none when there is no such place. */
export async function reachOf(
  tx: Tx,
  channels: readonly Channel[],
): Promise<Map<Channel, readonly string[]>> {
  const kinds = channels.map(splitChannel)
  const groups = kinds.some((it) => it.kind === 'group') ? await areasOfGroups(tx) : new Map()
  const reach = new Map<Channel, readonly string[]>()
  for (const [place, { kind, id }] of kinds.entries()) {
    const channel = channels[place]
    if (!channel) continue
    if (kind === 'group') {
      reach.set(channel, [...(groups.get(id) ?? [])])
      continue
    }
    const area =
      kind === 'area' ? id : await (kind === 'centre' ? areaOfCentre(tx, id) : areaOfScreen(tx, id))
    reach.set(channel, area === null ? [] : [area])
  }
  return reach
}
