/** A board's tile on the home: its window and two lines of what is true now, from the board itself. */
import * as announcements from '../../../content/boards/announcements/announcements.ts'
import { name as announcementsName } from '../../../content/boards/announcements/announcements.words.ts'
import * as calendar from '../../../content/boards/calendar/calendar.ts'
import { name as calendarName } from '../../../content/boards/calendar/calendar.words.ts'
import type { Board, Localized } from '../../../content/boards/envelope.ts'
import * as projects from '../../../content/boards/projects/projects.ts'
import { name as projectsName } from '../../../content/boards/projects/projects.words.ts'
import * as volunteers from '../../../content/boards/volunteers/volunteers.ts'
import { name as volunteersName } from '../../../content/boards/volunteers/volunteers.words.ts'
import { Say } from '../../ui/say.tsx'
import { Tile } from '../../ui/tile.tsx'
import type { WindowFacts } from '../../ui/windows.tsx'
import type { Hall } from '../hall.ts'

export interface TileFacts {
  readonly name: Localized
  readonly lines: readonly Localized[]
  readonly facts?: WindowFacts
}

/** What a board's tile says and draws. Pure, but for the signals it reads. */
export const tileOf: Record<Board, (hall: Hall) => TileFacts> = {
  announcements: ({ notices }) => ({
    name: announcementsName,
    lines: announcements.tileLines(notices.value),
    facts: { fresh: notices.value.some((it) => it.isNew) },
  }),
  projects: (hall) => {
    const shown = projects.shownProjects(hall.projects.value)
    return {
      name: projectsName,
      lines: projects.tileLines(hall.projects.value),
      facts: {
        count: shown.length,
        done: shown.filter((it) => it.body.state === 'accepted').length,
      },
    }
  },
  calendar: (hall) => ({ name: calendarName, lines: calendar.tileLines(hall.calendar.value) }),
  volunteers: (hall) => ({
    name: volunteersName,
    lines: volunteers.tileLines(hall.volunteers.value),
  }),
}

interface Props {
  readonly hall: Hall
  readonly board: Board
  readonly onPress: () => void
}

export function BoardTile({ hall, board, onPress }: Props) {
  const { name, lines, facts } = tileOf[board](hall)
  return (
    <Tile
      hue={board}
      {...(facts ? { facts } : {})}
      title={<Say it={name} />}
      lines={lines.map((it) => <Say key={it.zh} it={it} />)}
      onPress={onPress}
    />
  )
}
