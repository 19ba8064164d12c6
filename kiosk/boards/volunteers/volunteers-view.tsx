/** The volunteers on a touch screen: the ranking of teams, as it was counted. */
import type { Item } from '../../../content/boards/envelope.ts'
import type { BoardView } from '../board-view.ts'
import { useVolunteers } from './use-volunteers.ts'
import { VolunteersRoom } from './volunteers-room.tsx'

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  return <VolunteersRoom volunteers={useVolunteers(items)} start={start} />
}

export const volunteersView: BoardView = { Room }
