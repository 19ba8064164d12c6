/**
 * Which screen may tap at which rating points: those that are, or ever were, on a channel it listens to.
 * Ever, since a tap may have waited offline for weeks while its point was retired or sent elsewhere; the
 * rows of `address` remember, and of points they are never forgotten. A tap elsewhere is no tap of a
 * visitor's: it is kept, and not counted.
 */
import { sql } from 'kysely'
import { rowsOf } from '../live/json-rows.ts'
import type { Tx } from '../store/store.ts'

/** A screen at a point. */
export interface TapPlace {
  readonly screen: string
  readonly point: string
}

const keyOf = ({ screen, point }: TapPlace): string => `${screen} ${point}`

/** Tells of each of these places whether the screen may tap there; one statement however many. */
export async function rightfulPlaces(
  tx: Tx,
  places: readonly TapPlace[],
): Promise<(place: TapPlace) => boolean> {
  const asked = new Map(places.map((it) => [keyOf(it), it]))
  if (asked.size === 0) return () => false
  // As in `areaPath`, from each area once. Groups stand as JSON: the quoted name is looked for.
  const { rows } = await sql<TapPlace>`
    with recursive place (screen, point, centre, area, groups) as (
      select s.id, r.value ->> 'point', s.centre, c.area, s.groups
      from json_each(${rowsOf([...asked.values()])}) r
      join screen s on s.id = r.value ->> 'screen' join centre c on c.id = s.centre
    ), up (low, area, above) as (
      select id, id, coalesce(merged_into, parent) from area where id in (select area from place)
      union
      select up.low, a.id, coalesce(a.merged_into, a.parent) from up join area a on a.id = up.above
    )
    select distinct p.screen, p.point from place p join address d on d.item = p.point
    where d.channel = 'screen:' || p.screen
      or d.channel = 'centre:' || p.centre
      or (d.channel like 'area:%' and (p.area, substr(d.channel, 6)) in (select low, area from up))
      or (d.channel like 'group:%'
        and replace(p.groups, '"' || substr(d.channel, 7) || '"', '') <> p.groups)`.execute(tx.db)
  const right = new Set(rows.map(keyOf))
  return (place) => right.has(keyOf(place))
}
