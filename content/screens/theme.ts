/**
 * When a hall's screens change from the day's colours to the evening's and back: by the hall's clocks and
 * the season, an hour later in summer than in spring and an hour earlier in winter, as it grows dark.
 */
import { clockFace } from '../time/clock-face.ts'

export type Theme = 'day' | 'evening'

const day = 86_400_000

/** 1 on the shortest day, −1 on the longest; the year began ten days after the shortest. */
const winter = (now: number): number =>
  Math.cos(2 * Math.PI * ((Math.floor(now / day) + 10) / 365.2425))

/** Minutes of the hall's day at which evening begins, and ends. */
export const eveningAt = (now: number): { readonly from: number; readonly to: number } => ({
  from: Math.round(18 * 60 + 45 - 60 * winter(now)),
  to: Math.round(6 * 60 + 30 + 45 * winter(now)),
})

function minuteOf(now: number, zone: string): number {
  const [hours = '', minutes = ''] = clockFace(now, zone).split(':')
  return Number(hours) * 60 + Number(minutes)
}

export function themeAt(now: number, zone: string): Theme {
  const minute = minuteOf(now, zone)
  const { from, to } = eveningAt(now)
  return minute >= from || minute < to ? 'evening' : 'day'
}

/** Whether what is still to come today comes tonight: not yet so in the small hours. */
export const isTonight = (now: number, zone: string): boolean =>
  minuteOf(now, zone) >= eveningAt(now).from
