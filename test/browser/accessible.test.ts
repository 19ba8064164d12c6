/** WCAG 2.2 A and AA, as far as axe can tell, over the views of screens and console. */
import { describe, expect, it } from 'vitest'
import { boardNames } from '../../content/boards/names.ts'
import { consoleZh } from '../../content/locales/console-zh.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { wrong } from '../tools/axe.ts'
import {
  deskSize,
  displaySize,
  openScreen,
  padSize,
  touchSize,
  useBrowser,
} from '../tools/browser.ts'
import { goToDesk, signInAtConsole } from '../tools/desk.ts'
import { asks, rate } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

describe('axe finds nothing', () => {
  it('on the touch home and in its rooms', async () => {
    const server = await startServer()
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const door = (name: string) => touch.getByRole('button', { name }).first()
    await door(screenZh.rateService).waitFor()
    expect(await wrong(touch)).toEqual([])
    // The first touch only wakes.
    await door(boardNames.announcements.zh).tap()
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

  it('on the desks of the console', async () => {
    const server = await startServer()
    await signIn(server)
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    for (const name of Object.keys(consoleZh.desks) as (keyof typeof consoleZh.desks)[]) {
      await goToDesk(desk, name)
      await desk.getByRole('heading', { name: consoleZh.desks[name] }).first().waitFor()
      expect(await wrong(desk)).toEqual([])
    }
    await goToDesk(desk, 'announcements')
    await desk.getByRole('link', { name: consoleZh.notices.write }).click()
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    expect(await wrong(desk)).toEqual([])
  })
})
