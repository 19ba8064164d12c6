/** Sixty touches through the house on a slow machine, with 500 rows in one room. */
import type { Page } from 'playwright-core'
import type { Board } from '../../content/boards/envelope.ts'
import { boardNames } from '../../content/boards/names.ts'
import { words as searchWords } from '../../content/boards/search.words.ts'
import { goHome, touchNamed, touchSomething, wake } from './finger.ts'
import type { SlowPage, Touch } from './glass.ts'
import { percentile } from './row.ts'

type Stop = Board | 'search'

const way: readonly Stop[] = [
  'announcements',
  'projects',
  'calendar',
  'volunteers',
  'announcements',
  'search',
  'announcements',
  'projects',
  'calendar',
  'volunteers',
]
const touchesInside = 4
export const touches = way.length * (touchesInside + 2)

export interface Tour {
  /** From the finger to the next frame, for 98 of 100 touches, ms. */
  readonly inp: number
  readonly worst: number
  /** The slowest first. */
  readonly slowest: readonly Touch[]
  /** What the main thread worked in all, ms. */
  readonly work: number
}

const doorOf = (stop: Stop): string =>
  stop === 'search' ? searchWords.name.zh : boardNames[stop].zh

async function walk(page: Page): Promise<void> {
  for (const [n, stop] of way.entries()) {
    await touchNamed(page, doorOf(stop))
    for (let inside = 0; inside < touchesInside; inside++) {
      await touchSomething(page, n * touchesInside + inside)
    }
    await goHome(page)
  }
}

export async function tour({ page, work }: SlowPage): Promise<Tour> {
  await wake(page)
  await page.evaluate(() => {
    window.seen.touches = {}
  })
  const before = await work()
  await walk(page)
  const after = await work()
  // A touch that was answered within 16 ms is not reported, and there are no more than sixty.
  const slow = await page.evaluate(() => Object.values(window.seen.touches))
  const quick = Array<number>(Math.max(0, touches - slow.length)).fill(16)
  const all = [...slow.map((it) => it.took), ...quick]
  return {
    inp: percentile(all, 0.98),
    worst: Math.max(...all),
    slowest: slow.sort((a, b) => b.took - a.took).slice(0, 4),
    work: after - before,
  }
}
