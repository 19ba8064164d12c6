/** The registry of boards on a display: the slides of each, apart from the rooms that are touched. */
import type { Board } from '../../content/boards/envelope.ts'
import type { BoardWall } from './board-view.ts'

export const walls = {
  announcements: async () =>
    (await import('./announcements/announcements-wall.tsx')).announcementsWall,
  projects: async () => (await import('./projects/projects-wall.tsx')).projectsWall,
  calendar: async () => (await import('./calendar/calendar-wall.tsx')).calendarWall,
  volunteers: async () => (await import('./volunteers/volunteers-wall.tsx')).volunteersWall,
} as const satisfies Record<Board, () => Promise<BoardWall>>
