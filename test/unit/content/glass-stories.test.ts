/** What stands over a visit, told as stories: a takeover, and a build that cannot be had. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import {
  firstGlass,
  type GlassEvent,
  type GlassRules,
  shown,
  stepGlass,
  takeFor,
} from '../../../content/screens/glass.ts'
import { limitsOf } from '../../../content/screens/session.ts'

const urgent = (id: string, rev: number) => ({ id, rev }) as Item
const [a1, a2, b1] = [urgent('a', 1), urgent('a', 2), urgent('b', 1)]
const rules: GlassRules = {
  limits: limitsOf({ elder: false, private: false, pad: false }),
  covers: true,
}

describe('a takeover over a visit', () => {
  const walk = (events: readonly GlassEvent[], from = firstGlass) =>
    events.reduce((state, event) => stepGlass(state, event, rules).state, from)
  const t0 = 50_000
  const busy = walk([
    { type: 'touch', at: t0 },
    { type: 'urgent', at: t0 + 5000, list: [a1] },
  ])

  it('is understood once it has stood for a moment, and stays as a bar', () => {
    const early = walk([{ type: 'understood', at: t0 + 5300, it: a1 }], busy)
    expect(shown(early, rules).is).toBe('takeover')
    const late = walk([{ type: 'understood', at: t0 + 7000, it: a1 }], busy)
    expect(shown(late, rules)).toEqual({ is: 'active', urgent: [a1], line: 'offline' })
  })
  it('is not dismissed by the second tap of the hand that woke the screen', () => {
    const woken = walk([
      { type: 'urgent', at: 1000, list: [a1] },
      { type: 'touch', at: t0 },
      { type: 'understood', at: t0 + 300, it: a1 },
    ])
    expect(shown(woken, rules)).toMatchObject({ is: 'takeover', urgent: [a1] })
  })
  it('covers again in a new revision, and when it is asked for', () => {
    const bar = walk([{ type: 'understood', at: t0 + 7000, it: a1 }], busy)
    const changed = walk([{ type: 'urgent', at: t0 + 8000, list: [a2] }], bar)
    expect(shown(changed, rules)).toMatchObject({ is: 'takeover', urgent: [a2] })
    const again = walk([{ type: 'again', at: t0 + 8000 }], bar)
    expect(shown(again, rules)).toMatchObject({ is: 'takeover', urgent: [a1] })
  })
  it('is followed by the next one that was not understood', () => {
    const two = walk([{ type: 'urgent', at: t0 + 6000, list: [b1, a1] }], busy)
    expect(shown(two, rules)).toMatchObject({ urgent: [b1] })
    const one = walk([{ type: 'understood', at: t0 + 7000, it: b1 }], two)
    expect(shown(one, rules)).toMatchObject({ is: 'takeover', urgent: [a1] })
  })
  it('gives the glass back when it ends, with the visit where it was', () => {
    const over = walk([{ type: 'urgent', at: t0 + 30_000, list: [] }], busy)
    expect(shown(over, rules)).toEqual({ is: 'active', urgent: [], line: 'offline' })
  })
})

describe('a build', () => {
  it('that cannot be had is not waited for: the glass answers again', () => {
    let state = stepGlass(firstGlass, { type: 'update', is: 'ready', at: 0 }, rules).state
    state = stepGlass(state, { type: 'update', is: 'taking', at: 10 }, rules).state
    expect(stepGlass(state, { type: 'touch', at: 5000 }, rules).swallowed).toBe(true)
    state = stepGlass(state, { type: 'tick', at: 10 + takeFor }, rules).state
    expect(shown(state, rules).is).toBe('attract')
    state = stepGlass(state, { type: 'touch', at: 20 + takeFor }, rules).state
    expect(state.visit.is).toBe('active')
  })
})
