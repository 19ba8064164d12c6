import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { schema } from '../../../content/boards/calendar/calendar.schema.ts'
import { arrange, occurrenceToOpen } from '../../../content/boards/calendar/calendar.ts'
import { tileLines } from '../../../content/boards/calendar/calendar.words.ts'
import type { EventSeries } from '../../../content/boards/calendar/series.ts'
import { at, itemOf, zone } from './items.ts'

const series = (more: Partial<EventSeries> = {}): EventSeries => ({
  kind: 'volunteer',
  place: { zh: '一楼大厅' },
  organisers: [],
  start: '14:00',
  minutes: 120,
  rule: { kind: 'weekly', interval: 1, weekdays: [5], from: '2026-01-01' },
  exdates: [],
  overrides: {},
  holidays: 'skip',
  signUp: 'walkIn',
  ...more,
})
const event = (id: string, more: Partial<EventSeries> = {}) => itemOf('calendar', id, series(more))
const dates = (...days: string[]) => ({ kind: 'dates', dates: days }) as const
const arranged = (date: string, time: string, ...items: ReturnType<typeof event>[]) =>
  arrange(items, at(date, time), zone)

describe('the calendar', () => {
  it('knows what is on now, what is next, and what has ended', () => {
    const talk = event('talk', { start: '19:00', rule: dates('2026-10-16') })
    const friday = event('friday')
    const status = (time: string) =>
      arranged('2026-10-16', time, talk, friday).occurrences.map((one) => one.status)
    expect(status('13:59')).toEqual(['later', 'later'])
    expect(status('14:00')).toEqual(['now', 'later'])
    expect(status('16:00')).toEqual(['ended', 'later'])
    const it = arranged('2026-10-16', '15:00', talk, friday)
    expect(it.now.map((one) => one.item.id)).toEqual(['friday'])
    expect(it.next).toMatchObject({ startsAt: '19:00', endsAt: '21:00', date: '2026-10-16' })
  })

  it('looks ahead fourteen days, and every day stands there', () => {
    const { coming } = arranged('2026-10-16', '15:00', event('friday'))
    expect(coming.map((day) => day.date).at(0)).toBe('2026-10-17')
    expect(coming).toHaveLength(14)
    const held = coming.filter((day) => day.occurrences.length > 0).map((day) => day.date)
    expect(held).toEqual(['2026-10-23', '2026-10-30'])
  })

  it('says on the old day where an event went, and on the new one where it came from', () => {
    const it = event('friday', {
      overrides: {
        '2026-10-16': { date: '2026-10-20', start: '15:00', reason: { zh: '停电' } },
      },
    })
    const old = arranged('2026-10-16', '13:00', it)
    expect(old.occurrences).toHaveLength(1)
    expect(old.occurrences[0]).toMatchObject({
      status: 'movedAway',
      startsAt: '14:00',
      moved: { date: '2026-10-20', startsAt: '15:00' },
      reason: { zh: '停电' },
    })
    expect(old.next).toBeNull()
    const fresh = arranged('2026-10-20', '13:00', it)
    expect(fresh.occurrences[0]).toMatchObject({
      status: 'later',
      startsAt: '15:00',
      endsAt: '17:00',
      moved: { date: '2026-10-16', startsAt: '14:00' },
    })
    expect(new Set([...old.occurrences, ...fresh.occurrences].map((one) => one.key)).size).toBe(2)
  })

  it('says on the old day also when the new one lies far behind', () => {
    const it = event('friday', { overrides: { '2026-10-16': { date: '2026-12-30' } } })
    expect(arranged('2026-10-16', '13:00', it).occurrences[0]?.status).toBe('movedAway')
  })

  it('shows a changed hour as changed from', () => {
    const it = event('friday', { overrides: { '2026-10-16': { start: '15:30' } } })
    expect(arranged('2026-10-16', '14:30', it).occurrences).toHaveLength(1)
    expect(arranged('2026-10-16', '14:30', it).occurrences[0]).toMatchObject({
      status: 'later',
      startsAt: '15:30',
      moved: { date: '2026-10-16', startsAt: '14:00' },
    })
  })

  it('keeps a cancelled event in sight, with its reason, and never as next', () => {
    const it = event('friday', {
      overrides: { '2026-10-16': { cancelled: true, reason: { zh: '下雨' } } },
    })
    const { occurrences, next, now } = arranged('2026-10-16', '14:30', it)
    expect(occurrences).toMatchObject([{ status: 'cancelled', reason: { zh: '下雨' } }])
    expect([next, now]).toEqual([null, []])
  })

  it('follows the holidays, and says what is not announced yet', () => {
    expect(arranged('2026-10-02', '14:30', event('friday')).occurrences).toEqual([])
    const kept = event('friday', { holidays: 'keep' })
    expect(arranged('2026-10-02', '14:30', kept).now).toHaveLength(1)
    const [january] = arranged('2027-01-01', '14:30', event('friday')).occurrences
    expect(january).toMatchObject({ status: 'now', provisional: true })
  })

  it('still shows what began yesterday and runs past midnight', () => {
    const night = event('night', { start: '23:00', rule: dates('2026-10-15') })
    const { now, occurrences } = arranged('2026-10-16', '00:30', night)
    expect(now).toHaveLength(1)
    expect(occurrences[0]).toMatchObject({ date: '2026-10-15', endsAt: '01:00' })
    expect(arranged('2026-10-16', '01:00', night).occurrences).toEqual([])
  })

  it('opens a window of whole months', () => {
    const month = event('month', {
      kind: 'month',
      start: null,
      minutes: 0,
      rule: { kind: 'months', months: [1, 4, 7, 10], from: '2026-01-01' },
    })
    expect(arranged('2026-10-31', '23:00', month).windows).toMatchObject([
      { from: '2026-10-01', to: '2026-10-31' },
    ])
    expect(arranged('2026-11-01', '00:00', month).windows).toEqual([])
    expect(arranged('2026-10-31', '23:00', month).occurrences).toEqual([])
  })

  it('tells the home how many, and what is now or next', () => {
    const lines = (date: string, time: string) =>
      tileLines(arranged(date, time, event('friday'))).map((line) => line.zh)
    expect(lines('2026-10-16', '15:00')).toEqual(['今天 1 场活动', '正在进行 标题 friday'])
    expect(lines('2026-10-16', '09:00')).toEqual(['今天 1 场活动', '14:00 标题 friday'])
    expect(lines('2026-10-16', '18:00')).toEqual([
      '今天的活动结束了',
      '10月23日 星期五 标题 friday',
    ])
    expect(lines('2026-10-17', '18:00')[0]).toBe('今天没有活动')
  })

  it('is refused when it says what cannot be', () => {
    const ok = (it: unknown) => v.is(schema, it)
    expect(ok(series())).toBe(true)
    expect(ok(series({ start: '24:00' }))).toBe(false)
    expect(ok(series({ start: null, minutes: 0 }))).toBe(false)
    expect(ok(series({ minutes: 0 }))).toBe(false)
    expect(ok(series({ overrides: { '2026-10-16': { cancelled: true } } }))).toBe(false)
    expect(ok(series({ overrides: { '2026-02-30': {} } }))).toBe(false)
    expect(ok(series({ rule: dates('2026-02-29') }))).toBe(false)
    expect(ok({ ...series(), rule: { kind: 'lunar' } })).toBe(false)
  })
})

