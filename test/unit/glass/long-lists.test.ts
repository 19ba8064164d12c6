/** Long lists and long texts: a page at once, the rest by and by, and never a page too many. */
import { describe, expect, it } from 'vitest'
import { pagesIn } from '../../../kiosk/boards/announcements/use-pages.ts'
import { firstRows, grown, rowsPerTask } from '../../../kiosk/ui/growing-list.ts'

describe('a growing list', () => {
  it('begins with one screen of rows and ends with all of them', () => {
    expect(firstRows).toBeLessThanOrEqual(24)
    const steps = [firstRows]
    while ((steps.at(-1) ?? 500) < 500) steps.push(grown(steps.at(-1) ?? 0, 500))
    expect(steps.at(-1)).toBe(500)
    for (const [at, rows] of steps.entries())
      expect(rows - (steps[at - 1] ?? 0)).toBeLessThanOrEqual(rowsPerTask)
  })

  it('draws no more rows than there are', () => {
    expect(grown(24, 30)).toBe(30)
    expect(grown(0, 0)).toBe(0)
  })
})

describe('the pages of a notice', () => {
  it('are as many as the paper is wide', () => {
    expect(pagesIn(856, 856, 56)).toBe(1)
    expect(pagesIn(856 * 2 + 56, 856, 56)).toBe(2)
    expect(pagesIn(856 * 5 + 56 * 4, 856, 56)).toBe(5)
  })

  it('count a half page of two columns as a page', () => {
    // Three columns of 800 with gaps of 80, two to a page.
    expect(pagesIn(3 * 800 + 2 * 80, 1680, 80)).toBe(2)
  })

  it('are one before anything is laid out, and rounding makes none', () => {
    expect(pagesIn(0, 0, 0)).toBe(1)
    expect(pagesIn(857, 856, 56)).toBe(1)
  })
})
