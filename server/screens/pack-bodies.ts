/** Loads a pack into a store that has no areas yet, all or nothing; a second time it changes nothing. */
import { channel } from '../../content/live/channels.ts'
import type { Pack, PackItem, PackScreen } from '../../content/packs/pack.ts'
import type { Profile } from '../../content/screens/profile.ts'
import { writeAddresses } from '../boards/addresses.ts'
import { putDerived } from '../boards/derived-items.ts'
import { putItemRow } from '../boards/item-rows.ts'
import { lockCounter, nextRev } from '../live/counter.ts'
import { publishTallies } from '../satisfaction/tally-bodies.ts'
import type { Tx } from '../store/store.ts'

/** Version of the body of a profile item. */
export const profileVersion = 1

async function putScreen(tx: Tx, it: PackScreen, sample: number): Promise<void> {
  const row = {
    id: it.id,
    centre: it.profile.centre.id,
    profile: JSON.stringify(it.profile),
    groups: JSON.stringify(it.groups),
    token_hash: null,
    link_version: 1,
    enrolled_at: null,
    sample,
  }
  await tx.db.insertInto('screen').values(row).execute()
}

/** The screen's profile as an item of its own channel, so that it is right with the network gone. */
export async function putProfile(
  tx: Tx,
  profile: Profile,
  where: { readonly area: string; readonly sample: boolean },
  now: number,
): Promise<number | null> {
  return putDerived(tx, {
    id: `profile:${profile.screen}`,
    board: 'profiles',
    area: where.area,
    envelope: { title: profile.name },
    v: profileVersion,
    body: profile,
    channels: [channel('screen', profile.screen)],
    now,
    sample: where.sample,
  })
}

async function putPackItem(tx: Tx, it: PackItem, sample: number, now: number): Promise<void> {
  const rev = await nextRev(tx)
  await putItemRow(tx, {
    id: it.id,
    board: it.board,
    area: it.area,
    rev,
    v: it.v,
    from: it.from,
    until: it.until,
    review: it.review,
    state: 'published',
    envelope: JSON.stringify(it.envelope),
    body: JSON.stringify(it.body),
    published_at: now,
    changed_at: now,
    changed_by: null,
    derived: 0,
    sample,
  })
  await writeAddresses(tx, it.id, rev, it.channels)
}

async function putPlaces(tx: Tx, pack: Pack, sample: number): Promise<void> {
  for (const { id, parent, level, name } of pack.areas) {
    const names = { name: name.zh, name_en: name.en ?? null }
    const row = { id, parent, level, ...names, merged_into: null }
    await tx.db.insertInto('area').values(row).execute()
  }
  for (const { id, area, name, zone } of pack.centres) {
    const row = { id, area, name_zh: name.zh, name_en: name.en ?? null, zone, sample }
    await tx.db.insertInto('centre').values(row).execute()
  }
  for (const { id, area, name } of pack.groups) {
    const row = { id, area, name: name.zh, name_en: name.en ?? null }
    await tx.db.insertInto('screen_group').values(row).execute()
  }
  for (const it of pack.screens) await putScreen(tx, it, sample)
}

/** The body of `pack:load`. */
export async function packLoad(
  tx: Tx,
  { pack, now }: { pack: Pack; now: number },
): Promise<{ loaded: boolean }> {
  await lockCounter(tx)
  const there = await tx.db.selectFrom('area').select('id').limit(1).executeTakeFirst()
  if (there) return { loaded: false }
  const sample = pack.sample ? 1 : 0
  await putPlaces(tx, pack, sample)
  const areas = new Map(pack.centres.map((it) => [it.id, it.area]))
  for (const { profile } of pack.screens) {
    const area = areas.get(profile.centre.id)
    if (area === undefined) throw new Error(`the pack has no centre ${profile.centre.id}`)
    await putProfile(tx, profile, { area, sample: pack.sample }, now)
  }
  for (const it of pack.items) await putPackItem(tx, it, sample, now)
  await publishTallies(tx, { points: 'all', now })
  return { loaded: true }
}

export const packCommands = { 'pack:load': packLoad }
