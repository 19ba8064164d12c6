/**
 * Lives: which database on a device speaks for which screen. A life that is known, or refused, stays so;
 * only one in quarantine may still change, and then under a lock, so that no batch slips in between an
 * administrator's decision and the counting of what came before it.
 */
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { keysOf, rowsOf } from './json-rows.ts'

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

/** A life that came up: with which screen's token, and when. */
export interface Carried {
  readonly id: string
  readonly via: string
  readonly now: number
}

/**
 * So many lives wait by way of one screen, about: whoever holds its token can make up as many as they
 * like. A device that was wiped again and again brings a few.
 */
const mostWaiting = 100

/**
 * Those lives. One never heard of begins in quarantine, by way of the screen that sent it; where too
 * many wait there already it is not in the answer, and nothing is decided about it.
 */
export async function livesOf(tx: Tx, carried: readonly Carried[]): Promise<Map<string, Life>> {
  const named = keysOf(carried.map((it) => it.id))
  const lives = await readLives(tx, named)
  const isSettled = (life?: Life) => life !== undefined && life.state !== 'quarantine'
  if (carried.every(({ id }) => isSettled(lives.get(id)))) return lives
  await sql`
    insert into life (id, screen, state, via, first_at)
    select r.value ->> 'id', null, 'quarantine', r.value ->> 'via',
      cast(r.value ->> 'now' as bigint)
    from json_each(${rowsOf(carried)}) r
    where (select count(*) from life l where l.state = 'quarantine' and l.via = r.value ->> 'via')
      < ${mostWaiting}
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
