/** The registry of boards on a touch screen: each board's room is fetched when it is first shown. */
import type { Board } from '../../content/boards/envelope.ts'
import type { BoardView } from './board-view.ts'

export const views = {
  announcements: async () =>
    (await import('./announcements/announcements-view.tsx')).announcementsView,
  projects: async () => (await import('./projects/projects-view.tsx')).projectsView,
  calendar: async () => (await import('./calendar/calendar-view.tsx')).calendarView,
  volunteers: async () => (await import('./volunteers/volunteers-view.tsx')).volunteersView,
} as const satisfies Record<Board, () => Promise<BoardView>>
