/** The theme follows the hall's own clocks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eveningAt, isTonight, themeAt } from '../../../content/screens/theme.ts'
import { clockFace } from '../../../content/time/clock-face.ts'
import { civilTimeOf, instantAt } from '../../../content/time/zone.ts'

const at = (time: string, zone = 'Asia/Shanghai') =>
  themeAt(instantAt('2026-10-16', time, zone), zone)

describe('the theme', () => {
  it('is evening from dusk until dawn, to the minute', () => {
    const evenings = ['00:00', '06:47', '18:20', '23:59']
    const days = ['06:48', '14:05', '18:19']
    expect(evenings.map((it) => at(it))).toEqual(evenings.map(() => 'evening'))
    expect(days.map((it) => at(it))).toEqual(days.map(() => 'day'))
  })

  it('lets evening begin at a quarter to six in midwinter, and two hours later in midsummer', () => {
    const on = (date: string) => eveningAt(instantAt(date, '12:00', 'Asia/Shanghai'))
    expect(on('2026-12-22')).toEqual({ from: 17 * 60 + 45, to: 7 * 60 + 15 })
    expect(on('2026-06-22')).toEqual({ from: 19 * 60 + 45, to: 5 * 60 + 45 })
  })

  it('never moves by more than two minutes from one day to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }), (now) => {
        const [a, b] = [eveningAt(now), eveningAt(now + 86_400_000)]
        expect(Math.abs(a.from - b.from)).toBeLessThanOrEqual(2)
        expect(Math.abs(a.to - b.to)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('is tonight after dusk, and no longer after midnight', () => {
    const tonight = (time: string) =>
      isTonight(instantAt('2026-10-16', time, 'Asia/Shanghai'), 'Asia/Shanghai')
    expect(['14:05', '18:20', '23:59', '00:10'].map(tonight)).toEqual([false, true, true, false])
  })

  it('is that of the hall, wherever the machine stands', () => {
    const noon = instantAt('2026-10-16', '12:00', 'Asia/Shanghai')
    expect(themeAt(noon, 'Asia/Shanghai')).toBe('day')
    expect(themeAt(noon, 'America/New_York')).toBe('evening')
    expect(at('18:40', 'Asia/Urumqi')).toBe('evening')
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
