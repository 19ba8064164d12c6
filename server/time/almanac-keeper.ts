/** Keeps the almanac of all screens up to date: one derived item on the root areas' channels, new each day. */

import { channel } from '../../content/live/channels.ts'
import type { Almanac } from '../../content/time/almanac.ts'
import type { CivilDate } from '../../content/time/civil.ts'
import { civilDateOf } from '../../content/time/zone.ts'
import type { AppStore } from '../bodies.ts'
import { reckonAlmanac } from './almanac.ts'

interface KeeperParts {
  readonly store: AppStore
  readonly now: () => number
  readonly zone: string
}

/** Each call looks at the day, and writes when it is another one than at the last. */
export function createAlmanacKeeper({ store, now, zone }: KeeperParts): () => Promise<void> {
  let kept: CivilDate | null = null
  return async () => {
    const today = civilDateOf(now(), zone)
    if (today === kept) return
    const roots = await store.ask('areas:roots', null)
    const [area] = roots
    if (area === undefined) return
    const body: Almanac = reckonAlmanac(today)
    await store.transact('derived:put', {
      id: 'almanac',
      board: 'almanacs',
      area,
      envelope: { title: { zh: '万年历', en: 'Almanac' } },
      v: 1,
      body,
      channels: roots.map((it) => channel('area', it)),
      now: now(),
    })
    kept = today
  }
}
