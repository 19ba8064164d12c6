/** 低位模式 in the rooms of a 43″ upright: nothing that is touched stands above the line of a seated hand. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { boardNames } from '../../content/boards/names.ts'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'

const browser = useBrowser()

/** What can be touched in the room, and begins above the line; nothing where no control is in view. */
const above = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector<HTMLElement>('[data-low="true"]')
    const line = Number.parseFloat(sheet?.style.getPropertyValue('--over') ?? '')
    const all = [...document.querySelectorAll('main button, main input')]
    const shown = all.filter((it) => it.getClientRects().length > 0)
    const high = shown.filter((it) => it.getBoundingClientRect().top < line - 1)
    return { line, shown: shown.length, high: high.map((it) => it.textContent) }
  })

it('every control of every room comes down to a seated hand', async () => {
  const server = await startServer()
  const touch = await openScreen(await browser.context(touchSize), server, 'touch')
  const low = touch.getByRole('button', { name: words.aidLow })
  await wake(touch)
  await low.tap()
  await touch.locator('[data-low="true"]').waitFor()
  const look = async () => {
    const found = await above(touch)
    expect(found.line).toBeGreaterThan(400)
    expect(found.shown).toBeGreaterThan(0)
    expect(found.high).toEqual([])
  }
  for (const { zh } of Object.values(boardNames)) {
    await touch.getByRole('button', { name: zh }).first().tap()
    await touch.locator('main button').first().waitFor()
    await look()
    for (const tab of await touch.getByRole('tab').all()) {
      await tab.tap()
      await look()
    }
    await touch.getByRole('button', { name: words.backHome }).tap()
  }
  await touch.getByRole('button', { name: words.rateService }).tap()
  await touch.locator('[data-grade]').first().waitFor()
  await look()
})
