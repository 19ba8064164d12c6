/** A screen stands for years: what a visitor opened and left is gone, with all that listened for it. */
import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { startServer } from '../tools/server.ts'

const browser = useBrowser()

/** Opens each room and goes home again, so often, as fast as they are drawn. */
const walk = (page: Page, times: number) =>
  page.evaluate(async (often) => {
    const hues = ['announcements', 'calendar', 'projects', 'volunteers', 'rating']
    const press = async (selector: string) => {
      for (;;) {
        const door = document.querySelector<HTMLElement>(selector)
        if (door) return door.click()
        await new Promise(requestAnimationFrame)
      }
    }
    for (let time = 0; time < often; time++) {
      for (const hue of hues) {
        // A hand is here: the visit goes on.
        dispatchEvent(new PointerEvent('pointerdown'))
        await press(`button[data-hue=${hue}]`)
        await press('footer[data-room=true] button')
      }
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))
    }
  }, times)

async function weigh(cdp: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((it) => it.name === name)?.value ?? Number.NaN
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

it('a room that is left leaves neither elements nor listeners behind', async () => {
  const server = await startServer()
  const page = await openScreen(await browser.context(touchSize), server, 'touch')
  await page.getByText(screenZh.touchToBegin).waitFor()
  await page.touchscreen.tap(540, 30)
  await page.getByText(screenZh.pickOne).waitFor()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await walk(page, 3)
  const before = await weigh(cdp)
  await walk(page, 8)
  const after = await weigh(cdp)
  // One home more may lie about, not forty: each has some 400 nodes.
  expect(after.nodes - before.nodes).toBeLessThan(1000)
  expect(after.listeners - before.listeners).toBeLessThan(40)
})
