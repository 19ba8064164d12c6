/** One page with the gallery for a file of tests: it shows one state after another, and never loads anew. */
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { Gallery } from '../../../kiosk/gallery.tsx'
import { type Look, searchOf } from './glass.ts'

export interface GalleryPage {
  /** The page, once the file's tests have begun. */
  page(): Page
  /** Shows a state from nothing, on glass of the look's size, and waits until it stands still. */
  show(look: Look, more?: string): Promise<Page>
  /** The made-up clock goes on. */
  pass(seconds: number): Promise<void>
  still(): Promise<void>
}

/**
 * Answers when nothing was added, changed or fetched for three frames, and every glyph is there. What is
 * fetched is seen from without: a part that is on its way changes nothing in the page until it comes.
 */
export function stillness(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let ended = 0
  const end = (it: Request) => {
    if (open.delete(it)) ended += 1
  }
  page.on('request', (it) => open.add(it))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    for (;;) {
      const before = ended
      await page.evaluate(whenQuiet)
      if (open.size === 0 && ended === before) return
    }
  }
}

/** Resolves when nothing was added or changed for three frames, and every glyph is there. */
function whenQuiet(): Promise<void> {
  return new Promise((resolve) => {
    let quiet = 0
    const watch = new MutationObserver(() => {
      quiet = 0
    })
    watch.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    const look = () => {
      quiet = document.fonts.status === 'loaded' ? quiet + 1 : 0
      if (quiet < 3) {
        requestAnimationFrame(look)
        return
      }
      watch.disconnect()
      resolve()
    }
    requestAnimationFrame(look)
  })
}

export function useGallery({ scale = 1 } = {}): GalleryPage {
  let browser: Browser
  let page: Page
  let still: () => Promise<void>
  const wrong: string[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('painter'))
    const context = await browser.newContext({
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    })
    context.on('weberror', (it) => wrong.push(String(it.error().stack)))
    page = await context.newPage()
    still = stillness(page)
    await page.goto(`${inject('gallery')}/gallery.html?day=2026-11-18`)
  })
  afterAll(async () => {
    await browser.close()
    expect(wrong).toEqual([])
  })
  return {
    page: () => page,
    still: () => still(),
    async show(look, more) {
      const { width, height } = look.pane
      const now = page.viewportSize()
      if (now?.width !== width || now.height !== height)
        await page.setViewportSize({ width, height })
      await page.evaluate(
        (search) => {
          // Chromium keeps the place where a click or a Tab was last: the next walk begins at the top.
          getSelection()?.removeAllRanges()
          ;(window as unknown as { gallery: Gallery }).gallery.show(search)
        },
        searchOf(look, more),
      )
      await still()
      return page
    },
    async pass(seconds) {
      await page.evaluate(
        (it) => (window as unknown as { gallery: Gallery }).gallery.pass(it),
        seconds,
      )
      await still()
    },
  }
}
