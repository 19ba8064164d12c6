/** The rating room of a touch screen: behind the door, the five faces of the point that stands here. */
import { useSignal } from '@preact/signals'
import { pointsHere } from '../../satisfaction/points-here.ts'
import { RatingPanel } from '../../satisfaction/rating-panel.tsx'
import { Button } from '../../ui/button.tsx'
import { Boundary, ErrorCard } from '../../ui/error-card.tsx'
import { Lintel } from '../../ui/lintel.tsx'
import { Say } from '../../ui/say.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { Eaves } from '../takeover/eaves.tsx'
import styles from './rating-room.module.css'
import { RoomEnd } from './room.tsx'
import { HomeButton, Steps } from './steps.tsx'

export function RatingRoom({ goHome }: { readonly goHome: () => void }) {
  const screen = useScreen()
  const words = useWords()
  const chosen = useSignal<string | null>(null)
  const points = pointsHere(screen.items.value)
  const point = points.find((it) => it.id === chosen.value) ?? points[0]
  return (
    <div class={styles.room} data-hue="rating">
      <Lintel window="rating" title={words.rating} line={point && <Say it={point.body.subject} />}>
        <RoomEnd />
      </Lintel>
      <Eaves />
      <main class={styles.main}>
        {points.length > 1 && (
          <nav class={styles.subjects}>
            {points.map((it) => (
              <Button
                key={it.id}
                wide
                chosen={it === point}
                onPress={() => {
                  chosen.value = it.id
                }}
              >
                <Say it={it.body.subject} />
              </Button>
            ))}
          </nav>
        )}
        <Boundary fallback={<ErrorCard />}>
          {point ? <RatingPanel key={point.id} point={point} /> : <p>{words.noPoint}</p>}
        </Boundary>
      </main>
      <Steps>
        <HomeButton goHome={goHome} />
      </Steps>
    </div>
  )
}
