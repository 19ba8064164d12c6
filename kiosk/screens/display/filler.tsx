/** What a wall shows when there is nothing else: whose house this is, and the time. Never blank. */
import { dayText } from '../../../content/time/formats.ts'
import { civilDateOf, defaultZone } from '../../../content/time/zone.ts'
import { Roof, Sky } from '../../ui/roof.tsx'
import { Title } from '../../ui/title.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import styles from './filler.module.css'

export function Filler() {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const profile = screen.profile.value
  const zone = profile?.centre.zone ?? defaultZone
  return (
    <section class={styles.filler}>
      <div class={styles.sky}>
        <Sky>
          <p class={styles.time}>
            <HallClock />
            <span>{dayText(civilDateOf(screen.now.value, zone), locale)}</span>
          </p>
        </Sky>
      </div>
      <Roof />
      <div class={styles.wall}>
        <p>{words.welcome}</p>
        <h1>{profile && <Title it={profile.centre.name} />}</h1>
      </div>
    </section>
  )
}
