import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../content/live/digest.ts'

const pair = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'demo-1', 'demo-11', '01', '1'),
  rev: fc.integer({ min: 1, max: 120 }),
})
/** A library holds each item once. */
const library = fc.uniqueArray(pair, { selector: (it) => it.id, maxLength: 7 })
const named = (it: { id: string; rev: number }[]) =>
  it
    .map(({ id, rev }) => `${id} ${rev}`)
    .sort()
    .join()

describe('the digest', () => {
  it('is equal exactly when the sets are equal', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        expect(digestOf(a) === digestOf(b)).toBe(named(a) === named(b))
      }),
      { numRuns: 500 },
    )
  })

  it('knows no order', () => {
    fc.assert(
      fc.property(library, (a) => {
        expect(digestOf([...a].reverse())).toBe(digestOf(a))
        expect(digestOf(a)).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })

  it('tells a swap of two revisions, and neighbours, apart', () => {
    const swap = (x: number, y: number) =>
      digestOf([
        { id: 'a', rev: x },
        { id: 'b', rev: y },
      ])
    expect(swap(1, 2)).not.toBe(swap(2, 1))
    const seen = new Set<string>()
    for (let i = 0; i < 100; i++)
      for (let rev = 1; rev <= 100; rev++) seen.add(digestOf([{ id: `item-${i}`, rev }]))
    expect(seen.size).toBe(10_000)
  })

  it('stays what it was when it shipped', () => {
    expect(digestOf([])).toBe('0000000000000000')
    expect(digestOf([{ id: 'a', rev: 1 }])).toBe('1425f63511c21a89')
  })
})
