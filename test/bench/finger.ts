/** A finger that knows its way about the touch home, and looks before it touches. */
import type { Page } from 'playwright-core'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { twoFrames } from './glass.ts'

interface Spot {
  readonly x: number
  readonly y: number
}

/** The middle of the button with these words, when it can be touched. */
const named = (page: Page, words: string): Promise<Spot | null> =>
  page.evaluate((said) => {
    for (const it of document.querySelectorAll<HTMLElement>('button, a')) {
      if (!it.textContent?.includes(said)) continue
      const { x, y, width, height } = it.getBoundingClientRect()
      const spot = { x: x + width / 2, y: y + height / 2 }
      if (width === 0) continue
      if (it.contains(document.elementFromPoint(spot.x, spot.y))) return spot
    }
    return null
  }, words)

/** The middle of one of the things in the room that can be touched now; which one hangs on `n` alone. */
const something = (page: Page, n: number): Promise<Spot | null> =>
  page.evaluate((turn) => {
    const spots: { x: number; y: number }[] = []
    for (const it of document.querySelectorAll<HTMLButtonElement>('main button')) {
      // To ask a row that is not drawn yet where it lies would make the page lay it out: an eye does not.
      if (!it.checkVisibility({ contentVisibilityAuto: true })) continue
      const { x, y, width, height } = it.getBoundingClientRect()
      const spot = { x: x + width / 2, y: y + height / 2 }
      const top = document.elementFromPoint(spot.x, spot.y)
      if (!it.disabled && it.ariaDisabled !== 'true' && it.contains(top)) spots.push(spot)
    }
    return spots[(turn * 7) % Math.max(1, spots.length)] ?? null
  }, n)

async function reached(page: Page, what: string, find: () => Promise<Spot | null>): Promise<void> {
  // What is not there yet comes within a frame or two: a part that is fetched, a list that grows.
  for (let looks = 0; looks < 200; looks++) {
    const spot = await find()
    if (spot) {
      await page.touchscreen.tap(spot.x, spot.y)
      await twoFrames(page)
      return
    }
    await twoFrames(page)
  }
  throw new Error(`There is nothing to touch: ${what}`)
}

export const touchNamed = (page: Page, words: string): Promise<void> =>
  reached(page, words, () => named(page, words))

export const touchSomething = (page: Page, n: number): Promise<void> =>
  reached(page, 'anything in the room', () => something(page, n))

export const goHome = (page: Page): Promise<void> => touchNamed(page, screenZh.backHome)

/** The first touch wakes the screen and does nothing else. */
export async function wake(page: Page): Promise<void> {
  const isAsleep = () => page.getByText(screenZh.touchToBegin).isVisible()
  if (!(await isAsleep())) return
  await page.touchscreen.tap(540, 30)
  await page.getByText(screenZh.pickOne).waitFor()
}
