/** What a board's tile says and draws beside its name: two lines of what is true now, from the board itself. */
import * as announcements from '../../../content/boards/announcements/announcements.words.ts'
import * as calendar from '../../../content/boards/calendar/calendar.words.ts'
import type { Board, Localized } from '../../../content/boards/envelope.ts'
import { shownProjects } from '../../../content/boards/projects/projects.ts'
import * as projects from '../../../content/boards/projects/projects.words.ts'
import * as volunteers from '../../../content/boards/volunteers/volunteers.words.ts'
import type { WindowFacts } from '../../ui/windows.tsx'
import type { Hall } from '../hall.ts'

export interface TileFacts {
  readonly lines: readonly Localized[]
  readonly drawn: WindowFacts
}

export const tileOf: Record<Board, (hall: Hall) => TileFacts> = {
  announcements: ({ notices }) => ({
    lines: announcements.tileLines(notices.value),
    drawn: { fresh: notices.value.some((it) => it.isNew) },
  }),
  projects: (hall) => {
    const shown = shownProjects(hall.projects.value)
    return {
      lines: projects.tileLines(hall.projects.value),
      drawn: {
        count: shown.length,
        done: shown.filter((it) => it.body.state === 'accepted').length,
      },
    }
  },
  calendar: (hall) => {
    const [today, next] = calendar.tileLines(hall.calendar.value)
    // What is next stands on today's card; a festival stands nowhere else.
    return {
      lines: [today, hall.festival.value ?? next].filter((it) => it !== undefined),
      drawn: {},
    }
  },
  volunteers: (hall) => ({ lines: volunteers.tileLines(hall.volunteers.value), drawn: {} }),
}
