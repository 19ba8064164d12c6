/** A40: whatever is pressed, pinched, dragged or dropped on a screen, it stays the screen that it is. */
import type { CDPSession, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()

interface Heard {
  readonly type: string
  readonly what: string
  readonly stopped: boolean
}

declare global {
  interface Window {
    heard: Heard[]
  }
}

const watched =
  'contextmenu dragstart dragover drop auxclick selectstart mousedown wheel touchmove click keydown'

const besideLetters = {
  BrowserBack: 166,
  BrowserForward: 167,
  BrowserRefresh: 168,
  BrowserSearch: 170,
  BrowserFavorites: 171,
  BrowserHome: 172,
  LaunchMail: 180,
  LaunchMediaPlayer: 181,
  PrintScreen: 44,
}

/** Writes down every event that reaches the page, and whether its own effect was stopped. */
async function listen(page: Page): Promise<void> {
  await page.evaluate((types) => {
    window.heard = []
    const hear = (event: Event) => {
      const key = event as KeyboardEvent
      const mods = [key.ctrlKey && 'ctrl', key.altKey && 'alt', key.shiftKey && 'shift']
      const what = [...mods, key.key].filter(Boolean).join('+').toLowerCase()
      window.heard.push({ type: event.type, what, stopped: event.defaultPrevented })
    }
    for (const it of types.split(' ')) window.addEventListener(it, hear)
  }, watched)
}

/** What was not stopped, of the events of one kind; there must have been some. */
async function loose(page: Page, type: string): Promise<string[]> {
  const heard = await page.evaluate(() => window.heard)
  const mine = heard.filter((it) => it.type === type)
  expect(mine.length, `${type} came`).toBeGreaterThan(0)
  return mine.filter((it) => !it.stopped).map((it) => it.what || type)
}

/** An event that no test driver can make a real one of. */
const pretend = (page: Page, type: string, html: string) =>
  page.evaluate(
    ([name, inside]) => {
      const box = document.createElement('div')
      box.innerHTML = inside ?? ''
      document.querySelector('main')?.append(box)
      const Kind = name === 'click' ? MouseEvent : DragEvent
      box.firstElementChild?.dispatchEvent(
        new Kind(name ?? '', { bubbles: true, cancelable: true }),
      )
      box.remove()
    },
    [type, html] as const,
  )

const scale = (page: Page) => page.evaluate(() => window.visualViewport?.scale)

let page: Page
let cdp: CDPSession
let address: string

beforeEach(async () => {
  const server = await startServer()
  page = await openScreen(await browser.context(touchSize), server, 'touch')
  await wake(page)
  await listen(page)
  cdp = await page.context().newCDPSession(page)
  address = page.url()
})

const stands = async () => {
  expect(page.url()).toBe(address)
  expect(page.context().pages()).toHaveLength(1)
  await page.getByText(screenZh.pickOne).waitFor()
}

describe('A40: a screen has no way out', () => {
  it('by any key: print, save, open, source, find, downloads, tools, full screen, reload, back, zoom', async () => {
    const letters = [...'psoujfghdlrae'].map((it) => `Control+${it}`)
    const zooms = ['Control+=', 'Control+-', 'Control+0']
    const tools = ['Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']
    const others = ['F1', 'F3', 'F5', 'F11', 'F12', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Backspace']
    for (const key of [...letters, ...zooms, ...tools, ...others]) await page.keyboard.press(key)
    // The keys beside the letters of some keyboards, by their codes in Chromium.
    for (const [key, code] of Object.entries(besideLetters))
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await cdp.send('Input.dispatchKeyEvent', { type, key, windowsVirtualKeyCode: code })
    const held = new Set(['control', 'alt', 'shift', 'ctrl+control', 'alt+alt', 'ctrl+shift+shift'])
    expect((await loose(page, 'keydown')).filter((it) => !held.has(it))).toEqual([])
    await stands()
  })

  it('by the mouse: menu, middle button, wheel with control, marking text', async () => {
    const { x = 0, y = 0 } = (await page.locator('main h2').first().boundingBox()) ?? {}
    await page.mouse.click(x + 20, y + 20, { button: 'right' })
    await page.mouse.click(x + 20, y + 20, { button: 'middle' })
    await page.mouse.dblclick(x + 20, y + 20)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await until('the wheel was heard', () =>
      page.evaluate(() => window.heard.some((it) => it.type === 'wheel')),
    )
    for (const it of ['contextmenu', 'auxclick', 'wheel']) expect(await loose(page, it)).toEqual([])
    expect(await page.evaluate(() => String(getSelection()))).toBe('')
    expect(await scale(page)).toBe(1)
    await stands()
  })

  it('by fingers: pinch, long press, swipe from the edge', async () => {
    const at = { x: 540, y: 900 }
    await cdp.send('Input.synthesizePinchGesture', { ...at, scaleFactor: 3, relativeSpeed: 4000 })
    expect(await scale(page)).toBe(1)
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [at, { x: 600, y: 1000 }],
    })
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [
        { x: 300, y: 600 },
        { x: 900, y: 1500 },
      ],
    })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await loose(page, 'touchmove')).toEqual([])
    await cdp.send('Input.synthesizeTapGesture', { ...at, x: 120, y: 420, duration: 1200 })
    expect(await page.evaluate(() => String(getSelection()))).toBe('')
    const swipe = { x: 2, y: 900, xDistance: 800, speed: 4000 }
    await cdp.send('Input.synthesizeScrollGesture', swipe)
    expect(page.url()).toBe(address)
  })

  it('by files, pictures, links and other windows', async () => {
    await pretend(page, 'dragstart', '<img alt="">')
    await pretend(page, 'dragover', '<p>a file</p>')
    await pretend(page, 'drop', '<p>a file</p>')
    await pretend(page, 'click', '<a href="/console/" target="_blank">out</a>')
    await pretend(page, 'click', '<input type="file">')
    for (const it of ['dragstart', 'dragover', 'drop', 'click'])
      expect(await loose(page, it)).toEqual([])
    expect(await page.evaluate(() => window.open('/console/'))).toBe(null)
    expect(await page.evaluate(() => String(window.print))).not.toContain('native')
    await stands()
  })

  it('by going back, however often', async () => {
    for (let times = 0; times < 3; times++) {
      const back = page.evaluate(
        () =>
          new Promise<void>((done) =>
            window.addEventListener('popstate', () => done(), { once: true }),
          ),
      )
      await page.evaluate(() => history.back())
      await back
      await until('it is here again', () => page.evaluate(() => history.state === 'here'))
    }
    await page.evaluate(() => history.forward())
    await stands()
  })

  it('and none of its own pages offers one', async () => {
    expect(await page.locator('a, input[type=file], [target]').count()).toBe(0)
  })
})
