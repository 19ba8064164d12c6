/** How the wall stands at this minute: its drift against burning in, and its light at night. */
import { driftAt, lightAt } from '../../../content/screens/display-care.ts'
import { useMinute } from '../use-minute.ts'

export function useCare(): Record<string, string> {
  const { now, zone } = useMinute()
  const { x, y } = driftAt(now)
  const light = lightAt(now, zone)
  // No filter by day: it costs a layer.
  return { translate: `${x}px ${y}px`, ...(light < 1 ? { filter: `brightness(${light})` } : {}) }
}
