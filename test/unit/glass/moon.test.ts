/** The moon in the calendar's window is as large as it is on that lunar day, and lit from the right side. */
import { describe, expect, it } from 'vitest'
import { litMoon } from '../../../kiosk/ui/lit-moon.ts'

/** How much of the disc is lit, and on which side, from the path that is drawn. */
function read(day: number): { part: number; side: 'left' | 'right' } {
  const found = litMoon(day, 40).match(/^a40 40 0 0 ([01]) 0 80a([\d.]+) 40 0 0 ([01]) 0 -80z$/)
  if (!found) throw new Error(`not a moon: ${litMoon(day, 40)}`)
  const [, limb, width, edge] = found
  // Clockwise down the limb is right; back up clockwise is left of the middle.
  const half = Number(width) / 40 / 2
  return { part: 0.5 + (limb === edge ? half : -half), side: limb === '1' ? 'right' : 'left' }
}

describe('the moon', () => {
  it('is new on the first, full in the middle and nearly gone on the thirtieth', () => {
    expect(read(1).part).toBeCloseTo(0)
    expect(read(15).part).toBeGreaterThan(0.98)
    expect(read(16).part).toBeGreaterThan(0.98)
    expect(read(30).part).toBeLessThan(0.01)
  })

  it('waxes on the right until the fifteenth, and wanes on the left', () => {
    for (let day = 1; day <= 30; day++) {
      expect(read(day).side, `${day}`).toBe(day <= 15 ? 'right' : 'left')
      if (day > 1 && day <= 15) expect(read(day).part).toBeGreaterThan(read(day - 1).part)
      if (day > 16) expect(read(day).part).toBeLessThan(read(day - 1).part)
    }
  })

  it('is a little less than half on the seventh', () => {
    expect(read(7).part).toBeGreaterThan(0.3)
    expect(read(7).part).toBeLessThan(0.5)
    expect(read(8).part).toBeCloseTo(0.5, 1)
  })
})
