/** The foot of a wall: whose screen this is, the age of the data, where the round is, and the time. */
import { lunarDay } from '../../../content/time/almanac.ts'
import { dayText } from '../../../content/time/formats.ts'
import { lunarText } from '../../../content/time/lunar-words.ts'
import { civilDateOf, defaultZone } from '../../../content/time/zone.ts'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import { useAlmanac } from '../almanac-here.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import styles from './foot.module.css'
import type { SlideTurn } from './slides.ts'

interface Props {
  readonly turn: SlideTurn | null
  readonly turns: readonly SlideTurn[]
}

export function Foot({ turn, turns }: Props) {
  const screen = useScreen()
  const locale = useLocale()
  const profile = screen.profile.value
  const zone = profile?.centre.zone ?? defaultZone
  const almanac = useAlmanac()
  const date = civilDateOf(screen.now.value, zone)
  const lunar = almanac && lunarDay(almanac, date)
  const at = turns.findIndex((it) => it.key === turn?.key)
  return (
    <footer class={styles.foot}>
      {turn && turns.length > 1 && (
        <div class={styles.progress} style={{ '--part': (at + 1) / turns.length }} />
      )}
      <b class={styles.centre}>{profile && <Say it={profile.centre.name} />}</b>
      <FreshnessMark />
      <span class={styles.day}>{dayText(date, locale)}</span>
      {lunar && <span>{lunarText(lunar, locale)}</span>}
      <b>
        <HallClock />
      </b>
    </footer>
  )
}
