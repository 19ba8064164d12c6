/** The visit at a screen: every state with every event, and what no sequence of events can do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attract,
  limitsOf,
  type SessionEvent,
  type SessionState,
  type SessionStep,
  stepSession,
} from '../../../content/screens/session.ts'

const limits = limitsOf({ elder: false, private: false, pad: false })
const t0 = 1_000_000
const active: SessionState = { is: 'active', quietSince: t0 }
const warning: SessionState = { is: 'warning', resetAt: t0 + 80_000 }

const step = (
  before: SessionState,
  type: SessionEvent['type'],
  after: number,
  at = limits,
): SessionStep => stepSession(before, { type, at: t0 + after }, at)

const still = (state: SessionState): SessionStep => ({ state, swallowed: false, ended: false })

describe('limits of a visit', () => {
  it('are one minute and twenty seconds, and longer in elder mode', () => {
    expect(limits).toEqual({ quiet: 60_000, countdown: 20_000, wakes: true })
    expect(limitsOf({ elder: true, private: false, pad: false })).toMatchObject({
      quiet: 120_000,
      countdown: 60_000,
    })
  })
  it('stay short where something private is typed, also in elder mode', () => {
    expect(limitsOf({ elder: true, private: true, pad: false })).toEqual(limits)
  })
  it('let the first touch on a pad count', () => {
    expect(limitsOf({ elder: false, private: false, pad: true }).wakes).toBe(false)
  })
})

describe('attract', () => {
  it('is woken by a touch, which does nothing else', () => {
    expect(step(attract, 'touch', 0)).toEqual({
      state: active,
      swallowed: true,
      ended: false,
    })
  })
  it('on a pad lets the first touch through', () => {
    const pad = limitsOf({ elder: false, private: false, pad: true })
    expect(step(attract, 'touch', 0, pad)).toEqual(still(active))
  })
  for (const type of ['tick', 'stay', 'leave'] as const) {
    it(`stays with ${type}`, () => expect(step(attract, type, 0)).toEqual(still(attract)))
  }
})

describe('active', () => {
  it('begins its silence anew with touch and stay', () => {
    const later: SessionState = { is: 'active', quietSince: t0 + 59_999 }
    expect(step(active, 'touch', 59_999)).toEqual(still(later))
    expect(step(active, 'stay', 59_999)).toEqual(still(later))
  })
  it('lasts up to a minute of silence, then warns', () => {
    expect(step(active, 'tick', 59_999)).toEqual(still(active))
    expect(step(active, 'tick', 60_000)).toEqual(still(warning))
  })
  it('ends at once when the visitor leaves', () => {
    expect(step(active, 'leave', 5)).toEqual({ state: attract, swallowed: false, ended: true })
  })
  it('ends when the page slept through the whole countdown', () => {
    expect(step(active, 'tick', 80_000)).toEqual({ state: attract, swallowed: false, ended: true })
  })
  it('wakes anew, and wipes, when the touch comes after all that', () => {
    expect(step(active, 'touch', 80_000)).toEqual({
      state: { is: 'active', quietSince: t0 + 80_000 },
      swallowed: true,
      ended: true,
    })
  })
  it('is in the countdown when the touch comes before the tick that says so', () => {
    expect(step(active, 'touch', 70_000).state).toEqual({ is: 'warning', resetAt: t0 + 90_000 })
  })
})

describe('warning', () => {
  it('counts down and resets', () => {
    expect(step(warning, 'tick', 79_999)).toEqual(still(warning))
    expect(step(warning, 'tick', 80_000)).toEqual({ state: attract, swallowed: false, ended: true })
  })
  it('goes on with 继续使用, any number of times', () => {
    let state: SessionState = warning
    for (let i = 0; i < 5; i++) {
      state = stepSession(state, { type: 'stay', at: t0 + 79_000 + i * 70_000 }, limits).state
      expect(state).toEqual({ is: 'active', quietSince: t0 + 79_000 + i * 70_000 })
      state = stepSession(
        state,
        { type: 'tick', at: t0 + 79_000 + i * 70_000 + 60_000 },
        limits,
      ).state
      expect(state.is).toBe('warning')
    }
  })
  it('gives the whole countdown again for a touch beside the buttons', () => {
    expect(step(warning, 'touch', 79_000)).toEqual(still({ is: 'warning', resetAt: t0 + 99_000 }))
  })
  it('shows no longer countdown because the clock went back', () => {
    expect(step(warning, 'tick', -1e9).state).toEqual({ is: 'warning', resetAt: t0 - 1e9 + 20_000 })
  })
  it('ends when the visitor leaves, and when the answer comes too late', () => {
    expect(step(warning, 'leave', 79_000).ended).toBe(true)
    expect(step(warning, 'stay', 80_000)).toEqual({ state: attract, swallowed: false, ended: true })
  })
})

describe('any sequence of events', () => {
  const events = fc.array(
    fc.record({
      type: fc.constantFrom<SessionEvent['type'][]>('touch', 'tick', 'stay', 'leave'),
      by: fc.oneof(
        fc.constantFrom(1, 60_000, 65_000, 125_000, -1, -30_000),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: -1e9, max: 1e9 }),
      ),
      elder: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  const walk = (
    list: readonly { type: SessionEvent['type']; by: number; elder: boolean }[],
    see: (
      step: SessionStep,
      at: number,
      before: SessionState,
      countdown: number,
      quiet: number,
    ) => void,
  ) => {
    let at = 1e12
    let state: SessionState = attract
    for (const { type, by, elder } of list) {
      at += by
      const now = limitsOf({ elder, private: false, pad: false })
      const next = stepSession(state, { type, at }, now)
      see(next, at, state, now.countdown, now.quiet)
      state = next.state
    }
  }

  it('leaves no warning past its reset, and none longer than the countdown', () => {
    fc.assert(
      fc.property(events, (list) =>
        walk(list, ({ state }, at, _, countdown) => {
          if (state.is !== 'warning') return
          expect(state.resetAt).toBeGreaterThan(at)
          expect(state.resetAt - at).toBeLessThanOrEqual(countdown)
        }),
      ),
    )
  })
  it('leaves no silence longer than the limit, and none that begins in the future', () => {
    fc.assert(
      fc.property(events, (list) =>
        walk(list, ({ state }, at, _before, _countdown, quiet) => {
          if (state.is !== 'active') return
          expect(state.quietSince).toBeLessThanOrEqual(at)
          expect(at - state.quietSince).toBeLessThan(quiet)
        }),
      ),
    )
  })
  it('ends after quiet and countdown without a touch, whatever the clock did before', () => {
    fc.assert(
      fc.property(events, (list) => {
        let last: SessionState = attract
        let now = 0
        walk(list, ({ state }, at) => {
          last = state
          now = at
        })
        const quiet = stepSession(last, { type: 'tick', at: now + 180_000 }, limits)
        expect(quiet.state).toEqual(attract)
      }),
    )
  })
  it('says that a visit ended exactly when one did', () => {
    fc.assert(
      fc.property(events, (list) =>
        walk(list, ({ state, ended, swallowed }, _at, before) => {
          if (before.is === 'attract') expect(ended).toBe(false)
          else expect(ended).toBe(state.is === 'attract' || swallowed)
        }),
      ),
    )
  })
})
