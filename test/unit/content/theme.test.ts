/** The theme follows the hall's own clocks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themeAt } from '../../../content/screens/theme.ts'
import { clockFace } from '../../../content/time/clock-face.ts'
import { civilTimeOf, instantAt } from '../../../content/time/zone.ts'

const at = (time: string, zone = 'Asia/Shanghai') =>
  themeAt(instantAt('2026-10-16', time, zone), zone)

describe('the theme', () => {
  it('is evening from 18:30 until 06:30, to the minute', () => {
    const evenings = ['00:00', '06:29', '18:30', '23:59']
    const days = ['06:30', '14:05', '18:29']
    expect(evenings.map((it) => at(it)).every((it) => it === 'evening')).toBe(true)
    expect(days.map((it) => at(it)).every((it) => it === 'day')).toBe(true)
  })

  it('is that of the hall, wherever the machine stands', () => {
    const noon = instantAt('2026-10-16', '12:00', 'Asia/Shanghai')
    expect(themeAt(noon, 'Asia/Shanghai')).toBe('day')
    expect(themeAt(noon, 'America/New_York')).toBe('evening')
    expect(at('18:30', 'Asia/Urumqi')).toBe('evening')
  })
})

describe('the clock face', () => {
  it('shows the civil time, in every zone and at every instant', () => {
    const zones = [
      'Asia/Shanghai',
      'Asia/Kolkata',
      'America/New_York',
      'UTC',
      'Australia/Lord_Howe',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }),
        (zone, instant) => {
          expect(clockFace(instant, zone)).toBe(civilTimeOf(instant, zone))
        },
      ),
    )
  })
})
