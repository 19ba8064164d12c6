/** The server stops, and the touch page goes on: it reloads, says how old it is, and takes taps. */
import { describe, expect, it } from 'vitest'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { counted } from '../tools/counts.ts'
import { rate, readyForOffline, settled, wake } from '../tools/glass.ts'
import { storedTaps } from '../tools/peek.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()

describe('without the server', () => {
  it('a touch page reloads, says its age, takes a tap, and sends it exactly once later', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    await settled(staff, 'hall-touch')
    await readyForOffline(touch)
    await server.stop()

    await touch.reload()
    await touch
      .getByText(/可能不是最新|离线内容/)
      .first()
      .waitFor()
    await wake(touch)
    await touch.getByRole('button', { name: words.rateService }).tap()
    await rate(touch, 5)

    await server.start()
    await settled(staff, 'hall-touch')
    await until('the tap is stored', async () => (await storedTaps(server)).length > 0)
    expect(await storedTaps(server)).toHaveLength(1)
    await counted(staff, [1, 0, 0, 0, 0])
  })

  it('a page whose storage is wiped goes on with what it holds, until there is something to load', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const context = await browser.context(touchSize, undefined, /Force close delete origin/)
    const touch = await openScreen(context, server, 'touch')
    await settled(staff, 'hall-touch')
    await readyForOffline(touch)
    await server.stop()
    const looks = touch.waitForEvent('request', (it) => it.resourceType() === 'fetch')
    const devtools = await context.newCDPSession(await context.newPage())
    const { origin } = new URL(touch.url())
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    expect(new URL((await looks).url()).pathname).toBe('/screen/')
    await touch.getByText(words.touchToBegin).waitFor()
  })
})
