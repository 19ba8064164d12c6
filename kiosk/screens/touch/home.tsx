/** The courtyard: sky with the hall's time, today, the doors, the steps. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { reachLine } from '../../../content/screens/comfort.ts'
import { isTonight } from '../../../content/screens/theme.ts'
import { ErrorCard } from '../../ui/error-card.tsx'
import { frameOf } from '../../ui/frame.ts'
import { Roof, Sky } from '../../ui/roof.tsx'
import { Say } from '../../ui/say.tsx'
import { useFirstWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { Doors } from './doors.tsx'
import styles from './home.module.css'
import { Steps } from './steps.tsx'
import { useHomeParts } from './use-home-parts.ts'
import type { View } from './view.ts'

export function Home({ go }: { readonly go: (to: View) => void }) {
  const screen = useScreen()
  const words = useFirstWords()
  const fetched = useHomeParts()
  const parts = fetched === 'failed' ? null : fetched
  const hall = useMemo(() => parts?.createHall(screen), [parts, screen])
  const profile = screen.profile.value
  const frame = profile && frameOf(profile)
  // In low mode the card has what lies above the doors.
  const over =
    frame && screen.comfort.value.low
      ? frame.height - reachLine({ ...frame, sill: profile.sill }) - 840
      : 0
  const lines = frame?.upright ? 3 + Math.max(0, Math.floor(over / 70)) : 2
  const isLate = useComputed(() => {
    const zone = screen.profile.value?.centre.zone
    return zone !== undefined && isTonight(screen.now.value, zone)
  }).value
  return (
    <div class={styles.home}>
      <div class={styles.sky}>
        <Sky>
          <p class={styles.centre}>
            <House />
            {profile && <Say it={profile.centre.name} />}
          </p>
          {parts && hall && <parts.SkyFacts hall={hall} />}
        </Sky>
      </div>
      <div class={styles.roof}>
        <Roof />
      </div>
      {parts && <parts.Eaves />}
      <main class={styles.wall}>
        <section class={styles.today}>
          <header class={styles.head}>
            <h2>{isLate ? words.tonightHere : words.todayHere}</h2>
            {parts && hall && <parts.Today hall={hall} lines={lines} what="count" />}
            <span class={styles.age}>{parts && <parts.FreshnessMark />}</span>
          </header>
          {parts && hall && <parts.Today hall={hall} lines={lines} what="card" />}
          {fetched === 'failed' && <ErrorCard />}
        </section>
        <Doors parts={parts} hall={hall ?? null} go={go} />
      </main>
      <Steps />
    </div>
  )
}

function House() {
  return (
    <svg class={styles.house} viewBox="0 0 52 52" aria-hidden="true">
      <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5zM8 27h36v20H8zM26 29a9 9 0 1 0 0 18a9 9 0 1 0 0-18z" />
    </svg>
  )
}
