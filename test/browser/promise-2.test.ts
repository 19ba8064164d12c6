/** Promise 2: a published item is on every screen that should hold it and on no other. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { displaySize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { readyForOffline, seen, settled, unseen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { openWire } from '../tools/wire.ts'

const browser = useBrowser()

describe('promise 2: an item is where it should be, and nowhere else', () => {
  it('re-addressed and retracted while away, also after an offline reboot', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const wire = await openWire(server.port)
    onTestFinished(() => wire.close())
    const hall = await browser.context(touchSize)
    const touch = await openScreen(hall, server, 'touch', { port: wire.port })
    const display = await openScreen(await browser.context(displaySize), server, 'display')
    await settled(staff, 'hall-touch')
    await settled(staff, 'hall-display')
    await readyForOffline(touch)

    const [moved] = await Promise.all([
      publishNotice(staff, '书画室周三改在二楼', ['screen:hall-touch']),
      seen(touch, '书画室周三改在二楼'),
    ])
    const [taken] = await Promise.all([
      publishNotice(staff, '周五下午停水两小时', ['centre:demo']),
      seen(touch, '周五下午停水两小时'),
      seen(display, '周五下午停水两小时'),
    ])
    const [kept] = await Promise.all([
      publishNotice(staff, '周日义诊照常', ['screen:hall-touch']),
      seen(touch, '周日义诊照常'),
    ])
    expect(await display.getByText('书画室周三改在二楼').count()).toBe(0)

    wire.cut()
    const input = { id: moved.id, baseRev: moved.rev, channels: ['screen:hall-display' as const] }
    await Promise.all([
      seen(display, '书画室周三改在二楼'),
      staff.command('item:address', input),
      staff.command('item:retract', { id: taken.id, baseRev: taken.rev }),
    ])
    await unseen(display, '周五下午停水两小时')
    await touch.reload()
    await seen(touch, '周日义诊照常')

    wire.mend()
    await unseen(touch, '书画室周三改在二楼')
    await unseen(touch, '周五下午停水两小时')

    wire.cut()
    await touch.reload()
    await seen(touch, '周日义诊照常')
    expect(await touch.getByText('书画室周三改在二楼').count()).toBe(0)
    expect(await touch.getByText('周五下午停水两小时').count()).toBe(0)
    expect(kept.rev).toBeGreaterThan(taken.rev)
  })

  it('published just before the server is killed, and before the news went out', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const wire = await openWire(server.port)
    onTestFinished(() => wire.close())
    const hall = await browser.context(touchSize)
    const touch = await openScreen(hall, server, 'touch', { port: wire.port })
    await settled(staff, 'hall-touch')
    await readyForOffline(touch)
    wire.swallowAnswers()
    await publishNotice(staff, '明天上午查验燃气', ['centre:demo'])
    await server.kill()
    wire.mend()
    await server.start()
    await seen(touch, '明天上午查验燃气')
  })
})
