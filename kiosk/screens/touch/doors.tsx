/** Everything of the home that leads on: what is new and the search, one door per board, the rating door. */
import type { Board } from '../../../content/boards/envelope.ts'
import { boardNames, shortNames } from '../../../content/boards/names.ts'
import { Say } from '../../ui/say.tsx'
import { Tile } from '../../ui/tile.tsx'
import type { Hall } from '../hall.ts'
import { useScreen } from '../screen.ts'
import styles from './doors.module.css'
import type { HomeParts } from './home-parts.ts'
import type { View } from './view.ts'

/** To the left and to the right of the yard, on wide glass. */
const wings = [
  ['left', 'announcements', 'projects'],
  ['right', 'calendar', 'volunteers'],
] as const satisfies [string, ...Board[]][]

interface Props {
  /** Null until they have come: then the doors stand there with their names. */
  readonly parts: HomeParts | null
  readonly hall: Hall | null
  readonly go: (to: View) => void
}

export function Doors({ parts, hall, go }: Props) {
  const screen = useScreen()
  const rates = screen.items.value.some((it) => it.board === 'points')
  const names = screen.comfort.value.elder ? shortNames : boardNames
  const open = (board: Board, start?: string) =>
    go({ is: 'board', board, ...(start === undefined ? {} : { start }) })
  return (
    <div class={styles.doors}>
      <div class={styles.news}>
        {parts && hall && <parts.News notices={hall.notices} open={open} />}
        {parts && <parts.SearchDoor onPress={() => go({ is: 'search', typed: '' })} />}
      </div>
      {wings.map(([side, ...wing]) => (
        <div key={side} class={styles.wing} data-side={side}>
          {wing.map((board) => {
            const facts = hall && parts?.tileOf[board](hall)
            return (
              <div key={board} class={`${styles.cell} ${styles[board]}`}>
                <Tile
                  hue={board}
                  window={parts && <parts.Window name={board} facts={facts?.drawn ?? {}} />}
                  title={<Say it={names[board]} />}
                  lines={
                    facts?.lines.map((it) => parts && <parts.Title key={it.zh} it={it} />) ?? []
                  }
                  onPress={() => open(board)}
                />
              </div>
            )
          })}
        </div>
      ))}
      {rates && (
        <div class={styles.rating}>
          {parts && <parts.RatingDoor onPress={() => go({ is: 'rating' })} />}
        </div>
      )}
    </div>
  )
}
