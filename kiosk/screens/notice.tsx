/** A screen that waits for a person says why, and what this browser lacks here. */

import { themeAt } from '../../content/screens/theme.ts'
import { defaultZone } from '../../content/time/zone.ts'
import { useWords } from '../ui/words.ts'
import styles from './front.module.css'
import { Lacking } from './lacking.tsx'
import { useScreen } from './screen.ts'

export function Notice() {
  const screen = useScreen()
  const words = useWords()
  const ended = screen.standing.value.is === 'ended'
  return (
    <main class={styles.front} data-theme={themeAt(screen.now.value, defaultZone)}>
      <h1>{ended ? words.ended : words.unenrolled}</h1>
      <p>{ended ? words.endedHint : words.unenrolledHint}</p>
      <Lacking />
    </main>
  )
}
