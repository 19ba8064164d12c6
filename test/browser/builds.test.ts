/** Promise 6, the worker's half: a build is taken whole or not at all, and a white page goes back by itself. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PageSays, WorkerAnswer } from '../../kiosk/sw/messages.ts'
import { padSize, useBrowser } from '../tools/browser.ts'
import { startBuildHost } from '../tools/build-host.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()
/** Longer than any test lasts. */
const long = 600_000

const tell = (page: Page, says: PageSays): Promise<WorkerAnswer> =>
  page.evaluate(async (it) => {
    const { active } = await navigator.serviceWorker.ready
    return new Promise<WorkerAnswer>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event) => resolve(event.data)
      active?.postMessage(it, [port2])
    })
  }, says)

const runs = (page: Page) => page.evaluate(() => document.body.dataset.runs ?? '')

/** A page of the build `one`, which lies whole in its slot's cache and has proved itself. */
async function settledPage(slot = 'pad') {
  const host = await startBuildHost()
  host.serve('one')
  const context = await browser.context(padSize)
  const open = async (which: string) => {
    const page = await context.newPage()
    await page.goto(`${host.origin}/screen/?slot=${which}`)
    return page
  }
  const page = await open(slot)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/screen/sw.js', { scope: '/screen/' })
    await navigator.serviceWorker.ready
  })
  const fill = (name: string, at = page, where = slot) =>
    tell(at, { say: 'fill', slot: where, build: host.build(name), running: false })
  const flip = (build: string, within: number, at = page, where = slot) =>
    tell(at, { say: 'flip', slot: where, build, within })
  const first = { say: 'fill', slot, build: host.build('one'), running: true } as const
  expect(await tell(page, first)).toBe('current')
  return { host, page, open, fill, flip }
}

describe('builds on a screen', () => {
  it('are answered from the cache, also when the server is gone', async () => {
    const { host, page } = await settledPage()
    host.serve('two')
    await page.reload()
    expect(await runs(page)).toBe('one')
    await host.stop()
    await page.reload()
    expect(await runs(page)).toBe('one')
  })

  it('change when the page asks for it, and stay once they have shown a sign of life', async () => {
    const { host, page, fill, flip } = await settledPage()
    expect(await fill('two')).toBe('ready')
    await page.reload()
    expect(await runs(page)).toBe('one')
    // As the real page does, which asks nobody outside whether it lives.
    await page.addInitScript(
      (says) => {
        addEventListener('load', () => navigator.serviceWorker.controller?.postMessage(says))
      },
      { say: 'alive', slot: 'pad', build: 'two' } satisfies PageSays,
    )
    expect(await flip('two', 5000)).toBe('current')
    await page.reload()
    expect(await runs(page)).toBe('two')
    await page.waitForFunction((t) => performance.now() > t, 6000)
    expect(await runs(page)).toBe('two')
    await host.stop()
    await page.reload()
    expect(await runs(page)).toBe('two')
  })

  it('go back by themselves when the page stays white, and are not taken again', async () => {
    const { page, fill, flip } = await settledPage()
    await fill('white')
    await flip('white', 1500)
    // Not looked for on the glass: on a slow machine it is gone from there by then.
    const white = page.waitForRequest((it) => it.url().endsWith('/builds/white/main.js'))
    await page.reload()
    await white
    await until(
      'the build before is back',
      async () => (await runs(page).catch(() => '')) === 'one',
    )
    expect(await fill('white')).toBe('refused')
  })

  it('are not undone by the wait for another build', async () => {
    const { page, fill, flip } = await settledPage()
    await fill('two')
    await flip('two', 1500)
    await page.reload()
    await fill('three')
    await flip('three', long)
    await page.reload()
    expect(await runs(page)).toBe('three')
    await page.waitForFunction((t) => performance.now() > t, 2500)
    expect(await runs(page)).toBe('three')
  })

  it('go back after three starts without a sign of life', async () => {
    const { page, fill, flip } = await settledPage()
    await fill('crashing')
    await flip('crashing', long)
    for (let i = 0; i < 3; i++) {
      await page.reload()
      expect(await runs(page)).toBe('crashing')
    }
    await page.reload()
    expect(await runs(page)).toBe('one')
  })

  it('are not taken with a file of other bytes', async () => {
    const { host, page, fill, flip } = await settledPage()
    host.spoil('two')
    expect(await fill('two')).toBe('failed')
    expect(await flip('two', long)).toBe('failed')
    await page.reload()
    expect(await runs(page)).toBe('one')
  })

  it('belong to a slot: another one on the same device keeps its own', async () => {
    const { host, open, page, fill, flip } = await settledPage()
    const other = await open('touch')
    const first = { say: 'fill', slot: 'touch', build: host.build('one'), running: true } as const
    await tell(other, first)
    await fill('two', other, 'touch')
    await flip('two', long, other, 'touch')
    await other.reload()
    await page.reload()
    expect([await runs(page), await runs(other)]).toEqual(['one', 'two'])
    expect(await fill('two')).toBe('ready')
  })
})
