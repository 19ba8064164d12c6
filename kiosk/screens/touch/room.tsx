/** An opened board as a full room: lintel in its hue, the board's own view, and the steps with the way back. */
import type { Board } from '../../../content/boards/envelope.ts'
import { boardNames } from '../../../content/boards/names.ts'
import { words as searchWords } from '../../../content/boards/search.words.ts'
import { BoardRoom } from '../../boards/board-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Lintel } from '../../ui/lintel.tsx'
import { Say } from '../../ui/say.tsx'
import { useHall } from '../hall.ts'
import { HallClock } from '../hall-clock.tsx'
import { Eaves } from '../takeover/eaves.tsx'
import styles from './room.module.css'
import { HomeButton, Steps } from './steps.tsx'
import { tileOf } from './tile-facts.ts'

interface Props {
  readonly board: Board
  readonly start?: string | undefined
  readonly goHome: () => void
  /** Back to the search that led here. */
  readonly goBack?: (() => void) | undefined
}

export function Room({ board, start, goHome, goBack }: Props) {
  const { lines, drawn } = tileOf[board](useHall())
  return (
    <div class={styles.room} data-hue={board}>
      <Lintel
        window={board}
        facts={drawn}
        title={<Say it={boardNames[board]} />}
        line={lines[0] && <Say it={lines[0]} />}
      >
        <RoomEnd />
      </Lintel>
      <Eaves />
      <main class={styles.main}>
        <BoardRoom board={board} start={start} />
      </main>
      <Steps>
        <HomeButton goHome={goHome} />
        {goBack && (
          <Button wide onPress={goBack}>
            <Icon name="search" />
            <Say it={searchWords.backToFound} />
          </Button>
        )}
      </Steps>
    </div>
  )
}

/** Clock and age at the end of a lintel. */
export function RoomEnd() {
  return (
    <div class={styles.end} data-silent>
      <b class={styles.clock}>
        <HallClock />
      </b>
      <FreshnessMark />
    </div>
  )
}
