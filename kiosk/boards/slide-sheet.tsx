/** The sheet of a display's slide inside a room: lintel with the board's name, and one idea under it. */
import type { ComponentChildren } from 'preact'
import type { Board } from '../../content/boards/envelope.ts'
import { boardNames } from '../../content/boards/names.ts'
import { Lintel } from '../ui/lintel.tsx'
import { Say } from '../ui/say.tsx'
import type { WindowFacts } from '../ui/windows.tsx'
import styles from './slide-sheet.module.css'

interface Props {
  readonly hue: Board
  readonly facts?: WindowFacts
  /** At the end of the lintel. */
  readonly end?: ComponentChildren
  readonly children: ComponentChildren
}

export function SlideSheet({ hue, facts, end, children }: Props) {
  return (
    <section class={styles.sheet} data-hue={hue}>
      <Lintel window={hue} {...(facts ? { facts } : {})} title={<Say it={boardNames[hue]} />}>
        {end}
      </Lintel>
      <div class={styles.main}>{children}</div>
    </section>
  )
}
