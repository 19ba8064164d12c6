/**
 * Promise 6: an update is taken only while nobody touches, and rolls back by itself if it does not come
 * up. Against real servers, one installed after the other over the same data.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import type { SlotState } from '../../kiosk/sw/slot-state.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { readyForOffline, seen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { type Shipped, ship } from '../tools/shipped.ts'
import { type Staff, signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()
/** A screen may take a while to find a server that came back. */
const patience = 60_000
const soon = { LINLI_BUILD_PROOF_SECONDS: '5' }

/** The build that the page on the glass came from; empty while there is none. */
const runs = (page: Page): Promise<string> =>
  page
    .evaluate(() => /builds\/(\w+)\//.exec(document.scripts[0]?.src ?? '')?.[1] ?? '')
    .catch(() => '')

/** What the worker remembers of the slot. */
const remembered = (page: Page): Promise<SlotState> =>
  page.evaluate(async () => {
    const memory = await caches.open('linli-slots')
    return (await memory.match('/screen/slots/touch'))?.json()
  })

const lies = async (page: Page, build: string): Promise<boolean> => {
  const { a, b } = await remembered(page)
  return a?.build === build || b?.build === build
}

const isProved = async (page: Page, build: string): Promise<boolean> => {
  const state = await remembered(page)
  return state[state.pointer]?.build === build && state[state.pointer]?.proved === true
}

const saysHello = (staff: Staff, build: string): Promise<boolean> =>
  until(
    `the screen says that it runs ${build}`,
    async () => {
      const it = (await staff.ask('screens:list', {})).find(
        (one) => one.profile.screen === 'hall-touch',
      )
      return it?.presence.online && it.presence.build === build
    },
    patience,
  )

/** A touch page on the first build, with one notice on it, ready for a night without a network. */
async function hall(expected?: RegExp) {
  const server = await startServer()
  const staff = await signIn(server)
  const context = await browser.context(touchSize, undefined, expected)
  await context.clock.install()
  const page = await openScreen(context, server, 'touch')
  await publishNotice(staff, '周四下午两点理发', ['centre:demo'])
  await seen(page, '周四下午两点理发')
  await readyForOffline(page)
  const upgrade = async ({ folder }: Shipped, more = {}) => {
    await server.stop()
    await server.start(more, folder)
  }
  return { server, page, upgrade, first: await runs(page) }
}

describe('promise 6: an update', () => {
  it('is made ready at once, waits for the visitor to leave, and is then on the glass', async () => {
    const { server, page, upgrade, first } = await hall()
    const next = ship('next')
    await page.getByText(words.touchToBegin).first().tap()
    await upgrade(next)
    const liesReady = async () => {
      // A hand is here all the while, however slow the machine is.
      await page.touchscreen.tap(540, 30)
      return lies(page, next.build)
    }
    await until('the next build lies in the idle cache', liesReady, patience)
    // The visitor is slow, and asked whether they are still there.
    await page.clock.fastForward(61_000)
    const leave = page.getByRole('button', { name: words.leave })
    await leave.waitFor()
    expect(await runs(page)).toBe(first)
    expect((await remembered(page)).bad).toEqual([])

    await leave.tap()
    await until('the next build is on the glass', async () => (await runs(page)) === next.build)
    await seen(page, '周四下午两点理发')
    await until('the next build has proved itself', () => isProved(page, next.build))
    await saysHello(await signIn(server), next.build)
  })

  it('that stays white goes back by itself, also without a server, and is not taken again', async () => {
    const { server, page, upgrade, first } = await hall(/a white page/)
    const broken = ship('broken', { white: true })
    // Not looked for again and again: it stands for seconds only.
    const broke = page.context().waitForEvent('weberror', {
      predicate: (it) => it.error().message === 'a white page',
      timeout: patience,
    })
    await Promise.all([broke, upgrade(broken, soon)])
    await server.kill()
    await until('the build before is back', async () => (await runs(page)) === first)
    await seen(page, '周四下午两点理发')
    expect((await remembered(page)).bad).toEqual([broken.build])

    await page.evaluate('window.sameLife = true')
    await server.start(soon, broken.folder)
    const staff = await signIn(server)
    await saysHello(staff, first)
    await publishNotice(staff, '周五上午量血压', ['centre:demo'])
    await seen(page, '周五上午量血压')
    await page.reload()
    await seen(page, '周五上午量血压')
    expect(await runs(page)).toBe(first)
  })
})
