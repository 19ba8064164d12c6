import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilDateOf,
  civilTimeOf,
  instantAt,
  isZone,
  offsetAt,
  startOfDay,
} from '../../../content/time/zone.ts'

const hour = 3_600_000

describe('zones', () => {
  it('turn a civil time in Shanghai into its instant', () => {
    expect(instantAt('2026-10-16', '14:05', 'Asia/Shanghai')).toBe(Date.UTC(2026, 9, 16, 6, 5))
    expect(startOfDay('2026-10-16', 'Asia/Shanghai')).toBe(Date.UTC(2026, 9, 15, 16))
    expect(civilDateOf(Date.UTC(2026, 9, 15, 16), 'Asia/Shanghai')).toBe('2026-10-16')
    expect(civilTimeOf(Date.UTC(2026, 9, 15, 15, 59), 'Asia/Shanghai')).toBe('23:59')
  })

  it('read a time that a jump forward skips as that much later', () => {
    // Berlin, 2026-03-29: 02:00 becomes 03:00.
    const skipped = instantAt('2026-03-29', '02:30', 'Europe/Berlin')
    expect(civilTimeOf(skipped, 'Europe/Berlin')).toBe('03:30')
    expect(skipped).toBe(Date.UTC(2026, 2, 29, 1, 30))
  })

  it('read a time that happens twice as the first', () => {
    // Berlin, 2026-10-25: 03:00 becomes 02:00.
    const twice = instantAt('2026-10-25', '02:30', 'Europe/Berlin')
    expect(twice).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(offsetAt(twice, 'Europe/Berlin')).toBe(2 * hour)
    expect(civilTimeOf(twice + hour, 'Europe/Berlin')).toBe('02:30')
  })

  it('are right on both sides of a jump, on the day of it', () => {
    for (const date of ['2026-03-29', '2026-10-25'])
      for (const time of ['00:30', '12:00', '23:30'])
        expect(civilTimeOf(instantAt(date, time, 'Europe/Berlin'), 'Europe/Berlin')).toBe(time)
    expect(instantAt('2026-03-29', '12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 10))
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22))
  })

  it('know half hours, quarter hours, and the summer time that Shanghai had until 1991', () => {
    expect(offsetAt(Date.UTC(2026, 0, 1), 'Asia/Kathmandu')).toBe(5.75 * hour)
    // Lord Howe jumps by half an hour.
    const gap = instantAt('2026-10-04', '02:15', 'Australia/Lord_Howe')
    expect(civilTimeOf(gap, 'Australia/Lord_Howe')).toBe('02:45')
    expect(offsetAt(Date.UTC(1990, 6, 1), 'Asia/Shanghai')).toBe(9 * hour)
    expect(offsetAt(Date.UTC(2026, 6, 1), 'Asia/Shanghai')).toBe(8 * hour)
  })

  it('say what is no zone', () => {
    expect(isZone('Asia/Shanghai')).toBe(true)
    expect(isZone('Mars/Olympus')).toBe(false)
  })

  it('come back to the same minute from every instant that is not the second of two', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (zone, at) => {
          const minute = at - (at % 60_000)
          const back = instantAt(civilDateOf(minute, zone), civilTimeOf(minute, zone), zone)
          expect(back).toBeLessThanOrEqual(minute)
          expect(civilTimeOf(back, zone)).toBe(civilTimeOf(minute, zone))
          expect(minute - back === 0 || minute - back <= hour).toBe(true)
        },
      ),
    )
  })
})
