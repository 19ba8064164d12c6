/** All pairs: what `npm test` leaves out of the whole product, no pair of values is lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairwise, product } from '../visual/parts/pairwise.ts'

const parameters = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 })
  .map((sizes) =>
    Object.fromEntries(sizes.map((n, at) => [`p${at}`, Array.from({ length: n }, (_, it) => it)])),
  )

const pairsOf = (rows: readonly Readonly<Record<string, unknown>>[]): Set<string> => {
  const pairs = rows.flatMap((row) => {
    const all = Object.entries(row).map((it) => it.join('='))
    return all.flatMap((one, at) => all.slice(at + 1).map((other) => `${one} ${other}`))
  })
  return new Set(pairs)
}

it('every pair of values stands in some row', () => {
  fc.assert(
    fc.property(parameters, (of) => {
      expect(pairsOf(pairwise(of))).toEqual(pairsOf(product(of)))
    }),
  )
})

it('takes hardly more rows than the two longest parameters need', () => {
  const of = { view: [...Array(30).keys()], pane: [0, 1, 2], a: [0, 1], b: [0, 1], c: [0, 1] }
  expect(pairwise(of).length).toBeLessThan(1.15 * 90)
})
