/** The code on a wall, read as a phone's camera does, and what it opens. */
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { words } from '../../content/boards/announcements/announcements.words.ts'
import { displaySize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { seen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()

/** What a camera sees in a picture of the glass. */
async function readCode(page: Page): Promise<string | null> {
  const { width, height, data } = PNG.sync.read(await page.locator('figure').first().screenshot())
  return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? null
}

it('leads from a wall to the whole notice, where people outside can reach the server', async () => {
  const server = await startServer({ env: { PUBLIC_URL: 'https://hall.example' } })
  const staff = await signIn(server)
  const display = await openScreen(await browser.context(displaySize), server, 'display')
  await display.getByText(words.scan.zh).waitFor()
  const title = '周五下午停水两小时'
  const [{ id }] = await Promise.all([
    publishNotice(staff, title, ['centre:demo']),
    seen(display, title),
  ])
  // A slide fades in; and whoever comes late to it waits until all the others have had their turn.
  const isRead = async () => {
    expect(await readCode(display)).toBe(`https://hall.example/n/${id}`)
    return true
  }
  await until('the code can be read', isRead, 150_000)
  const phone = await (await browser.context(touchSize)).newPage()
  await phone.goto(`${server.origin}/n/${id}`)
  await seen(phone, title)
})
