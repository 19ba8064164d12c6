/** A rating pad at a counter: one question, five faces, and nothing else. The first touch counts, always. */
import { pointsHere } from '../../satisfaction/points-here.ts'
import { RatingPanel } from '../../satisfaction/rating-panel.tsx'
import { Boundary, ErrorCard } from '../../ui/error-card.tsx'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { Say } from '../../ui/say.tsx'
import { useWords } from '../../ui/words.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import { Eaves } from '../takeover/eaves.tsx'
import { useWaking } from '../touch/use-waking.ts'
import styles from './pad.module.css'

export function Pad() {
  const screen = useScreen()
  const words = useWords()
  // Nothing is woken here, but a hand is noticed: no build is taken under it.
  useWaking(screen)
  const profile = screen.profile.value
  const point = pointsHere(screen.items.value).find((it) => it.id === profile?.point)
  return (
    <div class={styles.pad} data-hue="rating">
      <header class={styles.head}>
        <b class={styles.subject}>{point ? <Say it={point.body.subject} /> : words.rating}</b>
        <span class={styles.centre}>{profile && <Say it={profile.centre.name} />}</span>
        <FreshnessMark />
        <b class={styles.clock}>
          <HallClock />
        </b>
      </header>
      <Eaves />
      <main class={styles.main}>
        <Boundary fallback={<ErrorCard />}>
          {point ? (
            <RatingPanel key={point.id} point={point} />
          ) : (
            <p class={styles.none}>{words.noPoint}</p>
          )}
        </Boundary>
      </main>
    </div>
  )
}
