/** What the rows are measured in: the built server with the sample hall and 500 notices, and a browser. */
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { chromiumFlags, findChromium } from '../tools/chromium.ts'
import { publishNotice } from '../tools/notices.ts'
import { type LaunchedServer, launchServer } from '../tools/server-process.ts'
import { type Staff, signIn } from '../tools/staff.ts'
import { calm, type SlowPage, slowPage } from './glass.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const touchSize: Size = { width: 1080, height: 1920 }
export const padSize: Size = { width: 1280, height: 800 }

export interface Hall {
  readonly server: LaunchedServer
  readonly staff: Staff
  readonly browser: Browser
  context(size: Size, serviceWorkers?: 'allow' | 'block'): Promise<BrowserContext>
  end(): Promise<void>
}

export const notices = 500
export const noticeTitle = (n: number): string => `第 ${n} 号通知，请各位居民知悉`

/** A member of staff may send so many commands a minute; a new process has not counted any yet. */
const perProcess = 250

async function fill(server: LaunchedServer, staff: Staff): Promise<void> {
  const publish = (title: string) => publishNotice(staff, title, ['centre:demo'], 'notice')
  for (let from = 0; from < notices; from += 50) {
    if (from > 0 && from % perProcess === 0) {
      await server.stop()
      await server.start()
    }
    const some = Array.from({ length: 50 }, (_, at) => noticeTitle(from + at))
    // A connection to the process before may end under the first calls of the next.
    await Promise.all(some.map((title) => publish(title).catch(() => publish(title))))
  }
}

/** Rows that need no long list do without it. */
export async function openHall(isFull: boolean): Promise<Hall> {
  const server = await launchServer()
  try {
    const staff = await signIn(server)
    if (isFull) await fill(server, staff)
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: chromiumFlags,
      chromiumSandbox: false,
    })
    return {
      server,
      staff,
      browser,
      context: (viewport, serviceWorkers = 'allow') =>
        browser.newContext({
          viewport,
          hasTouch: true,
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
          serviceWorkers,
        }),
      async end() {
        await browser.close()
        await server.end()
      },
    }
  } catch (fault) {
    await server.end()
    throw fault
  }
}

/** Opens a screen by its printed link and waits until it shows what it should. */
export async function openSlot(
  hall: Hall,
  context: BrowserContext,
  slot: string,
): Promise<SlowPage> {
  const it = await slowPage(context)
  const { pathname, search, hash } = new URL(hall.server.link(slot))
  await it.page.goto(`${hall.server.origin}${pathname}${search}${hash}`)
  const stands = slot === 'touch' ? screenZh.touchToBegin : screenZh.grade5
  await it.page.getByText(stands).first().waitFor({ timeout: 60_000 })
  await calm(it.page)
  return it
}
