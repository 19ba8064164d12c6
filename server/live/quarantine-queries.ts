/** What waits for an administrator: lives that nobody paired, with how much they sent. */
import { sql } from 'kysely'
import type { QuarantinedLife } from '../../content/live/asks.ts'
import type { Tx } from '../store/store.ts'
import { keysOf } from './json-rows.ts'

/** More than a person decides on; the limit is on what the asker may see, not on what there is. */
const most = 500

/** The body of `desk:quarantine`: those that came by way of a screen in these areas, the newest first. */
export async function deskQuarantine(
  tx: Tx,
  { areas }: { readonly areas: readonly string[] },
): Promise<QuarantinedLife[]> {
  const { rows } = await sql<QuarantinedLife>`
    select l.id as life, l.via, count(e.id) as entries, l.first_at as "firstAt",
      coalesce(max(e.received_at), l.first_at) as "lastAt"
    from life l left join entry e on e.life = l.id
    where l.state = 'quarantine' and l.via in (
      select s.id from screen s join centre c on c.id = s.centre
      where c.area in (select key from json_each(${keysOf(areas)})))
    group by l.id, l.via, l.first_at
    order by l.first_at desc limit ${most}`.execute(tx.db)
  return rows
}

export const quarantineQueries = { 'desk:quarantine': deskQuarantine }
