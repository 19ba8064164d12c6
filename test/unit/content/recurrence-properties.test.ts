import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type Weekday, weekday } from '../../../content/time/civil.ts'
import { chinaTable, isWorkday } from '../../../content/time/holidays-cn.ts'
import { expand } from '../../../content/time/recurrence.ts'
import type { DayRule, HolidayPolicy, Override, Recurrence } from '../../../content/time/rules.ts'

const day = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n))
const weekdays = fc.uniqueArray(
  fc.integer({ min: 1, max: 7 }).map((it) => it as Weekday),
  {
    minLength: 1,
  },
)
const anyRule: fc.Arbitrary<DayRule> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays,
    from: day,
  }),
  fc.record({
    kind: fc.constant('nthWeekday' as const),
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    weekday: fc.integer({ min: 1, max: 7 }).map((it) => it as Weekday),
    from: day,
  }),
  fc.record({
    kind: fc.constant('monthDay' as const),
    day: fc.integer({ min: 1, max: 31 }),
    from: day,
  }),
  fc.record({ kind: fc.constant('lastWorkday' as const), from: day }),
  fc.record({
    kind: fc.constant('dates' as const),
    dates: fc.array(day, { minLength: 1, maxLength: 9 }),
  }),
)
const anyOverride: fc.Arbitrary<Override> = fc.record(
  { date: day, start: fc.constant('10:00'), cancelled: fc.constant(true as const) },
  { requiredKeys: [] },
)
const anyRecurrence: fc.Arbitrary<Recurrence<DayRule>> = fc.record({
  rule: anyRule,
  exdates: fc.array(day, { maxLength: 5 }),
  overrides: fc.dictionary(day, anyOverride, { maxKeys: 6 }),
  holidays: fc.constantFrom<HolidayPolicy[]>('keep', 'skip', 'next', 'previous'),
})

describe('any recurrence', () => {
  const window = fc.tuple(day, fc.integer({ min: 0, max: 200 }))

  it('gives days in order, within the window, none twice', () => {
    fc.assert(
      fc.property(anyRecurrence, window, (it, [from, length]) => {
        const to = addDays(from, length)
        const hits = expand(it, from, to)
        const order = hits.map((hit) => `${hit.date} ${hit.original}`)
        expect(order).toEqual([...order].sort())
        expect(new Set(hits.map((hit) => hit.original)).size).toBe(hits.length)
        expect(hits.every((hit) => from <= hit.date && hit.date <= to)).toBe(true)
        const undecided = hits.filter((hit) => hit.moved !== 'decision').map((hit) => hit.date)
        expect(new Set(undecided).size).toBe(undecided.length)
      }),
    )
  })

  it('gives the same days whether asked for at once or window by window', () => {
    fc.assert(
      fc.property(anyRecurrence, window, fc.nat(), (it, [from, length], cut) => {
        const to = addDays(from, length)
        const middle = addDays(from, cut % (length + 1))
        const parts = [...expand(it, from, middle), ...expand(it, addDays(middle, 1), to)]
        expect(parts).toEqual(expand(it, from, to))
      }),
    )
  })

  it('puts nothing on a holiday that it should keep clear of', () => {
    fc.assert(
      fc.property(anyRecurrence, window, (it, [from, length]) => {
        fc.pre(it.holidays !== 'keep')
        for (const hit of expand(it, from, addDays(from, length))) {
          if (hit.override?.date !== undefined) continue
          const info = chinaTable.dayInfo(hit.date)
          expect(info.kind).not.toBe('holiday')
          if (hit.moved === 'holiday') {
            expect(isWorkday(info)).toBe(true)
            expect(Math.abs(daysBetween(hit.original, hit.date))).toBeLessThan(20)
          }
        }
      }),
    )
  })

  it('keeps a weekly rule to its weekdays', () => {
    fc.assert(
      fc.property(anyRecurrence, window, (it, [from, length]) => {
        const { rule } = it
        fc.pre(rule.kind === 'weekly')
        if (rule.kind !== 'weekly') return
        for (const hit of expand(it, from, addDays(from, length)))
          expect(rule.weekdays).toContain(weekday(hit.original))
      }),
    )
  })
})
