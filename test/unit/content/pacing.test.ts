import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byTime, type PacedTap, paceTaps } from '../../../content/satisfaction/pacing.ts'

const tap = (id: string, at: number, more: Partial<PacedTap> = {}): PacedTap => ({
  id,
  life: 'l',
  point: 'desk',
  at,
  seq: at + 1,
  ...more,
})
const verdicts = (taps: PacedTap[], voided: string[] = []) =>
  Object.fromEntries(paceTaps([...taps].sort(byTime), new Set(voided), 5000))

describe('pacing', () => {
  it('counts a tap five seconds after the last, and not one that is sooner', () => {
    expect(verdicts([tap('a', 0), tap('b', 4999), tap('c', 9999)])).toEqual({
      a: 'ok',
      b: 'tooFast',
      c: 'ok',
    })
  })

  it('measures from the tap before, counted or not: drumming never counts again by itself', () => {
    const drumming = [tap('a', 0), tap('b', 3000), tap('c', 6000), tap('d', 9000)]
    expect(verdicts(drumming)).toEqual({ a: 'ok', b: 'tooFast', c: 'tooFast', d: 'tooFast' })
  })

  it('does not hold a taken-back tap against the one that mends it', () => {
    expect(verdicts([tap('wrong', 0), tap('right', 1500)], ['wrong'])).toEqual({
      wrong: 'undone',
      right: 'ok',
    })
  })

  it('keeps screens and points apart', () => {
    const taps = [tap('a', 0), tap('b', 10, { life: 'm' }), tap('c', 20, { point: 'room' })]
    expect(Object.values(verdicts(taps))).toEqual(['ok', 'ok', 'ok'])
  })

  it('orders taps of one millisecond by the device’s own count', () => {
    expect(verdicts([tap('a', 7, { seq: 2 }), tap('b', 7, { seq: 1 })])).toEqual({
      a: 'tooFast',
      b: 'ok',
    })
  })

  const anyTaps = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f0-9]{4}$/),
      life: fc.constantFrom('l', 'm'),
      point: fc.constantFrom('desk', 'room'),
      at: fc.integer({ min: 0, max: 30_000 }),
      seq: fc.integer({ min: 1, max: 50 }),
    }),
    { selector: (it) => it.id, maxLength: 30 },
  )

  it('judges every tap once, whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        anyTaps.chain((taps) =>
          fc.tuple(fc.constant(taps), fc.shuffledSubarray(taps, { minLength: taps.length })),
        ),
        fc.array(fc.nat(30)),
        ([taps, shuffled], voids) => {
          const voided = voids.flatMap((i) => taps[i]?.id ?? [])
          expect(verdicts(shuffled, voided)).toEqual(verdicts(taps, voided))
          expect(Object.keys(verdicts(taps, voided))).toHaveLength(taps.length)
        },
      ),
    )
  })

  it('changes at most its successor when one tap arrives late', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const [late, ...rest] = taps
        if (!late) return
        const before = verdicts(rest)
        const after = verdicts(taps)
        const changed = rest.filter((it) => before[it.id] !== after[it.id])
        expect(changed.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
