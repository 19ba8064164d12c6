/** The calendar on a touch screen. */
import type { BoardView } from '../board-view.ts'
import { CalendarRoom } from './calendar-room.tsx'

export const calendarView: BoardView = { Room: CalendarRoom }
