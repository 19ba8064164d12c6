/** The hall's time, to the minute. */
import { civilTimeOf } from '../../content/time/zone.ts'
import { useScreen } from './screen.ts'

export function HallClock() {
  const screen = useScreen()
  const zone = screen.profile.value?.centre.zone
  if (!zone) return null
  const time = civilTimeOf(screen.now.value, zone)
  return <time dateTime={time}>{time}</time>
}
