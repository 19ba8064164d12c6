/** The code on a wall, read as a phone's camera does, and what it opens. */
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { words } from '../../content/boards/announcements/announcements.words.ts'
import { displaySize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { seen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

/** A picture of the glass, as a camera has it; decoded by a page of its own, which no policy binds. */
async function readCode(page: Page, helper: Page): Promise<string | null> {
  const picture = (await page.locator('figure').first().screenshot()).toString('base64')
  const { width, height, data } = await helper.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(bitmap, 0, 0)
    const seen = pen?.getImageData(0, 0, bitmap.width, bitmap.height)
    return { width: bitmap.width, height: bitmap.height, data: [...(seen?.data ?? [])] }
  }, picture)
  return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? null
}

it('leads from a wall to the whole notice, where people outside can reach the server', async () => {
  const server = await startServer({ env: { PUBLIC_URL: 'https://hall.example' } })
  const staff = await signIn(server)
  const display = await openScreen(await browser.context(displaySize), server, 'display')
  await display.getByText(words.scan.zh).waitFor()
  const title = '周五下午停水两小时'
  const { id } = await publishNotice(staff, title, ['centre:demo'])
  await seen(display, title)
  const phone = await (await browser.context(touchSize)).newPage()
  const address = await readCode(display, phone)
  expect(address).toBe(`https://hall.example/n/${id}`)
  await phone.goto(`${server.origin}/n/${id}`)
  await seen(phone, title)
})
