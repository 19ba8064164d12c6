/** The head of the maintenance room: which screen this is, plain, so that nobody takes it for a board. */
import { Say } from '../../ui/say.tsx'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import styles from './maintenance.module.css'

export function Head({ slot }: { readonly slot: string }) {
  const profile = useScreen().profile.value
  return (
    <header class={styles.head}>
      <div>
        <h1>{profile ? <Say it={profile.name} /> : '—'}</h1>
        <p>
          {profile?.screen} · {slot}
        </p>
      </div>
      <b>
        <HallClock />
      </b>
    </header>
  )
}
