/** Five hundred notices in one hall: all of them are there, the first paint has a screenful, and the list keeps its place. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { words } from '../../content/boards/announcements/announcements.words.ts'
import { boardNames } from '../../content/boards/names.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()
const row = (n: number) => `第 ${n} 号通知`

/** Touches the door until rows stand there: the first touch only wakes. */
async function openRoom(page: Page): Promise<void> {
  const door = page.getByRole('button', { name: boardNames.announcements.zh }).first()
  await until('the room is open', async () => {
    await door.tap({ timeout: 1000 }).catch(() => {})
    return (await page.locator('main li').count()) > 0
  })
}

it('shows 500 notices without drawing them all at once, and comes back to where it was left', async () => {
  const server = await startServer()
  const staff = await signIn(server)
  for (let from = 0; from < 500; from += 50) {
    // A member of staff may send so many commands a minute; a new process has not counted any yet.
    if (from === 250) {
      await server.stop()
      await server.start()
    }
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        publishNotice(staff, row(from + at), ['centre:demo'], 'notice'),
      ),
    )
  }
  const touch = await openScreen(await browser.context(touchSize), server, 'touch')
  await touch.evaluate(() => {
    const seen = window as unknown as { rows: number[] }
    seen.rows = []
    const look = () => {
      const rows = document.querySelectorAll('main li').length
      if (rows > 0 && rows !== seen.rows.at(-1)) seen.rows.push(rows)
      requestAnimationFrame(look)
    }
    look()
  })
  const rows = touch.locator('main li')
  await openRoom(touch)
  await until('all rows have come', async () => (await rows.count()) >= 500)
  const seen = await touch.evaluate(() => (window as unknown as { rows: number[] }).rows)
  expect(seen[0]).toBeLessThanOrEqual(24)

  const far = touch.getByRole('button', { name: row(120) })
  await far.scrollIntoViewIfNeeded()
  const place = async () => (await far.boundingBox())?.y
  const before = await place()
  await far.tap()
  await touch.getByRole('heading', { name: row(120) }).waitFor()
  await touch.getByRole('button', { name: words.larger.zh }).tap()
  await touch.getByRole('button', { name: /全部/ }).tap()
  expect(await place()).toBeCloseTo(before ?? Number.NaN, 0)

  // Whoever reads is not disturbed by rows behind the page; they come with the way back.
  const hall = await browser.context(touchSize)
  await hall.clock.install()
  const hasty = await openScreen(hall, server, 'touch')
  await hasty.evaluate(() => {
    new MutationObserver((_, watch) => {
      const first = document.querySelector<HTMLElement>('main li button')
      if (!first) return
      watch.disconnect()
      first.click()
    }).observe(document, { childList: true, subtree: true })
  })
  await openRoom(hasty)
  await hasty.getByRole('heading', { level: 2 }).waitFor()
  const few = await hasty.locator('main li').count()
  expect(few).toBeLessThan(100)
  await hasty.clock.runFor(10_000)
  expect(await hasty.locator('main li').count()).toBe(few)
  await hasty.getByRole('button', { name: /全部/ }).tap()
  await hasty.clock.runFor(10_000)
  await until('all rows have come', async () => (await hasty.locator('main li').count()) >= 500)
})
