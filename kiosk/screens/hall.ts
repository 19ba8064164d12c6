/** What the hall shows at this minute, board by board: reckoned when an item or the minute changes, not each second. */
import { computed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { arrange as arrangeNotices } from '../../content/boards/announcements/announcements.ts'
import { arrange as arrangeCalendar } from '../../content/boards/calendar/calendar.ts'
import type { Item } from '../../content/boards/envelope.ts'
import { arrange as arrangeProjects } from '../../content/boards/projects/projects.ts'
import { arrange as arrangeVolunteers } from '../../content/boards/volunteers/volunteers.ts'
import { festivalLine } from '../../content/time/lunar-words.ts'
import { civilDateOf, defaultZone } from '../../content/time/zone.ts'
import { almanacIn } from './almanac-here.ts'
import { type Screen, useScreen } from './screen.ts'

export function createHall(screen: Pick<Screen, 'items' | 'now' | 'profile'>) {
  const zone = computed(() => screen.profile.value?.centre.zone ?? defaultZone)
  const minute = computed(() => Math.floor(screen.now.value / 60_000))
  /** Follows items and minutes; between them the second stands still. */
  const reckon = <T>(arrange: (items: readonly Item[], now: number, zone: string) => T) =>
    computed(() =>
      arrange(screen.items.value, minute.value < 0 ? 0 : screen.now.peek(), zone.value),
    )
  return {
    zone,
    notices: reckon(arrangeNotices),
    calendar: reckon(arrangeCalendar),
    projects: reckon(arrangeProjects),
    volunteers: reckon(arrangeVolunteers),
    /** The festival of today or of the next two days. */
    festival: reckon((items, now, zone) => {
      const almanac = almanacIn(items)
      return almanac && festivalLine(almanac, civilDateOf(now, zone))
    }),
  }
}

export type Hall = ReturnType<typeof createHall>

export function useHall(): Hall {
  const screen = useScreen()
  return useMemo(() => createHall(screen), [screen])
}
