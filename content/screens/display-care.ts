/** How a wall is spared through years of standing still: it drifts by a few pixels, and is dimmed at night. */
import { type CivilTime, civilTimeOf } from '../time/zone.ts'

/** The farthest that a drawing drifts from its place, px of the drawing. */
export const driftReach = 4
const step = 60_000

/** Up and down again by one at each step, from -reach to reach. */
function swing(steps: number): number {
  const round = 4 * driftReach
  const at = ((steps % round) + round) % round
  return Math.abs(at - round / 2) - driftReach
}

/**
 * Where the drawing stands at an instant: at most one pixel from where it stood a minute before. Down
 * goes slower than across, so that the whole square is visited.
 */
export function driftAt(now: number): { readonly x: number; readonly y: number } {
  const steps = Math.floor(now / step)
  return { x: swing(steps), y: swing(Math.floor(steps / 3)) }
}

/** The hours in which hardly anybody passes, and what is left of the light: no less, or a second line falls below 7:1. */
export const night: { readonly from: CivilTime; readonly to: CivilTime; readonly light: number } = {
  from: '21:30',
  to: '06:00',
  light: 0.88,
}

/** 1 by day. */
export function lightAt(now: number, zone: string): number {
  const time = civilTimeOf(now, zone)
  return time >= night.from || time < night.to ? night.light : 1
}
