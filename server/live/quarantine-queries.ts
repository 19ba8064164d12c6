/** What waits for an administrator: lives that nobody paired, with how much they sent. */
import { sql } from 'kysely'
import type { QuarantinedLife } from '../../content/live/asks.ts'
import type { Tx } from '../store/store.ts'

/** The body of `desk:quarantine`, the newest first. */
export async function deskQuarantine(tx: Tx, _: object): Promise<QuarantinedLife[]> {
  const { rows } = await sql<QuarantinedLife>`
    select l.id as life, l.via, count(e.id) as entries, l.first_at as "firstAt",
      coalesce(max(e.received_at), l.first_at) as "lastAt"
    from life l left join entry e on e.life = l.id
    where l.state = 'quarantine'
    group by l.id, l.via, l.first_at
    order by l.first_at desc limit 500`.execute(tx.db)
  return rows
}

export const quarantineQueries = { 'desk:quarantine': deskQuarantine }
