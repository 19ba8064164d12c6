/** The registry of boards on a touch screen: their rooms lie in the chunk that comes after the first paint. */
import type { Board } from '../../content/boards/envelope.ts'
import { announcementsView } from './announcements/announcements-view.tsx'
import type { BoardView } from './board-view.ts'
import { calendarView } from './calendar/calendar-view.tsx'
import { projectsView } from './projects/projects-view.tsx'
import { volunteersView } from './volunteers/volunteers-view.tsx'

export const views: Record<Board, BoardView> = {
  announcements: announcementsView,
  projects: projectsView,
  calendar: calendarView,
  volunteers: volunteersView,
}
