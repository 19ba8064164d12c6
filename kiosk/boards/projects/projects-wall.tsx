/** The projects on a display: one project a slide; what is newer than this build by its envelope. */
import type { Item } from '../../../content/boards/envelope.ts'
import {
  arrange,
  type ShownProject,
  shownProjects,
} from '../../../content/boards/projects/projects.ts'
import type { BoardWall, Slide } from '../board-view.ts'
import { EnvelopeSlide, envelopeSlides } from '../envelope-slide.tsx'
import { ProjectSlide } from './project-slide.tsx'
import { useProjects } from './use-projects.ts'

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const { projects, today } = useProjects(items)
  const all = shownProjects(projects)
  const shown = all.find((it) => it.item.id === slide.item.id)
  if (!shown) return <EnvelopeSlide hue="projects" cards={projects.cards} slide={slide} />
  const accepted = all.filter((it) => it.body.state === 'accepted').length
  return (
    <ProjectSlide project={shown} facts={{ count: all.length, done: accepted }} today={today} />
  )
}

/** A wall tells of what has figures or an outcome; plans without either wait in the room. */
const tells = ({ body }: ShownProject) => body.figures.length > 0 || body.after !== undefined

export const projectsWall: BoardWall = {
  SlideView,
  slides: (items, now, zone) => {
    const arranged = arrange(items, now, zone)
    const all = shownProjects(arranged)
    const telling = all.filter(tells)
    return [
      ...(telling.length > 0 ? telling : all).map(({ item }) => ({
        key: item.id,
        item: { id: item.id, rev: item.rev },
        duration: 12_000,
      })),
      ...envelopeSlides(arranged.cards),
    ]
  },
}
