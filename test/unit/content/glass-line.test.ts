import { describe, expect, it } from 'vitest'
import { type GlassState, mayTake, shown, stepGlass } from '../../../content/screens/glass.ts'
import { freshFor, type Line, lineOf } from '../../../content/screens/line.ts'
import { assertAnyStory, everyEdge, modes, restOf } from './glass-states.ts'

const every: readonly Line[] = ['live', 'late', 'offline']
const worse = (it: Line) => every.indexOf(it)

/** The same glass, had its line been another. */
const othersOf = (it: GlassState, at: number): GlassState[] =>
  [
    { isConnected: true, heardAt: at },
    { isConnected: false, heardAt: at },
    { isConnected: true, heardAt: null },
  ].map((line) => ({ ...it, ...line, line: lineOf(line.isConnected, line.heardAt, at) }))

describe('the line', () => {
  it('is live while up and heard of late, and offline with neither of the two', () => {
    expect(lineOf(true, 1000, 1000 + freshFor)).toBe('live')
    expect(lineOf(true, 1000, 1001 + freshFor)).toBe('late')
    expect(lineOf(false, 1000, 1000 + freshFor)).toBe('late')
    expect(lineOf(false, 1000, 1001 + freshFor)).toBe('offline')
  })
  it('is never fine when nothing was ever heard, nor when a clock went back behind what was', () => {
    for (const isConnected of [true, false]) expect(lineOf(isConnected, null, 5)).toBe('offline')
    expect(lineOf(true, 1001 + freshFor, 1000)).toBe('late')
    expect(lineOf(false, 1001 + freshFor, 1000)).toBe('offline')
  })
})

describe.each(modes)('the line at every state of a %s, with every event', (mode) => {
  const { rules, edges, each } = everyEdge(mode)

  it('is met in each of its states under everything that can stand on the glass', () => {
    const met = new Set(
      edges.map(({ after }) => {
        const { is, line } = shown(after, rules)
        return `${is} ${line}`
      }),
    )
    const kinds = [
      'attract',
      'active',
      'warning',
      'updating',
      ...(rules.covers ? ['takeover'] : []),
    ]
    expect([...met].sort()).toEqual(kinds.flatMap((is) => every.map((it) => `${is} ${it}`)).sort())
  })

  it('is what was told last, no younger than it is, and is said as it is', () =>
    each(({ before, event, after, at }) => {
      const { isConnected, heardAt } = event.type === 'line' ? event : before
      const isYoung = heardAt !== null && at - heardAt <= freshFor
      const is =
        isConnected && isYoung
          ? 'live'
          : heardAt !== null && (isConnected || isYoung)
            ? 'late'
            : 'offline'
      return (
        after.isConnected === isConnected &&
        after.heardAt === heardAt &&
        after.line === is &&
        shown(after, rules).line === is
      )
    }))

  it('gets no better by itself', () =>
    each(
      ({ before, event, after }) =>
        event.type === 'line' || worse(after.line) >= worse(before.line),
    ))

  it('told anew changes nothing else: no visit, no takeover and no update', () =>
    each(({ before, event, after, at, ended, swallowed }) => {
      if (event.type !== 'line') return true
      const passed = stepGlass(before, { type: 'tick', at }, rules)
      const isSame = restOf(after, at) === restOf(passed.state, at)
      return isSame && ended === passed.ended && !swallowed
    }))

  it(
    'keeps nothing from happening, and lets nothing happen, whatever it is',
    () =>
      each(({ before, event, after, at, ended, swallowed }) => {
        const rest = restOf(after, at)
        const is = shown(after, rules).is
        return othersOf(before, at).every((other) => {
          const step = stepGlass(other, event, rules)
          return (
            restOf(step.state, at) === rest &&
            shown(step.state, rules).is === is &&
            step.ended === ended &&
            step.swallowed === swallowed
          )
        })
      }),
    30_000,
  )

  it('lost, locks nobody out, and lets the countdown run', () => {
    each(({ before, event, after }) => {
      if (before.line !== 'offline' || typeof after.update === 'object') return true
      return event.type !== 'touch' || after.visit.is !== 'attract'
    })
    each(({ before: { visit }, event, after, at, ended }) => {
      if (after.line !== 'offline' || event.type !== 'tick') return true
      return visit.is !== 'warning' || at < visit.resetAt || (after.visit.is === 'attract' && ended)
    })
  })

  it('lost, leaves what is urgent standing until that ends, and lets it end', () =>
    each(({ before, event, after }) => {
      if (after.line !== 'offline') return true
      return after.urgent === (event.type === 'urgent' ? event.list : before.urgent)
    }))

  it('lost, still lets a build be taken that waits here: it may be what mends the line', () => {
    const lines = new Set<Line>()
    each(({ before, event, after }) => {
      if (event.type !== 'update' || event.is !== 'taking' || before.update !== 'ready') return true
      if (!mayTake(before)) return true
      lines.add(after.line)
      return typeof after.update === 'object'
    })
    expect([...lines].sort()).toEqual([...every].sort())
  })
})

describe('any sequence of events, with a clock that does what it likes', () => {
  it('says of no age that it is less than it is', () => {
    let heard: number | null = null
    let isConnected = false
    assertAnyStory(({ event, state, at, isFirst }) => {
      if (isFirst) [heard, isConnected] = [null, false]
      if (event.type === 'line') ({ isConnected, heardAt: heard } = event)
      if (heard === null) expect(state.line).toBe('offline')
      else if (Math.abs(at - heard) > freshFor) expect(state.line).not.toBe('live')
      if (!isConnected) expect(state.line).not.toBe('live')
    })
  })
})
