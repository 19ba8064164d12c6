/** After a touch: thanks with a way to take it back, or the plain word that it was not kept. */
import { useScreen } from '../screens/screen.ts'
import { Button } from '../ui/button.tsx'
import { Face } from '../ui/faces.tsx'
import { Icon } from '../ui/icons.tsx'
import { useWords } from '../ui/words.ts'
import styles from './rating-answer.module.css'
import { type RatingState, thanksFor } from './rating-model.ts'
import type { Rating } from './use-rating.ts'

type Answered = Exclude<RatingState, { is: 'asking' } | { is: 'keeping' }>

interface Props {
  readonly state: Answered
  readonly rating: Rating
}

export function RatingAnswer({ state, rating }: Props) {
  const words = useWords()
  return (
    <section class={styles.answer} role="status">
      <div class={styles.card}>
        <Said state={state} />
      </div>
      <div class={styles.acts}>
        {(state.is === 'thanks' || state.is === 'undoing') && (
          <Button wide disabled={state.is === 'undoing'} onPress={rating.undo}>
            <Icon name="undo" />
            {words.wrongUndo}
          </Button>
        )}
        {state.is !== 'undoing' && (
          <Button wide look="fill" onPress={rating.next}>
            {state.is === 'thanks' ? words.nextPerson : words.rateAgain}
          </Button>
        )}
        {state.is === 'thanks' && <Countdown until={state.until} />}
      </div>
    </section>
  )
}

function Said({ state }: { state: Answered }) {
  const words = useWords()
  switch (state.is) {
    case 'thanks':
    case 'undoing':
      return (
        <>
          <Face grade={state.grade} />
          <h2>{words.thanks}</h2>
          <p>
            {words.youChose} <b>{words[`grade${state.grade}`]}</b>
            {words.comma}
            {words.kept}
          </p>
          <p class={styles.use}>{words.howCounted}</p>
        </>
      )
    case 'undone':
      return (
        <>
          <h2>{words.undone}</h2>
          <p>{words.undoneHint}</p>
        </>
      )
    case 'failed':
      return state.what === 'tap' ? (
        <>
          <h2>{words.cannotRate}</h2>
          <p>{words.cannotRateHint}</p>
        </>
      ) : (
        <h2>{words.cannotUndo}</h2>
      )
  }
}

function Countdown({ until }: { readonly until: number }) {
  const screen = useScreen()
  const words = useWords()
  // Reading the hall's second makes the count go on.
  const left = screen.now.value > 0 ? until - performance.now() : 0
  const seconds = Math.max(1, Math.ceil(left / 1000))
  return (
    <p class={styles.countdown}>
      <svg class={styles.ring} viewBox="0 0 72 72" aria-hidden="true">
        <circle cx="36" cy="36" r="31" />
        <circle
          cx="36"
          cy="36"
          r="31"
          pathLength="100"
          style={{ '--left': (100 * left) / thanksFor }}
        />
        <text x="36" y="46">
          {seconds}
        </text>
      </svg>
      {words.backIn(seconds)}
    </p>
  )
}
