/** The moon of today's lunar day in the calendar's window; where the day is not known, only its disc. */
import { lunarDay } from '../../content/time/almanac.ts'
import { civilDateOf, defaultZone } from '../../content/time/zone.ts'
import { useAlmanac } from '../screens/almanac-here.ts'
import { useScreen } from '../screens/screen.ts'
import { litMoon } from './lit-moon.ts'
import styles from './windows.module.css'

const radius = 40

export function Moon({ x, y }: { readonly x: number; readonly y: number }) {
  const screen = useScreen()
  const almanac = useAlmanac()
  const zone = screen.profile.value?.centre.zone ?? defaultZone
  const today = almanac && lunarDay(almanac, civilDateOf(screen.now.value, zone))
  return (
    <>
      <circle class={styles.mid} cx={x} cy={y} r={radius} />
      {today && <path class={styles.sun} d={`M${x} ${y - radius}${litMoon(today.day, radius)}`} />}
    </>
  )
}
