/** A screen that cannot show its hall yet says why, and what this browser lacks here. */
import { Window } from '../ui/windows.tsx'
import { useWords } from '../ui/words.ts'
import { Lacking } from './lacking.tsx'
import styles from './notice.module.css'
import type { Standing } from './screen.ts'

export function Notice({ standing }: { readonly standing: Standing['is'] }) {
  const words = useWords()
  if (standing === 'starting' || standing === 'ready')
    return <main class={styles.notice}>{words.starting}</main>
  return (
    <main class={styles.notice}>
      <Window name="calendar" />
      <h1>{standing === 'ended' ? words.ended : words.unenrolled}</h1>
      <p>{standing === 'ended' ? words.endedHint : words.unenrolledHint}</p>
      <Lacking />
    </main>
  )
}
