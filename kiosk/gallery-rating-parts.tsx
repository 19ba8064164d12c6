/** Development only: the parts that ratings are made of, each in all its states. */
import { signal } from '@preact/signals'
import styles from './gallery-parts.module.css'
import { done, nothing, Part, State, states } from './gallery-state.tsx'
import { CounterScene } from './satisfaction/counter-scene.tsx'
import { FaceDoors } from './satisfaction/face-doors.tsx'
import { RatingAnswer } from './satisfaction/rating-answer.tsx'
import type { RatingState } from './satisfaction/rating-model.ts'
import { useScreen } from './screens/screen.ts'
import { RatingDoor } from './screens/touch/rating-door.tsx'

const later = 8000
const answers = (now: number): readonly Exclude<RatingState, { is: 'asking' | 'keeping' }>[] => [
  { is: 'thanks', grade: 5, tap: 'tap', until: now + later },
  { is: 'undoing', grade: 1, tap: 'tap' },
  { is: 'undone', until: now + later },
  { is: 'failed', what: 'tap', until: now + later },
  { is: 'failed', what: 'undo', until: now + later },
]

export function Ratings() {
  const screen = useScreen()
  const rating = { state: signal<RatingState>({ is: 'asking', lockedUntil: 0 }) }
  const hands = { press: nothing, undo: nothing, next: nothing }
  const isNarrow = screen.profile.value?.diagonal === 10.1
  return (
    <>
      <Part name="RatingDoor">
        {states.map((it) => (
          <State key={it} is={it} {...done(it)} wide="full" class={styles.door}>
            <RatingDoor onPress={nothing} />
          </State>
        ))}
      </Part>
      <Part name="FaceDoors">
        {states.map((it) => (
          <State key={it} is={it} {...done(it)} hue="rating" wide="full">
            <FaceDoors rows={isNarrow} chosen={null} onPress={nothing} />
          </State>
        ))}
        <State is="one was touched" hue="rating" wide="full">
          <FaceDoors rows={isNarrow} chosen={4} onPress={nothing} />
        </State>
      </Part>
      <Part name="RatingAnswer">
        {answers(performance.now()).map((it) => (
          <State
            key={it.is + ('what' in it ? it.what : '')}
            is={'what' in it ? `the ${it.what} was not kept` : it.is}
            hue="rating"
            wide="full"
            class={styles.tall}
          >
            <RatingAnswer state={it} rating={{ ...rating, ...hands }} />
          </State>
        ))}
      </Part>
      <Part name="CounterScene">
        <State is="above the question" hue="rating" wide="half">
          <CounterScene />
        </State>
      </Part>
    </>
  )
}
