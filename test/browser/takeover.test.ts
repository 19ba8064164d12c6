/** 紧急: over every screen at once, over a visit without losing it, and gone on time, also with no line. */
import type { Locator, Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { boardNames } from '../../content/boards/names.ts'
import { screenFirstZh as firstWords } from '../../content/locales/screen-first-zh.ts'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import { displaySize, openScreen, padSize, touchSize, useBrowser } from '../tools/browser.ts'
import { rate, readyForOffline, seen, settled, unseen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { newId, signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'
import { openWire } from '../tools/wire.ts'

const browser = useBrowser()
const title = '东门燃气泄漏，请走西门'

const covers = (page: Page): Promise<void> =>
  page.getByRole('alertdialog').getByRole('heading').filter({ hasText: title }).waitFor()

it('what is urgent covers walls and touch screens, leaves a pad its faces, and ends on time', async () => {
  const server = await startServer()
  const staff = await signIn(server)
  const wire = await openWire(server.port)
  onTestFinished(() => wire.close())
  const hall = await browser.context(touchSize)
  await hall.clock.install()
  const touch = await openScreen(hall, server, 'touch', { port: wire.port })
  const display = await openScreen(await browser.context(displaySize), server, 'display')
  const pad = await openScreen(await browser.context(padSize), server, 'pad')
  await settled(staff, 'hall-touch')
  // Somebody is typing.
  await touch.getByText(firstWords.touchToBegin).tap()
  await touch.getByRole('button', { name: '找一找' }).tap()
  await touch.getByRole('textbox').fill('shu')

  const notice = await publishNotice(staff, title, ['centre:demo'], 'urgent')
  await Promise.all([covers(touch), covers(display), seen(pad, title)])
  await rate(pad, 5)
  await until('all three have painted it', async () => {
    const receipts = await staff.ask('receipts:read', { item: notice.id })
    return receipts.filter((one) => one.painted !== null).length === 3
  })

  // What was typed is still there, and a bar leads back to the notice.
  await touch.clock.runFor(1000)
  await touch.getByRole('button', { name: words.understood }).tap()
  await touch.getByRole('alertdialog').waitFor({ state: 'detached' })
  expect(await touch.getByRole('textbox').inputValue()).toBe('shu')
  await seen(touch, title)
  await touch.getByRole('button', { name: words.whatToDo }).tap()
  await covers(touch)
  // The next visitor has it whole again.
  await touch.clock.runFor(81_000)
  await touch.getByRole('alertdialog').getByText(firstWords.touchToBegin).waitFor()

  await staff.command('item:retract', { id: notice.id, baseRev: notice.rev })
  for (const page of [touch, display, pad]) await unseen(page, title)

  // With no line it ends by its own time.
  const id = newId()
  const later = '西门停电到今晚'
  const now = Date.now()
  const saved = await staff.command('item:save', {
    id,
    board: 'announcements',
    area: 'demo-city',
    baseRev: null,
    v: 1,
    from: now - 60_000,
    until: now + 3_600_000,
    envelope: { title: { zh: later }, level: 'urgent' },
    body: { text: { source: later } },
  })
  await staff.command('item:publish', { id, baseRev: saved.rev, channels: ['screen:hall-touch'] })
  await seen(touch, later)
  await readyForOffline(touch)
  wire.cut()
  await touch.clock.runFor(700_000)
  await touch.getByText('信息截至').waitFor()
  await touch.clock.fastForward(3_600_000)
  await unseen(touch, later)

  // A power cut, and the machine has lost its time: what has ended stays so.
  await touch.clock.setSystemTime(now)
  await touch.reload()
  await touch
    .getByText(/可能不是最新|离线内容/)
    .first()
    .waitFor()
  expect(await touch.getByText(later).count()).toBe(0)
})

it('gives the place where the visitor was back, understood or retracted', async () => {
  const server = await startServer()
  const staff = await signIn(server)
  const touch = await openScreen(await browser.context(touchSize), server, 'touch')
  await settled(staff, 'hall-touch')
  await touch.getByText(firstWords.touchToBegin).tap()
  const door = touch.getByRole('button', { name: boardNames.projects.zh })
  const understood = touch.getByRole('button', { name: words.understood })
  const has = (it: Locator) =>
    until('it has the focus', () => it.evaluate((one) => one === document.activeElement))
  await door.focus()
  await publishNotice(staff, title, ['centre:demo'], 'urgent')
  await has(understood)
  // What has come this moment is not pressed away by a hand that meant something else.
  await until('it is understood', async () => {
    if ((await understood.count()) > 0) await understood.press('Enter', { timeout: 1000 })
    return (await understood.count()) === 0
  })
  await has(door)

  const other = await publishNotice(staff, '西门也走不了', ['centre:demo'], 'urgent')
  await has(understood)
  await staff.command('item:retract', { id: other.id, baseRev: other.rev })
  await understood.waitFor({ state: 'detached' })
  await has(door)
})
