/** The console as its people use it: by keyboard alone, by finger alone, and with a helping device. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { words as noticeWords } from '../../content/boards/announcements/announcements.words.ts'
import { consoleEn } from '../../content/locales/console-en.ts'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import { wrong } from '../tools/axe.ts'
import { deskSize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { fill, goToDesk, press, signInAtConsole, write } from '../tools/desk.ts'
import { seen } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { account, signIn } from '../tools/staff.ts'

const browser = useBrowser()
const phoneSize = { width: 390, height: 844 }
const smallest = { width: 360, height: 640 }
const doubled = { width: 640, height: 450 }

const focusedNow = (page: Page) => page.locator(':focus')

/** Waits until the page has taken what was typed so far: keys go where the focus is. */
const focused = (page: Page, label: string) =>
  page.locator(`:focus:is([aria-label="${label}"], *)`).and(page.getByLabel(label)).waitFor()

describe('a plain notice from the open console to the glass', () => {
  it('goes by keyboard alone, with few keys beside its words', async () => {
    const server = await startServer()
    await signIn(server)
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    await desk.getByRole('link', { name: words.notices.write }).waitFor()
    let keys = 0
    const key = async (name: string) => {
      keys++
      await desk.keyboard.press(name)
    }
    // The way past the rail, the search, and the button.
    await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await key('Tab')
    await desk.getByRole('button', { name: words.skip }).and(desk.locator(':focus')).waitFor()
    await key('Enter')
    await key('Tab')
    await key('Tab')
    await key('Enter')
    await focused(desk, words.editor.titleZh)
    await desk.keyboard.insertText('理发师傅周二来')
    await key('Tab')
    await desk.keyboard.insertText('一楼大厅，六十五岁以上不收钱。')
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await key('Control+Enter')
    await desk.getByText(words.notices.publishedToast).first().waitFor()
    await seen(touch, '理发师傅周二来')
    // At three keys a second and a sign a second for 22 signs this is under 30 seconds.
    expect(keys).toBeLessThanOrEqual(7)
  })

  it('that covers whole screens says so, and is asked about once more', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    await desk.getByRole('link', { name: words.notices.write }).click()
    await write(desk, '燃气泄漏，请马上离开', '走东门，不要坐电梯。')
    await desk.getByRole('radio', { name: noticeWords.levelUrgent.zh }).check()
    await desk.getByText(words.editor.levels.urgent).waitFor()
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await desk.keyboard.press('Control+Enter')
    const dialog = desk.getByRole('dialog', { name: words.editor.urgentTitle })
    await dialog.waitFor()
    // What is pressed by mistake is the way back, and so is Escape.
    await dialog
      .getByRole('button', { name: words.editor.urgentNo })
      .and(focusedNow(desk))
      .waitFor()
    await desk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await staff.ask('items:list', { board: 'announcements' })).not.toContainEqual(
      expect.objectContaining({ envelope: expect.objectContaining({ level: 'urgent' }) }),
    )
    await press(desk, words.editor.publish)
    await dialog.getByRole('button', { name: words.editor.urgentYes }).click()
    await desk.getByText(words.notices.publishedToast).first().waitFor()
    const [urgent] = await staff.ask('items:list', { board: 'announcements' })
    expect(urgent?.envelope.level).toBe('urgent')
    // Unless somebody chose otherwise it ends within the day, and not in a week.
    expect((urgent?.until ?? 0) - Date.now()).toBeLessThan(3 * 3_600_000)
  })

  it('goes by finger alone on a phone', async () => {
    const server = await startServer()
    await signIn(server)
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const desk = await signInAtConsole(await browser.context(phoneSize), server)
    await desk.getByRole('link', { name: words.notices.write }).tap()
    await fill(desk, words.editor.titleZh, '义诊改到周三')
    await desk.getByLabel(words.editor.text, { exact: true }).fill('上午九点，二楼。')
    await desk.getByRole('button', { name: words.preview.open }).tap()
    await desk
      .getByRole('img', { name: words.preview.label(words.modes.touch, '义诊改到周三') })
      .waitFor()
    await desk.getByRole('dialog').getByRole('button', { name: words.close }).tap()
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await desk.getByRole('button', { name: words.editor.publish, exact: true }).tap()
    await seen(touch, '义诊改到周三')
    await desk.getByRole('link', { name: words.back }).first().tap()
    await desk.getByRole('link', { name: '义诊改到周三' }).waitFor()
  })
})