describe('an event that a visitor asks for', () => {
  const asked = (it: ReturnType<typeof event>, date = '2026-10-16', time = '15:00') =>
    occurrenceToOpen([event('other'), it], it.id, at(date, time), zone)

  it('is opened however far ahead it lies: news comes months before', () => {
    expect(asked(event('gala', { rule: dates('2027-02-01') }))?.date).toBe('2027-02-01')
    expect(asked(event('never', { rule: dates('2028-02-01') }))).toBeNull()
    expect(
      occurrenceToOpen([event('friday')], undefined, at('2026-10-16', '15:00'), zone),
    ).toBeNull()
  })

  it('is the one that is on or comes next, not the one that was this morning', () => {
    const morning = event('walk', { start: '09:00' })
    expect(asked(morning)?.date).toBe('2026-10-23')
    expect(asked(morning, '2026-10-16', '10:00')?.date).toBe('2026-10-16')
  })

  it('is told of when it was called off, or is over', () => {
    const off = { overrides: { '2026-10-20': { cancelled: true } } } as const
    const tuesday = event('tuesday', { rule: dates('2026-10-13', '2026-10-20'), ...off })
    expect(asked(tuesday)).toMatchObject({ date: '2026-10-20', status: 'cancelled' })
    const past = event('past', { rule: dates('2026-10-06', '2026-10-13') })
    expect(asked(past)).toMatchObject({ date: '2026-10-13', status: 'ended' })
  })
})
