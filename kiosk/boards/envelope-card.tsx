/** The card of an item whose body is newer than this build: what its envelope says, and who can help. */
import type { Item } from '../../content/boards/envelope.ts'
import { Painted } from '../ui/painted.tsx'
import { Say } from '../ui/say.tsx'
import { Title } from '../ui/title.tsx'
import { useWords } from '../ui/words.ts'
import styles from './envelope-card.module.css'

export function EnvelopeCard({ item }: { readonly item: Item }) {
  const words = useWords()
  return (
    <article class={styles.envelope}>
      <h2>
        <Painted item={item}>
          <Title it={item.envelope.title} />
        </Painted>
      </h2>
      {item.envelope.summary && (
        <p>
          <Say it={item.envelope.summary} />
        </p>
      )}
      <p class={styles.newer}>{words.newerBuild}</p>
    </article>
  )
}
