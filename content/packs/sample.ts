/**
 * The sample pack: one made-up centre whose boards show what the product is for. Real programmes are
 * quoted with source and date; all else is invented, says 示例, and is dated from the import.
 */
import { defaultZone } from '../time/zone.ts'
import type { Pack } from './pack.ts'
import { announcements } from './sample-announcements.ts'
import { events } from './sample-calendar.ts'
import { datesFrom } from './sample-dates.ts'
import { areas, centres, groups, points, screens } from './sample-hall.ts'
import { projects } from './sample-projects.ts'
import { rankings } from './sample-volunteers.ts'

/** Everything is dated in `zone`, in which the centre and its screens then live. */
export function samplePack(now: number, zone: string = defaultZone): Pack {
  const dates = datesFrom(now, zone)
  return {
    sample: true,
    areas,
    centres: centres.map((it) => ({ ...it, zone })),
    groups,
    screens: screens.map((it) => ({
      ...it,
      profile: { ...it.profile, centre: { ...it.profile.centre, zone } },
    })),
    items: [
      ...points(dates),
      ...announcements(dates),
      ...projects(dates),
      ...events(dates),
      ...rankings(dates),
    ],
  }
}
