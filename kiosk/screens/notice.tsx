/** A screen that waits for a person says why, and what this browser lacks here. */

import { Window } from '../ui/windows.tsx'
import { useWords } from '../ui/words.ts'
import { Lacking } from './lacking.tsx'
import styles from './notice.module.css'
import { useScreen } from './screen.ts'

export function Notice() {
  const screen = useScreen()
  const words = useWords()
  const ended = screen.standing.value.is === 'ended'
  return (
    <main class={styles.notice}>
      <Window name="calendar" />
      <h1>{ended ? words.ended : words.unenrolled}</h1>
      <p>{ended ? words.endedHint : words.unenrolledHint}</p>
      <Lacking />
    </main>
  )
}
