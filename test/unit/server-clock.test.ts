import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createServerClock } from '../../server/live/server-clock.ts'

describe('the server’s clock', () => {
  it('never goes back, whatever the wall does', () => {
    const step = fc.record({
      wall: fc.integer({ min: -1e9, max: 1e9 }),
      mono: fc.integer({ min: 0, max: 1e6 }),
      mark: fc.option(fc.integer({ min: 0, max: 4e9 })),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let wall = 1e9
        let mono = 0
        let last = 0
        const clock = createServerClock(
          () => wall,
          () => mono,
        )
        for (const it of steps) {
          wall = Math.max(0, wall + it.wall)
          mono += it.mono
          if (it.mark !== null) clock.raise(it.mark)
          const now = clock.now()
          expect(now).toBeGreaterThanOrEqual(Math.max(last, wall, it.mark ?? 0))
          last = now
        }
      }),
    )
  })

  it('goes on from its mark by the monotonic clock until the wall has caught up', () => {
    let wall = 1000
    let mono = 0
    const clock = createServerClock(
      () => wall,
      () => mono,
    )
    clock.raise(5000)
    mono = 250
    expect(clock.now()).toBe(5250)
    mono = 400
    wall = 5200
    expect(clock.now()).toBe(5400)
    mono = 500
    wall = 5450
    expect(clock.now()).toBe(5450)
    wall = 9000
    expect(clock.now()).toBe(9000)
  })
})
