import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../content/satisfaction/tallies.ts'
import {
  axisFrom,
  countsOf,
  type PointTally,
  rankPoints,
  sumOf,
} from '../../../kiosk/console/satisfaction/point-rates.ts'

const counts = (grades: Counts['grades'], tooFast = 0, undone = 0, elsewhere = 0): Counts => ({
  grades,
  tooFast,
  undone,
  elsewhere,
})
const none = counts([0, 0, 0, 0, 0])
const point = (id: string, month: Counts | null): PointTally => ({
  point: { id } as PointTally['point'],
  tally: month && { point: id, day: '2026-10-16', today: none, month },
})

describe('rating points side by side', () => {
  it('takes several points together, each touch once', () => {
    const two = [counts([1, 2, 3, 4, 5], 6, 7, 8), counts([10, 20, 30, 40, 50], 60, 70, 80)]
    expect(sumOf(two)).toEqual(counts([11, 22, 33, 44, 55], 66, 77, 88))
    // The server says nothing of it while there is none.
    const { elsewhere: _, ...before } = counts([1, 0, 0, 0, 0])
    expect(sumOf([before])).toEqual(counts([1, 0, 0, 0, 0]))
    expect(sumOf([])).toEqual(none)
    expect(countsOf(point('new', null), 'today')).toEqual(none)
  })

  it('ranks by the lower end of the interval, and what is too few not at all', () => {
    const ranked = rankPoints(
      [
        point('perfect but few', counts([9, 0, 0, 0, 0])),
        point('ten of ten', counts([10, 0, 0, 0, 0])),
        point('nobody', null),
        point('many', counts([900, 40, 10, 30, 20])),
        point('bad', counts([5, 0, 0, 0, 15])),
      ],
      'month',
    )
    expect(ranked.map((it) => it.point.id)).toEqual([
      'many',
      'ten of ten',
      'bad',
      'perfect but few',
      'nobody',
    ])
    expect(axisFrom(ranked)).toBe(0)
    expect(axisFrom(ranked.filter((it) => it.point.id !== 'bad'))).toBe(0.5)
  })
})
