/** Promise 4: an acknowledged command survives kill -9. Promise 5: a screen starts with no network. */
import { describe, expect, it } from 'vitest'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { readyForOffline, seen, settled } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { newId, signIn } from '../tools/staff.ts'

const browser = useBrowser()

describe('promise 4: an acknowledged command survives kill -9', () => {
  it('is kept and on the glass after the kill, and saying it again changes nothing', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const { id, rev } = await publishNotice(staff, '活动室今晚八点关门', ['centre:demo'])
    const call = newId()
    const input = { id, baseRev: rev, channels: ['screen:hall-touch' as const] }
    const said = await staff.tryCommand('item:address', input, call)
    await server.kill()
    await server.start()
    expect(await staff.tryCommand('item:address', input, call)).toEqual(said)
    const item = await staff.ask('item:read', { id })
    expect(item.channels).toEqual(['screen:hall-touch'])
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    await seen(touch, '活动室今晚八点关门')
  })
})

describe('promise 5: a screen starts with no network', () => {
  it('shows the last good content and says how old it is', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const hall = await browser.context(touchSize)
    const touch = await openScreen(hall, server, 'touch')
    await publishNotice(staff, '重阳节敬老活动报名', ['centre:demo'])
    await seen(touch, '重阳节敬老活动报名')
    await settled(staff, 'hall-touch')
    await readyForOffline(touch)
    await server.stop()
    await touch.close()

    const cold = await hall.newPage()
    await cold.goto(`${server.origin}/screen/?slot=touch`)
    await seen(cold, '重阳节敬老活动报名')
    await cold
      .getByText(/可能不是最新|离线内容/)
      .first()
      .waitFor()
  })
})
