/** What the store does for screens at the door: who speaks with a token, and enrolment by a link. */
import { type Channel, scopeOf } from '../../content/live/channels.ts'
import { type Refusal, refuse } from '../../content/live/reply.ts'
import type { Mode, Profile } from '../../content/screens/profile.ts'
import { lockCounter } from '../live/counter.ts'
import { appendDeed } from '../staff/audit-chain.ts'
import type { Tx } from '../store/store.ts'
import { readListeners, screenChannels } from './listeners.ts'

/** A screen that has shown a valid token. */
export interface KnownScreen {
  readonly screen: string
  /** The area its centre lies in: where its presence is news. */
  readonly area: string
}

async function screenByToken(tx: Tx, input: { hash: string }): Promise<KnownScreen | null> {
  const row = await tx.db
    .selectFrom('screen')
    .innerJoin('centre', 'centre.id', 'screen.centre')
    .select(['screen.id', 'centre.area'])
    .where('screen.token_hash', '=', input.hash)
    .executeTakeFirst()
  return row ? { screen: row.id, area: row.area } : null
}

/** The channels of the screen with this token; null once the token was ended. */
async function screenListen(tx: Tx, input: { hash: string }): Promise<Channel[] | null> {
  const known = await screenByToken(tx, input)
  return known ? screenChannels(tx, { screen: known.screen }) : null
}

export interface ScreenStanding {
  readonly screen: string
  readonly hash: string | null
  /** `scopeOf` the channels it should listen to now. */
  readonly scope: string
}

/** With which token and on which channels every enrolled screen may speak and listen now. */
async function screenStandings(tx: Tx, _: null): Promise<ScreenStanding[]> {
  const rows = await tx.db.selectFrom('screen').select(['id', 'token_hash']).execute()
  const hashes = new Map(rows.map((it) => [it.id, it.token_hash]))
  return (await readListeners(tx)).map(({ screen, channels }) => ({
    screen,
    hash: hashes.get(screen) ?? null,
    scope: scopeOf(channels),
  }))
}

/** What a link is made of; for the doors only. */
export interface LinkParts {
  readonly screen: string
  readonly version: number
  readonly name: string
  readonly mode: Mode
  readonly sample: boolean
}

const partsOf = (row: {
  id: string
  link_version: number
  profile: string
  sample: number
}): LinkParts => {
  const profile = JSON.parse(row.profile) as Profile
  return {
    screen: row.id,
    version: row.link_version,
    name: profile.name.zh,
    mode: profile.mode,
    sample: row.sample === 1,
  }
}

async function screenLink(tx: Tx, input: { screen: string }): Promise<LinkParts | null> {
  const row = await tx.db
    .selectFrom('screen')
    .select(['id', 'link_version', 'profile', 'sample'])
    .where('id', '=', input.screen)
    .executeTakeFirst()
  return row ? partsOf(row) : null
}

/** The sample's screens, whose links are printed at start; those of real ones never are. */
async function sampleLinks(tx: Tx, _: null): Promise<LinkParts[]> {
  const rows = await tx.db
    .selectFrom('screen')
    .select(['id', 'link_version', 'profile', 'sample'])
    .where('sample', '=', 1)
    .orderBy('id')
    .execute()
  return rows.map(partsOf)
}

/** True while every centre is from the sample pack: nothing real can be lost or seen yet. */
async function isTrial(tx: Tx, _: null): Promise<boolean> {
  const real = await tx.db
    .selectFrom('centre')
    .select('id')
    .where('sample', '=', 0)
    .limit(1)
    .executeTakeFirst()
  return real === undefined
}

interface Enrolment {
  readonly screen: string
  /** The version for which the link was found true. */
  readonly version: number
  readonly tokenHash: string
  readonly life: string
  readonly address: string
  readonly now: number
}

/** Gives the screen a new token, ending the older; the life that asked is known as this screen's. */
async function screenEnrol(
  tx: Tx,
  input: Enrolment,
): Promise<{ ok: true; area: string } | Refusal> {
  await lockCounter(tx)
  const row = await tx.db
    .selectFrom('screen')
    .innerJoin('centre', 'centre.id', 'screen.centre')
    .select(['screen.link_version', 'centre.area'])
    .where('screen.id', '=', input.screen)
    .executeTakeFirst()
  if (row?.link_version !== input.version) return refuse('unknown_screen')
  // A life that is paired already, or waits for an administrator, is not moved by a link.
  await tx.db
    .insertInto('life')
    .values({
      id: input.life,
      screen: input.screen,
      state: 'known',
      via: input.screen,
      first_at: input.now,
    })
    .onConflict((it) => it.column('id').doNothing())
    .execute()
  await tx.db
    .updateTable('screen')
    .set({ token_hash: input.tokenHash, enrolled_at: input.now })
    .where('id', '=', input.screen)
    .execute()
  await appendDeed(tx, {
    at: input.now,
    actor: 'link',
    command: 'screen:enrol',
    area: row.area,
    what: { screen: input.screen, life: input.life, address: input.address },
  })
  return { ok: true, area: row.area }
}

export const screenCommands = { 'screen:enrol': screenEnrol }

export const screenQueries = {
  'screen:byToken': screenByToken,
  'screen:listen': screenListen,
  'screen:standings': screenStandings,
  'screen:link': screenLink,
  'screen:sampleLinks': sampleLinks,
  'trial:standing': isTrial,
}
