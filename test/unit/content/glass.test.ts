import { describe, expect, it } from 'vitest'
import { settleFor, shown, stepGlass, takeFor } from '../../../content/screens/glass.ts'
import { assertAnyStory, everyEdge, has, modes } from './glass-states.ts'

describe.each(modes)('every state of a %s, with every event', (mode) => {
  const { rules, edges, each } = everyEdge(mode)

  it('are many, and every kind of glass is among them', () => {
    const kinds = new Set(edges.map(({ after }) => shown(after, rules).is))
    const all = ['active', 'attract', 'updating', 'warning', ...(rules.covers ? ['takeover'] : [])]
    expect([...kinds].sort()).toEqual(all.sort())
    expect(edges.length).toBeGreaterThan(3000)
  })

  it('show nothing urgent that is not current, and leave out nothing that is', () =>
    each(({ after: { urgent, understood, ...rest } }) => {
      const it = shown({ urgent, understood, ...rest }, rules)
      if (it.is === 'updating') return true
      const isAll = it.urgent.length > 0 || urgent.length === 0
      return isAll && [...it.urgent, ...understood].every((one) => has(urgent, one))
    }))

  it('cover a visitor until everything is understood and no longer, one notice at a time', () =>
    each(({ after }) => {
      const it = shown(after, rules)
      const due = after.urgent.some((one) => !has(after.understood, one))
      if (it.is === 'updating') return true
      if (it.is !== 'takeover') return !due || !rules.covers
      return due && (after.visit.is === 'attract' || it.urgent.length === 1)
    }))

  it('let the whole takeover stand for whoever comes next', () =>
    each(({ after }) => after.visit.is !== 'attract' || after.understood.length === 0))

  it('never hide how long a visitor has left', () =>
    each(({ after }) => {
      const it = shown(after, rules)
      if (after.visit.is !== 'warning') return true
      // A takeover shows it itself: it is full, so one that has just come leaves no countdown.
      return it.is === 'warning' || (it.is === 'takeover' && it.urgent.length === 1)
    }))

  it('end a visit only by silence or by leaving, and tell so each time', () =>
    each(({ before, event, after, ended, swallowed }) => {
      const { visit } = before
      if (visit.is === 'attract') return !ended
      if (ended !== (after.visit.is === 'attract' || (swallowed && event.type === 'touch')))
        return false
      return (
        !ended ||
        event.type === 'leave' ||
        (visit.is === 'active' ? event.at >= visit.quietSince + 80_000 : event.at >= visit.resetAt)
      )
    }))

  it('begin the silence anew when a takeover comes over a visit', () =>
    each(({ before, event, after: { visit } }) => {
      if (event.type !== 'urgent' || !rules.covers || visit.is === 'attract') return true
      const isNew = event.list.some((it) => !has(before.urgent, it))
      return !isNew || (visit.is === 'active' && visit.quietSince === event.at)
    }))

  it('let only a visitor understand, only what is before their eyes, and not at once', () =>
    each(({ before, event, after: { visit, understood } }) => {
      if (!understood.some((it) => !has(before.understood, it))) return true
      return (
        event.type === 'understood' &&
        visit.is === 'active' &&
        visit.quietSince === event.at &&
        event.at - before.coveredSince >= settleFor
      )
    }))

  it('swallow the touch that wakes and every touch while a build is taken, and no other', () =>
    each(({ before, event, swallowed, after }) => {
      if (event.type !== 'touch') return !swallowed
      const wakes = after.coveredSince === event.at && before.visit.is === 'attract'
      const isOver = before.visit.is !== 'attract' && after.visit.is === 'active'
      const updating = shown(after, rules).is === 'updating'
      if (updating) return swallowed
      return rules.limits.wakes ? !swallowed || wakes || isOver : !swallowed
    }))

  it('answer no touch at a glass where nobody was', () =>
    each(
      ({ before, event, swallowed }) =>
        event.type !== 'touch' ||
        before.visit.is !== 'attract' ||
        swallowed ||
        (mode === 'pad' && typeof before.update !== 'object') ||
        (mode === 'pad' &&
          typeof before.update === 'object' &&
          event.at - before.update.taking >= takeFor),
    ))

  it('take a build only where nobody is and nothing is urgent, and never hold the glass for long', () =>
    each(({ before, event, after, at }) => {
      if (typeof after.update !== 'object') return true
      if (after.visit.is !== 'attract' || at - after.update.taking >= takeFor) return false
      if (typeof before.update === 'object' && before.update.taking === after.update.taking)
        return true
      return (
        event.type === 'update' &&
        event.is === 'taking' &&
        before.update === 'ready' &&
        before.urgent.length === 0
      )
    }))

  it('give back the same state where nothing changed', () =>
    each(({ event, after }) => {
      const { state } = stepGlass(after, { type: 'tick', at: event.at }, rules)
      return state === after
    }))
})

describe('any sequence of events, with a clock that does what it likes', () => {
  it('holds the glass neither for a build nor for a visitor for ever', () => {
    assertAnyStory(
      ({ state }) => {
        if (state.visit.is === 'attract') expect(state.understood).toEqual([])
        if (typeof state.update === 'object') expect(state.visit.is).toBe('attract')
      },
      ({ state, rules, at }) => {
        const later = stepGlass(state, { type: 'tick', at: at + 200_000 }, rules).state
        expect(later.visit.is).toBe('attract')
        const { is } = shown(later, rules)
        expect(is).toBe(rules.covers && later.urgent.length > 0 ? 'takeover' : 'attract')
      },
    )
  })
})
