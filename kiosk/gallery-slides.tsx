/** Development only: whole slides of a display, one of each kind that a board has, and what stands when none can. */
import type { ComponentChildren } from 'preact'
import { type Board, boards, type Item } from '../content/boards/envelope.ts'
import { boardNames } from '../content/boards/names.ts'
import { defaultZone } from '../content/time/zone.ts'
import { announcementsWall } from './boards/announcements/announcements-wall.tsx'
import type { BoardWall } from './boards/board-view.ts'
import { calendarWall } from './boards/calendar/calendar-wall.tsx'
import { projectsWall } from './boards/projects/projects-wall.tsx'
import { volunteersWall } from './boards/volunteers/volunteers-wall.tsx'
import styles from './gallery-parts.module.css'
import { Part, State, ugly } from './gallery-state.tsx'
import { Filler } from './screens/display/filler.tsx'
import { Foot } from './screens/display/foot.tsx'
import { useScreen } from './screens/screen.ts'
import { ErrorCard } from './ui/error-card.tsx'
import { frameOf } from './ui/frame.ts'

const walls: Record<Board, BoardWall> = {
  announcements: announcementsWall,
  projects: projectsWall,
  calendar: calendarWall,
  volunteers: volunteersWall,
}

/** A version that no build knows: its envelope is all that can be shown. */
const newer = (it: Item): Item => ({ ...it, v: 99 })
const long = (it: Item): Item => ({ ...it, envelope: { ...it.envelope, title: ugly } })

/** A slide on the whole sheet of a display, with the foot that it has there. */
function Glass({ is, children }: { readonly is: string; readonly children: ComponentChildren }) {
  const profile = useScreen().profile.value
  if (!profile) return null
  const { width, height } = frameOf(profile)
  return (
    <State is={is}>
      <div class={styles.glass} style={{ width: `${width}px`, height: `${height}px` }}>
        <div>{children}</div>
        <Foot turn={null} turns={[]} />
      </div>
    </State>
  )
}

function Slides({ board, items }: { readonly board: Board; readonly items: readonly Item[] }) {
  const screen = useScreen()
  const { slides, SlideView } = walls[board]
  const zone = screen.profile.value?.centre.zone ?? defaultZone
  return slides(items, screen.now.peek(), zone).map((it) => (
    <Glass key={it.key} is={it.key}>
      <SlideView items={items} slide={it} />
    </Glass>
  ))
}

/** For sheets of displays. */
export function SlideParts() {
  const items = useScreen().items.value
  return (
    <>
      {boards.map((board) => {
        const own = items.filter((it) => it.board === board)
        return (
          <Part key={board} name={`${boardNames[board].en}: slides`}>
            <Slides board={board} items={own} />
            <Slides board={board} items={own.slice(0, 1).map(newer)} />
            <Slides board={board} items={own.slice(0, 1).map(long)} />
          </Part>
        )
      })}
      <Part name="Filler, ErrorCard">
        <Glass is="nothing to show">
          <Filler />
        </Glass>
        <Glass is="a board that broke">
          <ErrorCard />
        </Glass>
      </Part>
    </>
  )
}
