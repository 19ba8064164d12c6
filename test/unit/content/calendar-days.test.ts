/** Days as the calendar sets them out: weeks from Monday, and a day as a strip of hours. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesBetween } from '../../../content/boards/calendar/calendar.ts'
import { monthOf, stripOfDay, weekOf } from '../../../content/boards/calendar/days.ts'
import type { EventSeries } from '../../../content/boards/calendar/series.ts'
import { addDays, civilOfDay, firstOfMonth, weekday } from '../../../content/time/civil.ts'
import { at, itemOf, zone } from './items.ts'

const series = (start: string, minutes: number, more: Partial<EventSeries> = {}) => ({
  kind: 'class',
  place: { zh: '二楼教室' },
  organisers: [],
  start,
  minutes,
  rule: { kind: 'dates', dates: ['2026-10-16'] },
  exdates: [],
  overrides: {},
  holidays: 'asUsual',
  signUp: 'walkIn',
  ...more,
})
const strip = (time: string, ...bodies: object[]) => {
  const now = at('2026-10-16', time)
  const items = bodies.map((body, n) => itemOf('calendar', `e${n}`, body))
  const day = occurrencesBetween(items, '2026-10-16', '2026-10-16', now, zone)
  return stripOfDay(day, '2026-10-16', now, zone)
}

describe('a month', () => {
  it('is whole weeks from Monday that hold it and begin and end no earlier and later than needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 30_000 }), (n) => {
        const first = firstOfMonth(civilOfDay(n))
        const days = monthOf(first)
        expect(days.length % 7).toBe(0)
        expect(weekday(days[0] ?? '')).toBe(1)
        expect(days.slice(0, 7)).toContain(first)
        expect(days.slice(-7).some((it) => it.slice(0, 7) === first.slice(0, 7))).toBe(true)
        for (const [index, day] of days.entries()) expect(day).toBe(addDays(days[0] ?? '', index))
      }),
    )
  })

  it('may be four, five or six weeks', () => {
    expect(monthOf('2027-02-01')).toHaveLength(28)
    expect(monthOf('2026-10-01')).toHaveLength(35)
    expect(monthOf('2026-11-01')).toHaveLength(42)
  })

  it('has a week that begins on Monday, also for a Sunday', () => {
    expect(weekOf('2026-10-18')[0]).toBe('2026-10-12')
    expect(weekOf('2026-10-18')[6]).toBe('2026-10-18')
  })
})

describe('the strip of a day', () => {
  it('has a bar where each event is, and a needle at now', () => {
    const it = strip('14:30', series('08:00', 60), series('14:30', 390))
    expect(it).toMatchObject({ from: 8, to: 21, lanes: 1, needle: 0.5 })
    expect(it.bars[0]).toMatchObject({ from: 0, to: 1 / 13, status: 'ended' })
    expect(it.bars[1]).toMatchObject({ from: 0.5, to: 1, status: 'now' })
  })

  it('grows for what is early or late, and never past midnight', () => {
    expect(strip('12:00', series('06:30', 30), series('22:00', 300))).toMatchObject({
      from: 6,
      to: 24,
    })
  })

  it('puts what runs at the same time one below the other', () => {
    const it = strip('09:00', series('10:00', 120), series('11:00', 120), series('12:00', 60))
    expect(it.bars.map((bar) => bar.lane)).toEqual([0, 1, 0])
    expect(it.lanes).toBe(2)
  })

  it('leaves out what does not take place, and has no needle at night', () => {
    const overrides = { '2026-10-16': { cancelled: true, reason: { zh: '老师生病' } } }
    const it = strip('23:30', series('10:00', 60, { overrides } as Partial<EventSeries>))
    expect(it).toMatchObject({ bars: [], lanes: 0, needle: null })
  })
})
