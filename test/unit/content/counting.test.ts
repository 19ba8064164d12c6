import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  percentText,
  rateOf,
  ratesOf,
  shares,
  wilson,
} from '../../../content/satisfaction/counting.ts'

const four = (n: number | undefined) => n?.toFixed(4)

describe('Wilson’s interval', () => {
  it.each([
    [1, 1, '0.2065', '1.0000'],
    [2, 2, '0.3424', '1.0000'],
    [3, 3, '0.4385', '1.0000'],
    [0, 3, '0.0000', '0.5615'],
    [9, 10, '0.5958', '0.9821'],
    [22, 22, '0.8513', '1.0000'],
    [95, 100, '0.8882', '0.9785'],
    [100, 101, '0.9460', '0.9983'],
    [180, 200, '0.8506', '0.9343'],
    [600, 1000, '0.5693', '0.6299'],
    [5500, 10_000, '0.5402', '0.5597'],
    [4184, 4226, '0.9866', '0.9926'],
  ])('of %i in %i is %s to %s', (k, n, lower, upper) => {
    const it = wilson(k, n)
    expect([four(it?.lower), four(it?.upper)]).toEqual([lower, upper])
  })

  it('of nobody is nothing, not zero', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(rateOf(0, 0)).toEqual({ k: 0, n: 0, rate: null, interval: null, enough: false })
  })

  it('holds the rate, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        fc.pre(b > 0)
        const [k, n] = [Math.min(a, b), Math.max(a, b)]
        const it = wilson(k, n)
        expect(it && it.lower >= 0 && it.upper <= 1).toBe(true)
        expect(it && it.lower <= k / n + 1e-12 && it.upper >= k / n - 1e-12).toBe(true)
      }),
    )
  })
})

describe('rates', () => {
  it('stand with and without 基本满意, each with its n', () => {
    const it = ratesOf([62, 25, 8, 3, 2])
    expect(it.n).toBe(100)
    expect([it.withFair.k, it.withoutFair.k, it.bad.k]).toEqual([95, 87, 5])
    expect(it.withFair.rate).toBe(0.95)
    expect(it.withoutFair.rate).toBe(0.87)
    expect(it.bad.rate).toBe(0.05)
  })

  it('say nothing below ten', () => {
    expect(rateOf(9, 9).enough).toBe(false)
    expect(rateOf(9, 10).enough).toBe(true)
  })

  it('are rounded half up, for showing only', () => {
    expect(percentText(5 / 8)).toBe('62.5')
    expect(percentText(0.00049)).toBe('0.0')
    expect(percentText(0.0005)).toBe('0.1')
    expect(percentText(0.9835)).toBe('98.4')
    expect(percentText(1)).toBe('100.0')
  })
})

describe('shares', () => {
  it('add up by the largest remainder', () => {
    expect(shares([1, 1, 1])).toEqual([33.4, 33.3, 33.3])
    expect(shares([62, 25, 8, 3, 2])).toEqual([62, 25, 8, 3, 2])
    expect(shares([0, 0])).toEqual([0, 0])
    expect(shares([0, 7])).toEqual([0, 100])
  })

  it('always add up to one hundred, and none is a tenth off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, it) => sum + it, 0)
        fc.pre(total > 0)
        const parts = shares(counts)
        expect(parts.reduce((sum, it) => sum + Math.round(it * 10), 0)).toBe(1000)
        for (const [i, part] of parts.entries())
          expect(Math.abs(part - ((counts[i] ?? 0) * 100) / total)).toBeLessThan(0.1 + 1e-9)
      }),
    )
  })
})
