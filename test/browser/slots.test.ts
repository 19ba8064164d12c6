/** Two screens in one browser: each slot has its own token, database and content. */
import { describe, expect, it } from 'vitest'
import { displaySize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { seen, settled } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

describe('two screens in one browser', () => {
  it('show each its own, before and after a reload, and enrol without ending each other', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const shared = await browser.context(touchSize)
    const touch = await openScreen(shared, server, 'touch')
    const display = await openScreen(shared, server, 'display', { size: displaySize })
    await settled(staff, 'hall-touch')
    await settled(staff, 'hall-display')

    const touchSees = () => seen(touch, '只给触摸屏看的一条')
    const displaySees = () => seen(display, '只给大屏看的一条')
    await Promise.all([
      touchSees(),
      displaySees(),
      publishNotice(staff, '只给触摸屏看的一条', ['screen:hall-touch']),
      publishNotice(staff, '只给大屏看的一条', ['screen:hall-display']),
    ])
    await Promise.all([touch.reload().then(touchSees), display.reload().then(displaySees)])
    expect(await touch.getByText('只给大屏看的一条').count()).toBe(0)
    expect(await display.getByText('只给触摸屏看的一条').count()).toBe(0)
    await settled(staff, 'hall-touch')
    await settled(staff, 'hall-display')

    // A second window of a slot holds no line, and says all the same how that of the first one stands.
    const second = await openScreen(shared, server, 'touch')
    await second
      .getByText(/^更新于 \S+$/)
      .first()
      .waitFor()
    await server.stop()
    for (const page of [touch, second]) await page.getByText('可能不是最新').first().waitFor()
  })
})
