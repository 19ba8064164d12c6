/** WCAG 2.2 A and AA, as far as axe can tell, over the views of screens. */
import { describe, expect, it } from 'vitest'
import { boardNames } from '../../content/boards/names.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { wrong } from '../tools/axe.ts'
import { displaySize, openScreen, padSize, touchSize, useBrowser } from '../tools/browser.ts'
import { asks, rate, wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'

const browser = useBrowser()

describe('axe finds nothing', () => {
  it('on the touch home and in its rooms', async () => {
    const server = await startServer()
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const door = (name: string) => touch.getByRole('button', { name }).first()
    await door(screenZh.rateService).waitFor()
    expect(await wrong(touch)).toEqual([])
    await wake(touch)
    for (const { zh } of Object.values(boardNames)) {
      await door(zh).tap()
      await door(screenZh.backHome).waitFor()
      expect(await wrong(touch)).toEqual([])
      await door(screenZh.backHome).tap()
    }
  })

  it('on a display', async () => {
    const server = await startServer()
    const display = await openScreen(await browser.context(displaySize), server, 'display')
    await display.getByRole('heading').first().waitFor()
    expect(await wrong(display)).toEqual([])
  })

  it('on a pad, before and after a touch', async () => {
    const server = await startServer()
    const pad = await openScreen(await browser.context(padSize), server, 'pad')
    await asks(pad)
    expect(await wrong(pad)).toEqual([])
    await rate(pad, 5)
    expect(await wrong(pad)).toEqual([])
  })
})
