/** Pages on a slow machine: six times slower than this one, with what happened on the glass kept in the page. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

export const slowdown = 6

export interface Touch {
  readonly took: number
  readonly on: string
}

/** What `watch` keeps in each page. */
export interface Seen {
  /** Sum of what moved under the eyes, and when the page last gained a good part of itself, ms. */
  shifts: number
  filledAt: number
  /** The longest of each touch, from the finger to the next frame, ms, and what it was on. */
  touches: Record<number, Touch>
  /** Where fingers came down, and when. */
  fingers: { at: number; on: string }[]
  /** When the finger last came down, and when the awaited words stood on the glass after it. */
  touchedAt: number
  wordsAt: number
  awaited: string
}

declare global {
  interface Window {
    seen: Seen
  }
}

/** Runs in the page before all else. */
function watch(): void {
  const seen: Seen = {
    shifts: 0,
    filledAt: 0,
    touches: {},
    fingers: [],
    touchedAt: 0,
    wordsAt: 0,
    awaited: '',
  }
  window.seen = seen
  /** Once the frame with this change is on the glass. */
  const painted = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  const listen = (type: string, hear: (it: never) => void, more = {}) =>
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) hear(it as never)
    }).observe({ type, buffered: true, ...more })
  listen('layout-shift', (it: { value: number; hadRecentInput: boolean }) => {
    if (!it.hadRecentInput) seen.shifts += it.value
  })
  const touch = (it: { interactionId: number; duration: number; startTime: number }) => {
    if (it.interactionId === 0) return
    const before = seen.touches[it.interactionId]?.took ?? 0
    const on = seen.fingers.findLast(({ at }) => at <= it.startTime)?.on ?? ''
    seen.touches[it.interactionId] = { took: Math.max(before, it.duration), on }
  }
  listen('event', touch, { durationThreshold: 16 })
  listen('first-input', touch)
  addEventListener(
    'pointerdown',
    (it) => {
      seen.touchedAt = it.timeStamp
      const on = it.target instanceof Element && it.target.closest('button, a')?.textContent
      const room = document.querySelector('h1')?.textContent ?? '院子'
      seen.fingers.push({ at: it.timeStamp, on: `${room} › ${on ? on.slice(0, 8) : '–'}` })
    },
    { capture: true },
  )
  new MutationObserver((changes) => {
    let gained = 0
    for (const { addedNodes } of changes) {
      for (const it of addedNodes) {
        gained += it instanceof Element ? 1 + it.querySelectorAll('*').length : 0
        if (seen.awaited && it.textContent?.includes(seen.awaited)) {
          seen.awaited = ''
          painted((at) => {
            seen.wordsAt = at
          })
        }
      }
    }
    if (gained >= 10)
      painted((at) => {
        seen.filledAt = at
      })
  }).observe(document, { childList: true, subtree: true })
}

export interface SlowPage {
  readonly page: Page
  /** What the page's main thread has worked since it was opened, ms of this machine. */
  work(): Promise<number>
}

export async function slowPage(context: BrowserContext): Promise<SlowPage> {
  const page = await context.newPage()
  // What runs these files marks each function with its name; a page does not know how.
  await page.addInitScript('globalThis.__name = (it) => it')
  await page.addInitScript(watch)
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'timeTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return {
    page,
    async work() {
      const { metrics } = await session.send('Performance.getMetrics')
      const seconds = metrics.find((it) => it.name === 'TaskDuration')?.value ?? Number.NaN
      return seconds * 1000
    },
  }
}

/** Two frames later what was just changed stands on the glass. */
export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )

/** Waits until the page has gained nothing for a while. */
export async function calm(page: Page, quiet = 700): Promise<void> {
  await page.waitForFunction(
    (ms) => window.seen.filledAt > 0 && performance.now() - window.seen.filledAt > ms,
    quiet,
    { polling: 100, timeout: 60_000 },
  )
}
