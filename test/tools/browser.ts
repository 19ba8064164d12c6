/**
 * Pages for browser tests: the shared Chromium, contexts as strange browsers, and a log of requests.
 * A test fails when a page asks a foreign host for anything, or throws an error that nobody caught.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import { root } from './root.ts'
import type { RunningServer } from './server.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const touchSize: Size = { width: 1080, height: 1920 }
export const displaySize: Size = { width: 1920, height: 1080 }
export const padSize: Size = { width: 1280, height: 800 }
export const deskSize: Size = { width: 1280, height: 900 }

const hosts = new Set(['localhost', '127.0.0.1', '[::1]'])

const isForeign = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return /^(https?|wss?):$/.test(protocol) && !hosts.has(hostname)
}

/** What a failed test last saw, for the person who looks into it: in `.cache/failed`. */
async function keepPictures(context: BrowserContext, test: string): Promise<void> {
  const name = test.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 60)
  for (const page of context.pages()) {
    const path = `${root}/.cache/failed/${name}-${++pictures}.png`
    await page.screenshot({ path, timeout: 5000 }).catch(() => {})
    console.log(`${page.url()} as it stood: ${path}`)
  }
}

let pictures = 0

interface SharedBrowser {
  /**
   * A browser of its own, with nothing stored or with a copy of another's storage. Errors that match
   * `expected` are what the test is about.
   */
  context(size: Size, storageState?: StorageState, expected?: RegExp): Promise<BrowserContext>
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** One browser for a file of tests: call it at the top, and open contexts from it in the tests. */
export function useBrowser(): SharedBrowser {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'))
  })
  afterAll(async () => {
    await browser.close()
  })
  return {
    // It is closed and judged when the test ends.
    async context(size, storageState, expected) {
      const context = await browser.newContext({
        viewport: size,
        hasTouch: true,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...(storageState ? { storageState } : {}),
      })
      context.setDefaultTimeout(30_000)
      const wrong: string[] = []
      context.on('request', (it) => {
        if (isForeign(it.url())) wrong.push(`asked ${it.url()}`)
      })
      context.on('weberror', (it) => {
        const error = it.error()
        if (expected?.test(error.message)) return
        wrong.push(`threw ${error.name}: ${error.message}\n${error.stack}`)
      })
      context.on('page', (page) => {
        page.on('websocket', (it) => {
          if (isForeign(it.url())) wrong.push(`opened ${it.url()}`)
        })
      })
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') await keepPictures(context, task.name)
        await context.close()
        expect(wrong).toEqual([])
      })
      return context
    },
  }
}

/** Opens a screen by its printed link, as the person who installs it does. */
export async function openScreen(
  context: BrowserContext,
  server: RunningServer,
  slot: string,
  { size, port = server.port }: { size?: Size; port?: number } = {},
): Promise<Page> {
  const page = await context.newPage()
  if (size) await page.setViewportSize(size)
  const link = new URL(server.link(slot))
  await page.goto(`http://localhost:${port}${link.pathname}${link.search}${link.hash}`)
  return page
}
