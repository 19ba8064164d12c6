/** The screen's clock: what a wrong wall clock can and cannot do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshClock, highWater, keepClock, learn, nowOf } from '../../../content/time/clock.ts'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 22, 4)
const at = (wall: number, mono: number) => ({ wall, mono })

describe('a screen clock', () => {
  it('takes the wall clock while it knows nothing better', () => {
    expect(nowOf(freshClock(null, at(noon, 5)), at(noon + 10, 15))).toBe(noon + 10)
  })
  it('corrects the wall clock by what the server said, half the way of the answer added', () => {
    const clock = learn(noon, at(1000, 0), at(1080, 80))
    expect(nowOf(clock, at(1080, 80))).toBe(noon + 40)
    expect(nowOf(clock, at(6080, 5080))).toBe(noon + 5040)
  })
  it('does not go back when the wall clock falls to 1970', () => {
    const clock = learn(noon, at(noon, 0), at(noon, 0))
    expect(nowOf(clock, at(0, 60_000))).toBe(noon + 60_000)
  })
  it('follows the wall clock into 2036, and comes back when it does', () => {
    const clock = learn(noon, at(noon, 0), at(noon, 0))
    const wrong = Date.UTC(2036, 0, 1)
    expect(nowOf(clock, at(wrong, 1000))).toBe(wrong)
    expect(nowOf(clock, at(noon + 61_000, 61_000))).toBe(noon + 61_000)
    expect(keepClock(clock, at(wrong, 2000)).mark).toBe(noon + 2000)
  })
  it('is replaced by the next contact, also when the server was set back', () => {
    const before = learn(noon, at(noon, 0), at(noon, 0))
    expect(nowOf(before, at(noon, 10))).toBe(noon + 10)
    expect(nowOf(learn(noon - day, at(noon, 20), at(noon, 20)), at(noon, 20))).toBe(noon - day)
  })
  it('keeps what was certain over a restart with a dead battery', () => {
    const kept = keepClock(learn(noon, at(noon, 0), at(noon, 0)), at(0, 5 * 60_000))
    const clock = freshClock(kept, at(0, 3))
    expect(nowOf(clock, at(0, 3))).toBe(noon + 5 * 60_000)
    expect(nowOf(clock, at(60_000, 60_003))).toBe(noon + 6 * 60_000)
  })
  it('has no certain time before it ever heard the server', () => {
    expect(highWater(freshClock(null, at(noon, 0)), at(noon, 99))).toBe(0)
  })
  it('never goes back between contacts while the monotonic clock goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: day }), fc.integer({ min: 0, max: 4e12 }))),
        (readings) => {
          const clock = learn(noon, at(noon, 0), at(noon, 0))
          let mono = 0
          let certain = 0
          for (const [by, wall] of readings) {
            mono += by
            const now = highWater(clock, at(wall, mono))
            expect(now).toBeGreaterThanOrEqual(certain)
            expect(nowOf(clock, at(wall, mono))).toBeGreaterThanOrEqual(now)
            certain = now
          }
        },
      ),
    )
  })
})
