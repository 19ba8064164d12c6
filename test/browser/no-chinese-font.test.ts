/** A bare machine has no Chinese font: the page notices, fetches ours, and has it without the network too. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { fallbackFontSheet } from '../../content/screens/fallback-font.ts'
import { bareFonts } from '../tools/bare-fonts.ts'
import { openScreen, touchSize } from '../tools/browser.ts'
import { chromiumFlags, findChromium } from '../tools/chromium.ts'
import { readyForOffline } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { until } from '../tools/until.ts'

/** A Chromium of its own, on a machine whose fonts are all Latin. */
async function bareMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bare-'))
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
    env: { ...process.env, FONTCONFIG_FILE: bareFonts(folder) },
  })
  onTestFinished(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return browser.newContext({ viewport: touchSize, hasTouch: true, locale: 'zh-CN' })
}

/** How many of five characters can be told apart as they are drawn in the page's own font. */
const differing = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    if (!pen) return 0
    pen.font = `40px ${getComputedStyle(document.documentElement).fontFamily}`
    const drawn = [...'社区公告院'].map((it) => {
      pen.clearRect(0, 0, 300, 150)
      pen.fillText(it, 10, 60)
      return canvas.toDataURL()
    })
    return new Set(drawn).size
  })

it('shows Chinese after a moment, and again after a start without the network', async () => {
  const server = await startServer()
  const context = await bareMachine()
  const page = await openScreen(context, server, 'touch')
  await until('the glyphs can be told apart', async () => (await differing(page)) === 5)
  await readyForOffline(page)
  await until('the font is kept whole', () =>
    page.evaluate(async () => (await (await caches.open('linli-fonts')).keys()).length > 90),
  )
  await server.stop()
  // The browser's own cache would do for a while, but it forgets.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  await page.reload()
  await until('the glyphs are there offline', async () => (await differing(page)) === 5)
  expect(await page.evaluate((sheet) => caches.match(sheet).then(Boolean), fallbackFontSheet)).toBe(
    true,
  )
})
