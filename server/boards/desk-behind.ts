/** Which screens have not taken in everything that is published for them. */
import { sql } from 'kysely'
import { boards } from '../../content/boards/envelope.ts'
import type { ScreenBehind } from '../../content/live/asks.ts'
import type { Channel } from '../../content/live/channels.ts'
import { keysOf } from '../live/json-rows.ts'
import { readListeners } from '../screens/listeners.ts'
import type { Tx } from '../store/store.ts'

/** `areas` are all areas the asker may see; only screens that stand there are answered for. */
export async function deskBehind(
  tx: Tx,
  input: { areas: readonly string[]; now: number },
): Promise<ScreenBehind[]> {
  const areas = new Set(input.areas)
  const listeners = (await readListeners(tx)).filter((it) => areas.has(it.area))
  const current = sql`i.state = 'published' and i.derived = 0
    and (i.until is null or i.until > ${input.now})
    and i.board in (select key from json_each(${keysOf(boards)}))`
  const { rows: addressed } = await sql<{ item: string; channel: Channel }>`
    select a.item, a.channel from address a join item i on i.id = a.item
    where a.gone = 0 and ${current}`.execute(tx.db)
  // A receipt of the revision of now is of a screen that still holds it: re-addressing makes a new one.
  const { rows: received } = await sql<{ screen: string; n: number }>`
    select r.screen, count(*) as n from receipt r join item i on i.id = r.item and i.rev = r.rev
    where r.received is not null and ${current} group by r.screen`.execute(tx.db)
  const carried = new Map<Channel, string[]>()
  for (const { item, channel } of addressed) {
    const items = carried.get(channel)
    if (items) items.push(item)
    else carried.set(channel, [item])
  }
  const has = new Map(received.map((it) => [it.screen, Number(it.n)]))
  return listeners.flatMap(({ screen, channels }) => {
    const due = new Set(channels.flatMap((it) => carried.get(it) ?? []))
    const items = due.size - (has.get(screen) ?? 0)
    return items > 0 ? [{ screen, items }] : []
  })
}
