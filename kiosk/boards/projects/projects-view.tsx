/** The projects on the glass: four phases of cards in the room, one project a slide on a display. */
import type { Item } from '../../../content/boards/envelope.ts'
import {
  type ArrangedProjects,
  arrange,
  type ShownProject,
  shownProjects,
} from '../../../content/boards/projects/projects.ts'
import { civilDateOf, defaultZone } from '../../../content/time/zone.ts'
import { useScreen } from '../../screens/screen.ts'
import type { BoardView, Slide } from '../board-view.ts'
import { ProjectSlide } from './project-slide.tsx'
import { ProjectsRoom } from './projects-room.tsx'

function useProjects(items: readonly Item[]): { projects: ArrangedProjects; today: string } {
  const screen = useScreen()
  const zone = screen.profile.value?.centre.zone ?? defaultZone
  const now = screen.now.value
  return { projects: arrange(items, now, zone), today: civilDateOf(now, zone) }
}

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  return <ProjectsRoom {...useProjects(items)} start={start} />
}

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const { projects, today } = useProjects(items)
  const all = shownProjects(projects)
  const shown = all.find((it) => it.item.id === slide.item.id)
  if (!shown) return null
  const accepted = all.filter((it) => it.body.state === 'accepted').length
  return (
    <ProjectSlide project={shown} facts={{ count: all.length, done: accepted }} today={today} />
  )
}

/** A wall tells of what has figures or an outcome; plans without either wait in the room. */
const tells = ({ body }: ShownProject) => body.figures.length > 0 || body.after !== undefined

export const projectsView: BoardView = {
  Room,
  SlideView,
  slides: (items, now, zone) => {
    const all = shownProjects(arrange(items, now, zone))
    const telling = all.filter(tells)
    return (telling.length > 0 ? telling : all).map(({ item }) => ({
      key: item.id,
      item: { id: item.id, rev: item.rev },
      duration: 12_000,
    }))
  },
}
