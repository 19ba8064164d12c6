/**
 * The sample pack: one made-up centre whose boards show what the product is for. Real programmes are
 * quoted with source and date; all else is invented, says 示例, and is dated from the import.
 */
import type { Pack } from './pack.ts'
import { announcements } from './sample-announcements.ts'
import { events } from './sample-calendar.ts'
import { datesFrom } from './sample-dates.ts'
import { areas, centres, points, screens } from './sample-hall.ts'
import { projects } from './sample-projects.ts'
import { rankings } from './sample-volunteers.ts'

export function samplePack(now: number): Pack {
  const dates = datesFrom(now)
  return {
    sample: true,
    areas,
    centres,
    screens,
    items: [
      ...points(dates),
      ...announcements(dates),
      ...projects(dates),
      ...events(dates),
      ...rankings(dates),
    ],
  }
}
