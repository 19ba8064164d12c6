/** The console's pages on a server that knows the sample pack, and which of them are kept as pictures. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { Size } from '../../tools/browser.ts'
import { stillness } from './gallery-page.ts'
import type { Lang } from './glass.ts'

interface DeskPicture {
  readonly name: string
  readonly lang: Lang
  readonly size: Size
  /** The address in the console. */
  readonly at: string
}

const wide: Size = { width: 1440, height: 900 }
const phone: Size = { width: 390, height: 844 }

const on = (size: Size, lang: Lang, ...all: string[]): DeskPicture[] =>
  all.map((at) => ({
    name: `console-${at.replaceAll('/', '-')}-${size === wide ? 'wide' : 'phone'}-${lang}`,
    lang,
    size,
    at,
  }))

export const desks: readonly DeskPicture[] = [
  ...on(wide, 'zh', 'announcements', 'satisfaction', 'screens', 'colleagues', 'calendar'),
  ...on(
    wide,
    'zh',
    'announcements/demo-notice-antifraud',
    'announcements/demo-notice-antifraud/edit',
  ),
  ...on(wide, 'zh', 'screens/hall-touch'),
  ...on(wide, 'en', 'announcements', 'screens'),
  ...on(phone, 'zh', 'announcements', 'satisfaction'),
]

export interface ConsolePage {
  open(lang: Lang, size: Size, at: string): Promise<Page>
}

export function useConsole(scale: number): ConsolePage {
  let browser: Browser
  let page: Page
  let still: () => Promise<void>
  const wrong: string[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('painter'))
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    })
    context.on('weberror', (it) => wrong.push(String(it.error().stack)))
    page = await context.newPage()
    still = stillness(page)
  })
  afterAll(async () => {
    await browser.close()
    expect(wrong).toEqual([])
  })
  return {
    async open(lang, size, at) {
      await page.setViewportSize(size)
      const path = `gallery-console.html?day=2026-11-18&lang=${lang}`
      // From nothing: a hash alone would be the same page.
      await page.goto('about:blank')
      await page.goto(`${inject('gallery')}/${path}#/${at}`)
      await page.locator('h1, h2').first().waitFor()
      await still()
      return page
    },
  }
}
