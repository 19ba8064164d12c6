/** A wall: one slide at a time from every board; what is new jumps in at once; never blank. */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Board, boards } from '../../../content/boards/envelope.ts'
import { itemsOf } from '../../boards/board-frame.tsx'
import type { BoardWall } from '../../boards/board-view.ts'
import { walls } from '../../boards/walls.ts'
import { Boundary, ErrorCard } from '../../ui/error-card.tsx'
import { useScreen } from '../screen.ts'
import { useRotation } from '../use-rotation.ts'
import styles from './display.module.css'
import { Filler } from './filler.tsx'
import { Foot } from './foot.tsx'
import { slidesOf } from './slides.ts'
import { useCare } from './use-care.ts'

/** What is new stays at least this long, ms, when more waits behind it. */
const jumpFor = 6000

type Views = Partial<Record<Board, BoardWall | 'failed'>>

/** Fetches every board's slides; one that cannot be fetched is tried again each minute. */
function useViews() {
  const screen = useScreen()
  const loaded = useSignal<Views>({})
  const minute = useComputed(() => Math.floor(screen.now.value / 60_000))
  useEffect(
    () =>
      minute.subscribe(() => {
        for (const board of boards) {
          const known = loaded.peek()[board]
          if (known && known !== 'failed') continue
          walls[board]().then(
            (view) => {
              loaded.value = { ...loaded.peek(), [board]: view }
            },
            (error: unknown) => {
              loaded.value = { ...loaded.peek(), [board]: 'failed' }
              reportError(error)
            },
          )
        }
      }),
    [loaded, minute],
  )
  return loaded
}

export function Display() {
  const screen = useScreen()
  const loaded = useViews()
  const minute = useComputed(() => Math.floor(screen.now.value / 60_000))
  const slides = useComputed(() =>
    // Reckoned when an item or the minute changes; between them the second stands still.
    slidesOf(
      loaded.value,
      screen.items.value,
      minute.value < 0 ? 0 : screen.now.peek(),
      screen.profile.value?.centre.zone,
    ),
  )
  const shown = useRotation(slides, jumpFor).value
  const view = shown && loaded.value[shown.turn.board]
  return (
    <div class={styles.display} style={useCare()}>
      <main class={styles.slide} key={shown?.turn.key}>
        {!shown ? (
          <Filler />
        ) : !view || view === 'failed' || shown.turn.slide === null ? (
          <ErrorCard />
        ) : (
          <Boundary key={`${shown.turn.key} ${shown.turn.item.rev}`} fallback={<ErrorCard />}>
            <view.SlideView
              items={itemsOf(screen.items.value, shown.turn.board)}
              slide={shown.turn.slide}
            />
          </Boundary>
        )}
      </main>
      <Foot turn={shown?.turn ?? null} turns={slides.value} />
    </div>
  )
}