describe('an administrator', () => {
  it('adds a screen, whose link is shown once and enrols it, and a colleague who signs in', async () => {
    const server = await startServer()
    await signIn(server)
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    await goToDesk(desk, 'screens')
    await desk.getByRole('link', { name: words.screens.add }).click()
    await press(desk, words.screens.addYes)
    // What is missing is said, and the first of it has the focus.
    await focused(desk, words.screens.name)
    await fill(desk, words.screens.name, '东门大屏')
    // What is half filled in outlives the page.
    await desk.reload()
    const name = desk.getByRole('textbox', { name: words.screens.name }).first()
    await name.waitFor()
    expect(await name.inputValue()).toBe('东门大屏')
    await desk.getByRole('radio', { name: words.modes.display }).check()
    await press(desk, words.screens.addYes)
    const link = await desk.getByRole('dialog').locator('code').textContent()
    const glass = await (await browser.context({ width: 1920, height: 1080 })).newPage()
    await glass.goto(link ?? '')
    await glass.getByRole('heading').first().waitFor()
    await press(desk, words.close)
    await desk.getByRole('heading', { name: '东门大屏' }).waitFor()
    await desk.getByRole('article').getByText(words.screens.online, { exact: true }).waitFor()
    expect(await desk.getByText('link=').count()).toBe(0)

    await goToDesk(desk, 'colleagues')
    await press(desk, words.staff.add)
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(words.staff.name, { exact: true }).fill('王小明')
    await dialog.getByLabel(words.staff.account, { exact: true }).fill(account.account)
    await dialog.getByLabel(words.staff.firstPassword, { exact: true }).fill('又长又好记的一句好话')
    await press(desk, words.staff.addYes)
    await dialog.getByText(words.staff.accountTaken).waitFor()
    await dialog.getByLabel(words.staff.account, { exact: true }).fill('小明')
    await dialog.getByLabel(words.staff.firstPassword, { exact: true }).press('Enter')
    await desk.getByText(words.staff.added('王小明')).waitFor()
    // Account and password stand there once, to be handed over.
    await dialog.getByText('又长又好记的一句好话').waitFor()
    await desk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    const other = await (await browser.context(deskSize)).newPage()
    await other.goto(`${server.origin}/console/`)
    await fill(other, words.staff.account, '小明')
    await other.getByLabel(words.staff.password).fill('又长又好记的一句好话')
    await press(other, words.staff.signIn)
    await other.getByText('王小明').first().waitFor()
    // An editor writes notices and adds neither screens nor staff.
    expect(await other.getByRole('link', { name: words.desks.colleagues }).count()).toBe(0)

    // Found by first letters; signed out in the middle of a sentence, and nothing of it is lost.
    await other.getByRole('link', { name: words.notices.write }).click()
    await fill(other, words.editor.titleZh, '写到一半的公告')
    await desk.getByRole('searchbox').fill('wxm')
    await desk.getByRole('link', { name: '王小明' }).click()
    await press(desk, words.colleagues.leave)
    await desk.getByRole('dialog').getByRole('button', { name: words.colleagues.leaveYes }).click()
    await desk.getByText(words.colleagues.left('王小明', 1)).waitFor()
    await other.getByText(words.staff.sessionEnded).waitFor()
    await fill(other, words.staff.account, '小明')
    await other.getByLabel(words.staff.password).fill('又长又好记的一句好话')
    await press(other, words.staff.signIn)
    const title = other.getByRole('textbox', { name: words.editor.titleZh }).first()
    await title.waitFor()
    expect(await title.inputValue()).toBe('写到一半的公告')

    // A new role is the other's from now on, without a new page; a shut account is out at once.
    await press(desk, words.colleagues.change)
    await dialog.getByRole('radio', { name: words.roles.viewer }).check()
    await press(desk, words.colleagues.changeYes)
    await other.getByText(words.states.forbidden).waitFor()
    await press(desk, words.colleagues.disable)
    await dialog.getByRole('button', { name: words.colleagues.disable }).click()
    await other.getByText(words.staff.sessionEnded).waitFor()
    await desk.getByRole('article').getByText(words.colleagues.disabled).waitFor()
  })
})

