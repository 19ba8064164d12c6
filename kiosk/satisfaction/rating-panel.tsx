/** The rating of one point: the question with its five doors, then thanks, or what went wrong. */
import type { Item } from '../../content/boards/envelope.ts'
import type { Point } from '../../content/satisfaction/points.ts'
import { civilDateOf } from '../../content/time/zone.ts'
import { useScreen } from '../screens/screen.ts'
import { useMinute } from '../screens/use-minute.ts'
import { SampleMark } from '../ui/badge.tsx'
import { frameOf } from '../ui/frame.ts'
import { Say } from '../ui/say.tsx'
import { useWords } from '../ui/words.ts'
import { CounterScene } from './counter-scene.tsx'
import { FaceDoors } from './face-doors.tsx'
import { countedThisMonth } from './points-here.ts'
import { RatingAnswer } from './rating-answer.tsx'
import styles from './rating-panel.module.css'
import { type Rating, useRating } from './use-rating.ts'

/** Five doors of 30 mm with their gaps need this much glass, mm. */
const narrowest = 180

export function RatingPanel({ point }: { readonly point: Item<Point> }) {
  const rating = useRating(point.id)
  const state = rating.state.value
  return state.is === 'asking' || state.is === 'keeping' ? (
    <Question point={point} rating={rating} />
  ) : (
    <RatingAnswer state={state} rating={rating} />
  )
}

function Question({ point, rating }: { point: Item<Point>; rating: Rating }) {
  const screen = useScreen()
  const words = useWords()
  const state = rating.state.value
  const profile = screen.profile.value
  const frame = profile && frameOf(profile)
  const rows = frame !== null && frame.width / frame.mm < narrowest
  return (
    <section class={styles.panel}>
      <h2 class={styles.question}>
        <Say it={point.body.question} />
      </h2>
      {!rows && <p class={styles.hint}>{words.ratingHint}</p>}
      {frame?.upright && !rows && <CounterScene />}
      <FaceDoors
        rows={rows}
        chosen={state.is === 'keeping' ? state.grade : null}
        onPress={rating.press}
      />
      <p class={styles.foot}>
        <span>{words.nothingKept}</span>
        <span class={styles.count}>
          <Count point={point.id} /> <SampleMark of={point} />
        </span>
      </p>
    </section>
  )
}

function Count({ point }: { readonly point: string }) {
  const screen = useScreen()
  const words = useWords()
  const { now, zone } = useMinute()
  const counted = countedThisMonth(screen.items.value, point, civilDateOf(now, zone))
  if (counted.is === 'none') return null
  if (counted.is === 'few') return words.tooFewRated(counted.n)
  return words.satisfiedShare(counted.percent, counted.n)
}
