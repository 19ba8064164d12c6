/** Aids of a visit, and the reach of a seated hand on the glasses that a hall has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aids,
  assumedSill,
  plainComfort,
  reach,
  reachLine,
  toggleAid,
} from '../../../content/screens/comfort.ts'
import { frameOf } from '../../../kiosk/ui/frame.ts'

describe('an aid', () => {
  it('is one touch to have and one to be rid of, and touches no other', () => {
    for (const aid of aids) {
      const on = toggleAid(plainComfort, aid)
      expect(aids.filter((it) => on[it])).toEqual([aid])
      expect(toggleAid(on, aid)).toEqual(plainComfort)
    }
  })
})

const glass = (width: number, height: number, diagonal: number, sill: number | null) => ({
  ...frameOf({ mode: 'touch', width, height, diagonal, distance: 600 }),
  sill,
})

describe('the reach line', () => {
  it('lies at y 840 of an upright 43″ that begins 685 mm above the floor, or of which nobody knows', () => {
    for (const sill of [685, null]) {
      const it = glass(1080, 1920, 43, sill)
      expect(Math.abs(it.height - reachLine(it) - 840)).toBeLessThan(6)
    }
    expect(assumedSill).toBe(685)
  })
  it('lies there too on an upright 32″ at 820 mm', () => {
    const it = glass(1080, 1920, 32, 820)
    expect(Math.abs(it.height - reachLine(it) - 840)).toBeLessThan(6)
  })
  it('is the same millimetres on finer glass', () => {
    expect(reachLine(glass(2160, 3840, 43, 800))).toBe(reachLine(glass(1080, 1920, 43, 800)))
  })
  it('is the top of a glass that lies wholly in reach, and the bottom of one that begins above it', () => {
    expect(reachLine(glass(1920, 1080, 21.5, 900))).toBe(1080)
    expect(reachLine(glass(1920, 1080, 21.5, 1300))).toBe(0)
  })
  it('never allows a control above 1220 mm', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4000, noNaN: true }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        fc.integer({ min: 320, max: 7680 }),
        (sill, mm, height) => {
          const line = reachLine({ sill, mm, height })
          expect(line).toBeGreaterThanOrEqual(0)
          expect(line).toBeLessThanOrEqual(height)
          if (line > 0) expect(sill + line / mm).toBeLessThanOrEqual(reach + 1e-6)
        },
      ),
    )
  })
})
