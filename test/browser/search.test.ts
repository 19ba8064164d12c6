/** Finding things at a touch screen: by first letters, by hand and by keyboard, offline, and with nothing left behind. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { words } from '../../content/boards/search.words.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { pixelsPerMm } from '../../content/screens/profile.ts'
import { wrong } from '../tools/axe.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

const title = '茶都景苑小区基础设施改造'
const door = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const typed = (page: Page) => page.getByRole('textbox', { name: words.typed.zh })
const found = (page: Page) => page.getByRole('main').getByRole('button', { name: title })

/** Wakes the screen, and goes through the door of the search. */
async function goSearching(page: Page): Promise<void> {
  await wake(page)
  await door(page, words.name.zh).tap()
  await typed(page).waitFor()
}

/** The smaller side of the smallest key, mm. */
async function smallestKey(page: Page, perMm: number): Promise<number> {
  const keys = page.getByRole('group', { name: words.pad.zh }).getByRole('button')
  const sides = await keys.evaluateAll((all) =>
    all.flatMap((it) => [it.getBoundingClientRect().width, it.getBoundingClientRect().height]),
  )
  expect(sides.length).toBeGreaterThan(8)
  return Math.min(...sides) / perMm
}

describe('the search', () => {
  it('opens a board at what first letters found, and the way back keeps them', async () => {
    const server = await startServer()
    const page = await openScreen(await browser.context(touchSize), server, 'touch')
    await goSearching(page)
    await page.getByText(words.begin.zh).waitFor()
    expect(await wrong(page)).toEqual([])
    for (const key of 'CDJYX') await door(page, key).tap()
    await found(page).waitFor()
    expect(await wrong(page)).toEqual([])
    expect(await smallestKey(page, pixelsPerMm({ ...touchSize, diagonal: 43 }))).toBeGreaterThan(15)
    await found(page).tap()
    const there = page.getByRole('main').locator('[data-item]', { hasText: title })
    await there.waitFor()
    await door(page, words.backToFound.zh).tap()
    await found(page).waitFor()
    expect(await typed(page).inputValue()).toBe('cdjyx')
    await page.keyboard.press('Backspace')
    await door(page, words.erase.zh).tap()
    expect(await typed(page).inputValue()).toBe('cdj')
    // The button has the focus now, and what is typed still goes where it belongs.
    await door(page, words.erase.zh).focus()
    await page.keyboard.type('zzz')
    expect(await typed(page).inputValue()).toBe('cdjzzz')
    await page.getByText(words.none.zh).waitFor()
  })

  it('wipes what was typed when the visitor leaves, and works with the network gone', async () => {
    const server = await startServer()
    const context = await browser.context(touchSize)
    const page = await openScreen(context, server, 'touch')
    await goSearching(page)
    await server.kill()
    await page.keyboard.type('茶都')
    await found(page).waitFor()
    // The minute of silence and the countdown, without waiting for them.
    await door(page, screenZh.backHome).tap()
    await door(page, words.name.zh).tap()
    expect(await typed(page).inputValue()).toBe('')
    await page.keyboard.type('chaduj')
    await found(page).waitFor()
  })

  it('has nine keys where a hand would miss the letters', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const size = { width: 800, height: 1280 }
    const { link } = await staff.command('screen:add', {
      id: 'small',
      centre: 'demo',
      groups: ['demo-hall'],
      profile: {
        name: { zh: '小屏' },
        mode: 'touch',
        ...size,
        diagonal: 10.1,
        distance: 400,
        sill: 900,
        point: null,
      },
    })
    const page = await (await browser.context(size)).newPage()
    await page.goto(new URL(link, server.origin).href)
    await goSearching(page)
    expect(await smallestKey(page, pixelsPerMm({ ...size, diagonal: 10.1 }))).toBeGreaterThan(15)
    for (const key of ['2 ABC', '3 DEF', '5 JKL', '9 WXYZ'])
      await page.getByRole('button', { name: key }).tap()
    await found(page).waitFor()
  })
})
