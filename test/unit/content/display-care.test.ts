/** A wall's drift is small, slow and goes everywhere; its night is dimmer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driftAt, driftReach, lightAt, night } from '../../../content/screens/display-care.ts'
import { instantAt } from '../../../content/time/zone.ts'

const start = instantAt('2026-10-16', '08:00', 'Asia/Shanghai')

describe('the drift of a wall', () => {
  it('stays within its reach, and never jumps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (at) => {
        const [before, after] = [driftAt(at), driftAt(at + 60_000)]
        for (const it of [before.x, before.y]) expect(Math.abs(it)).toBeLessThanOrEqual(driftReach)
        expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1)
        expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('stands still within a minute', () => {
    expect(driftAt(start + 59_999)).toEqual(driftAt(start))
  })

  it('visits every row and every column, each as long as the next but for the turns', () => {
    const minutes = Array.from({ length: 48 * 16 }, (_, i) => driftAt(start + i * 60_000))
    for (const axis of ['x', 'y'] as const) {
      const times = new Map<number, number>()
      for (const it of minutes) times.set(it[axis], (times.get(it[axis]) ?? 0) + 1)
      expect(times.size).toBe(2 * driftReach + 1)
      expect(Math.max(...times.values())).toBeLessThanOrEqual(2 * Math.min(...times.values()))
    }
    expect(new Set(minutes.map((it) => `${it.x} ${it.y}`)).size).toBeGreaterThan(30)
  })
})

describe('the light of a wall', () => {
  it('is less from 21:30 until 06:00 by the hall, and whole by day', () => {
    const at = (time: string) =>
      lightAt(instantAt('2026-10-16', time, 'Asia/Shanghai'), 'Asia/Shanghai')
    expect(['21:30', '23:59', '00:00', '05:59'].map(at)).toEqual(Array(4).fill(night.light))
    expect(['06:00', '14:05', '18:30', '21:29'].map(at)).toEqual([1, 1, 1, 1])
  })
})
