/** The projects on a touch screen: four phases of cards. */
import type { Item } from '../../../content/boards/envelope.ts'
import type { BoardView } from '../board-view.ts'
import { ProjectsRoom } from './projects-room.tsx'
import { useProjects } from './use-projects.ts'

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  return <ProjectsRoom {...useProjects(items)} start={start} />
}

export const projectsView: BoardView = { Room }
