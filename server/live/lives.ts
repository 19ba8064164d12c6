/**
 * Lives: which database on a device speaks for which screen. A life that is known, or refused, stays so;
 * only one in quarantine may still change, and then under a lock, so that no batch slips in between an
 * administrator's decision and the counting of what came before it.
 */
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { keysOf } from './json-rows.ts'

export interface Life {
  readonly id: string
  readonly screen: string | null
  readonly state: 'known' | 'quarantine' | 'refused'
}

async function readLives(tx: Tx, ids: string): Promise<Map<string, Life>> {
  const { rows } = await sql<Life>`
    select id, screen, state from life where id in (select key from json_each(${ids}))`.execute(
    tx.db,
  )
  return new Map(rows.map((it) => [it.id, it]))
}

/** Locks those in quarantine until the end of the transaction. */
async function lockQuarantined(tx: Tx, ids: string): Promise<void> {
  await sql`
    update life set state = state
    where state = 'quarantine' and id in (select key from json_each(${ids}))`.execute(tx.db)
}

/** The lives of a batch. One never heard of begins in quarantine, by way of the screen that sent it. */
export async function livesOf(
  tx: Tx,
  ids: readonly string[],
  via: string,
  now: number,
): Promise<Map<string, Life>> {
  const named = keysOf(ids)
  const lives = await readLives(tx, named)
  if (ids.every((id) => lives.has(id) && lives.get(id)?.state !== 'quarantine')) return lives
  await sql`
    insert into life (id, screen, state, via, first_at)
    select key, null, 'quarantine', cast(${via} as text), cast(${now} as bigint)
    from json_each(${named}) where true
    on conflict (id) do nothing`.execute(tx.db)
  await lockQuarantined(tx, named)
  return readLives(tx, named)
}

/** The body of `life:know`: pairs a life with its screen, unless it is paired or held already. */
export async function lifeKnow(
  tx: Tx,
  input: { life: string; screen: string; now: number },
): Promise<Life> {
  await sql`
    insert into life (id, screen, state, via, first_at)
    values (${input.life}, ${input.screen}, 'known', ${input.screen}, ${input.now})
    on conflict (id) do nothing`.execute(tx.db)
  const life = (await readLives(tx, keysOf([input.life]))).get(input.life)
  if (!life) throw new Error('a life written a moment ago is not there')
  return life
}

export const lifeCommands = { 'life:know': lifeKnow }