/** Nothing is cut off sideways: no scrolling in two directions at any width (WCAG 1.4.10). */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const main = document.getElementById('content')
    const inner = main ? main.scrollWidth - main.clientWidth : 0
    return wide > 0 || inner > 0 ? `${wide} and ${inner} px too wide` : null
  })

describe('every page of the console', () => {
  it.each([
    ['Chinese', 'zh', words],
    ['English', 'en', consoleEn],
  ] as const)('gives axe nothing to find, wide and narrow, in %s', async (_, locale, said) => {
    const server = await startServer()
    const staff = await signIn(server)
    const notice = await publishNotice(
      staff,
      '理发师傅周二来一楼大厅给六十五岁以上的老邻居免费理发',
      ['centre:demo'],
    )
    const [home] = (await staff.ask('me', {})).grants
    const colleague = await staff.command('staff:add', {
      account: 'ouyang',
      name: '欧阳静怡',
      password: account.password,
      role: 'editor',
      area: home?.area ?? '',
    })
    const first = await browser.context(deskSize)
    await signInAtConsole(first, server)
    const state = await first.storageState()
    const pages = [
      'announcements',
      `announcements/${notice.id}`,
      `announcements/${notice.id}/edit`,
      'announcements/new/edit',
      'announcements/no-such-notice',
      'calendar',
      'satisfaction',
      'screens',
      'screens/hall-touch',
      'screens/new/edit',
      'colleagues',
      `colleagues/${colleague.id}`,
    ]
    const found: string[] = []
    const look = async (page: Page, at: string) => {
      for (const it of await wrong(page)) found.push(`${at}: ${it}`)
      const wide = await overflowing(page)
      if (wide) found.push(`${at}: ${wide}`)
    }
    // A phone, and a desk; the small one at 200 % is 640 px wide.
    for (const size of [deskSize, smallest, doubled]) {
      const context = await browser.context(size, state)
      await context.addInitScript(
        `try { localStorage.setItem('linli-console-locale', '${locale}') } catch {}`,
      )
      const page = await context.newPage()
      const check = async (at: string) => {
        const place = `${locale} ${size.width} ${at}`
        if (size !== doubled) return look(page, place)
        const wide = await overflowing(page)
        if (wide) found.push(`${place}: ${wide}`)
      }
      const opens = async (button: string) => {
        await page.getByRole('button', { name: button, exact: true }).first().click()
        await page.getByRole('dialog').waitFor()
        await check(button)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      const { notices, preview, colleagues, screens, pin, satisfaction } = said
      const dialogs: Partial<Record<string, readonly string[]>> = {
        [`announcements/${notice.id}`]: [notices.readdress, notices.retract, preview.open],
        satisfaction: [satisfaction.how],
        'screens/hall-touch': [screens.relink, pin.set],
        colleagues: [said.staff.add],
        [`colleagues/${colleague.id}`]: [
          colleagues.change,
          colleagues.newPassword,
          colleagues.leave,
          colleagues.disable,
        ],
      }
      await page.goto(`${server.origin}/console/`)
      await page
        .getByRole('heading', { level: 1, name: said.desks.announcements, exact: true })
        .waitFor()
      for (const path of pages) {
        await page.evaluate(`location.hash = '#/${path}'`)
        const desk = path.split('/')[0] as keyof typeof said.desks
        await page.getByRole('heading', { level: 1, name: said.desks[desk], exact: true }).waitFor()
        await page.getByText(said.loading).waitFor({ state: 'detached' })
        await check(path)
        // A dialog is the same at a desk, with more room.
        if (size === smallest) for (const button of dialogs[path] ?? []) await opens(button)
      }
    }
    expect(found).toEqual([])
  })
})
