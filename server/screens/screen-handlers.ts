/** Commands on screens, inside the transaction. */

import * as v from 'valibot'
import { done, refuse } from '../../content/live/reply.ts'
import { type Profile, profileSchema } from '../../content/screens/profile.ts'
import { readItemRow } from '../boards/item-rows.ts'
import type { CommandHandlers } from '../live/command-handler.ts'
import type { Tx } from '../store/store.ts'
import { putProfile } from './pack-bodies.ts'
import { putPin } from './pin-item.ts'

/** A pad that asks about nothing would stand there blank. */
const isPoint = async (tx: Tx, id: string): Promise<boolean> =>
  (await readItemRow(tx, id))?.board === 'points'

export const screenHandlers: Pick<CommandHandlers, 'screen:add' | 'screen:relink' | 'screen:pin'> =
  {
    async 'screen:add'(tx, { now }, input) {
      const { id, centre: centreId, groups } = input
      const taken = await tx.db
        .selectFrom('screen')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst()
      if (taken) return refuse('taken')
      const centre = await tx.db
        .selectFrom('centre')
        .selectAll()
        .where('id', '=', centreId)
        .executeTakeFirst()
      if (!centre) return refuse('not_found')
      const { point } = input.profile
      if (point !== null && !(await isPoint(tx, point)))
        return refuse('bad_input', { issues: [{ path: 'profile.point', issue: 'not_allowed' }] })
      const name = { zh: centre.name_zh, ...(centre.name_en ? { en: centre.name_en } : {}) }
      const profile: Profile = v.parse(profileSchema, {
        ...input.profile,
        screen: id,
        centre: { id: centreId, name, zone: centre.zone },
      })
      await tx.db
        .insertInto('screen')
        .values({
          id,
          centre: centreId,
          profile: JSON.stringify(profile),
          groups: JSON.stringify([...new Set(groups)]),
          token_hash: null,
          link_version: 1,
          enrolled_at: null,
          sample: 0,
        })
        .execute()
      await putProfile(tx, profile, { area: centre.area, sample: false }, now)
      const { mode } = profile
      return {
        ok: true,
        value: { screen: id, version: 1, name: profile.name.zh, mode, sample: false },
      }
    },

    async 'screen:pin'(tx, { now }, { screen, lock }) {
      const place = await tx.db
        .selectFrom('screen')
        .innerJoin('centre', 'centre.id', 'screen.centre')
        .select(['centre.area', 'screen.sample'])
        .where('screen.id', '=', screen)
        .executeTakeFirst()
      if (!place) return refuse('not_found')
      await putPin(tx, { screen, area: place.area, sample: place.sample === 1, lock, now })
      return done({ pinSetAt: lock && now })
    },

    async 'screen:relink'(tx, _, { screen }) {
      const row = await tx.db
        .updateTable('screen')
        .set((it) => ({ token_hash: null, link_version: it('link_version', '+', 1) }))
        .where('id', '=', screen)
        .returning(['profile', 'link_version', 'sample'])
        .executeTakeFirst()
      if (!row) return refuse('not_found')
      const { name, mode } = JSON.parse(row.profile) as Profile
      const version = row.link_version
      return {
        ok: true,
        value: { screen, version, name: name.zh, mode, sample: row.sample === 1 },
      }
    },
  }
