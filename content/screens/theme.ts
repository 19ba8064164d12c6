/** When a hall's screens change from the day's colours to the evening's and back, by the hall's clocks. */
import { clockFace } from '../time/clock-face.ts'

export type Theme = 'day' | 'evening'

/** Evening begins, and ends: when halls fill after supper, and before the first walkers come. */
export const evening = { from: '18:30', to: '06:30' }

export function themeAt(now: number, zone: string): Theme {
  const time = clockFace(now, zone)
  return time >= evening.from || time < evening.to ? 'evening' : 'day'
}
