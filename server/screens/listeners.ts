/** Which screen listens to which channels: its own, its centre's, its area's and above, its groups'. */
import { sql } from 'kysely'
import { type Channel, channel } from '../../content/live/channels.ts'
import type { Profile } from '../../content/screens/profile.ts'
import type { Tx } from '../store/store.ts'

/**
 * The ids of an area and of all above it. An area that was merged into another is heard still, by its
 * own id, and what lies above it is then what lies above the other. `union` ends a circle.
 */
export async function areaPath(tx: Tx, area: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, above) as (
      select id, coalesce(merged_into, parent) from area where id = ${area}
      union
      select a.id, coalesce(a.merged_into, a.parent) from up join area a on a.id = up.above
    ) select id from up`.execute(tx.db)
  return rows.map((it) => it.id)
}

export interface Listener {
  readonly screen: string
  readonly centre: string
  readonly area: string
  readonly profile: Profile
  readonly enrolledAt: number | null
  readonly channels: readonly Channel[]
}

interface ScreenRow {
  id: string
  centre: string
  area: string
  profile: string
  groups: string
  enrolled_at: number | null
}

const channelsFor = (row: ScreenRow, path: readonly string[]): Channel[] => [
  channel('screen', row.id),
  channel('centre', row.centre),
  ...path.map((it) => channel('area', it)),
  ...(JSON.parse(row.groups) as string[]).map((it) => channel('group', it)),
]

const screenRows = (tx: Tx) =>
  tx.db
    .selectFrom('screen')
    .innerJoin('centre', 'centre.id', 'screen.centre')
    .select([
      'screen.id',
      'screen.centre',
      'centre.area',
      'screen.profile',
      'screen.groups',
      'screen.enrolled_at',
    ])

/** The body of `screen:channels`; an unknown screen listens to nothing. */
export async function screenChannels(tx: Tx, input: { screen: string }): Promise<Channel[]> {
  const row = await screenRows(tx).where('screen.id', '=', input.screen).executeTakeFirst()
  return row ? channelsFor(row, await areaPath(tx, row.area)) : []
}

/** Every screen with its channels, in the order of their ids. */
export async function readListeners(tx: Tx): Promise<Listener[]> {
  const rows = await screenRows(tx).orderBy('screen.id').execute()
  const paths = new Map<string, string[]>()
  for (const { area } of rows) if (!paths.has(area)) paths.set(area, await areaPath(tx, area))
  return rows.map((row) => ({
    screen: row.id,
    centre: row.centre,
    area: row.area,
    profile: JSON.parse(row.profile) as Profile,
    enrolledAt: row.enrolled_at,
    channels: channelsFor(row, paths.get(row.area) ?? []),
  }))
}

/** For each channel, the screens that listen to it. */
export function screensByChannel(listeners: readonly Listener[]): Map<Channel, Set<string>> {
  const found = new Map<Channel, Set<string>>()
  for (const it of listeners) {
    for (const name of it.channels) {
      const set = found.get(name)
      if (set) set.add(it.screen)
      else found.set(name, new Set([it.screen]))
    }
  }
  return found
}

export const listenerQueries = { 'screen:channels': screenChannels }
