/** The door to the five faces. It is one door, not five answers: a face is chosen behind it. */
import { grades } from '../../../content/satisfaction/points.ts'
import { Face } from '../../ui/faces.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './rating-door.module.css'

export function RatingDoor({ onPress }: { readonly onPress: () => void }) {
  const words = useWords()
  const isShort = useScreen().comfort.value.elder
  return (
    <button type="button" class={styles.door} data-hue="rating" onClick={onPress}>
      <span class={styles.words}>
        <b class={styles.title}>{isShort ? words.rateShort : words.rateService}</b>
        <span class={styles.hint} data-detail>
          {words.rateHint}
        </span>
      </span>
      <span class={styles.faces}>
        {grades.map((grade) => (
          <Face key={grade} grade={grade} />
        ))}
      </span>
    </button>
  )
}
