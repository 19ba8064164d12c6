/** A desk whose line is slow: it waits with what it does not know yet, and shows nothing that is over. */
import type { BrowserContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import { deskSize, useBrowser } from '../tools/browser.ts'
import { fill, press, signInAtConsole } from '../tools/desk.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

/** Holds back what comes down and matches, until it is let go; the rest passes. */
async function holdBack(context: BrowserContext, what: RegExp) {
  const held: (() => void)[] = []
  let isOpen = false
  await context.routeWebSocket(/\/socket\.io\//, (line) => {
    const server = line.connectToServer()
    server.onMessage((frame) => {
      if (isOpen || !what.test(String(frame))) line.send(frame)
      else held.push(() => line.send(frame))
    })
  })
  return () => {
    isOpen = true
    for (const it of held.splice(0)) it()
  }
}

it('asks for a new screen only when it knows the places that a screen can stand in', async () => {
  const server = await startServer()
  await signIn(server)
  const context = await browser.context(deskSize)
  const letGo = await holdBack(context, /"channel":"centre:/)
  const desk = await signInAtConsole(context, server)
  await desk.goto(`${server.origin}/console/#/screens/new/edit`)
  await desk.getByRole('link', { name: '大厅触摸屏' }).waitFor()
  expect(await desk.getByRole('button', { name: words.screens.addYes }).count()).toBe(0)
  letGo()
  await fill(desk, words.screens.name, '东门大屏')
  await press(desk, words.screens.addYes)
  await desk.getByRole('dialog').locator('code').waitFor()
})

it('shows a notice that was changed here as it is now, and lets it be changed again', async () => {
  const server = await startServer()
  const staff = await signIn(server)
  const { id } = await publishNotice(staff, '理发师傅周二来', ['centre:demo'])
  const context = await browser.context(deskSize)
  const letGo = await holdBack(context, /\["news",/)
  const desk = await signInAtConsole(context, server)
  await desk.goto(`${server.origin}/console/#/announcements/${id}/edit`)
  await fill(desk, words.editor.titleZh, '理发师傅周三来')
  await press(desk, words.editor.saveChanged)
  await desk.getByText(words.notices.changedToast).first().waitFor()
  const retract = desk.getByRole('button', { name: words.notices.retract, exact: true })
  expect(await retract.count()).toBe(0)
  letGo()
  await desk.getByRole('heading', { name: '理发师傅周三来' }).waitFor()
  await retract.click()
  await desk.getByRole('dialog').getByRole('button', { name: words.notices.retractYes }).click()
  await desk.getByText(words.notices.retractedToast).first().waitFor()
})
