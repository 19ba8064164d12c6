/** Five doors in the national order, equal in size: only face and sill carry colour. */
import { type Grade, grades } from '../../content/satisfaction/points.ts'
import { Face } from '../ui/faces.tsx'
import { useWords } from '../ui/words.ts'
import styles from './face-doors.module.css'

interface Props {
  /** Rows instead of columns, where the glass is too narrow for five doors side by side. */
  readonly rows: boolean
  /** The face that was touched, while its tap is being kept. */
  readonly chosen: Grade | null
  readonly onPress: (grade: Grade) => void
}

export function FaceDoors({ rows, chosen, onPress }: Props) {
  const words = useWords()
  return (
    // A finger that still rests here when thanks come must press nothing of theirs as it leaves: no click.
    <div class={styles.doors} data-rows={rows} onTouchStart={(event) => event.preventDefault()}>
      {grades.map((grade) => (
        <button
          key={grade}
          type="button"
          class={styles.door}
          data-grade={grade}
          aria-pressed={chosen === grade}
          // The first touch counts, also that of a hand that trembles and slides off: down, not up; and
          // beside another hand that leans on the glass.
          onPointerDown={(event) => {
            if (event.button === 0) onPress(grade)
          }}
          onClick={() => onPress(grade)}
        >
          <Face grade={grade} />
          <span class={styles.word}>
            <Breaking word={words[`grade${grade}`]} />
          </span>
        </button>
      ))}
    </div>
  )
}

/** 非常｜满意: a word that is too wide for its door breaks before 满意 and nowhere else. */
function Breaking({ word }: { readonly word: string }) {
  const at = word.search(/不?满意$/)
  if (at <= 0) return word
  return (
    <>
      {word.slice(0, at)}
      <wbr />
      {word.slice(at)}
    </>
  )
}
