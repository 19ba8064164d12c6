/** The console as its people use it: by keyboard alone, by mouse, by finger alone. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words as noticeWords } from '../../content/boards/announcements/announcements.words.ts'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import { deskSize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { fill, goToDesk, press, signInAtConsole, write } from '../tools/desk.ts'
import { seen } from '../tools/glass.ts'
import { type LaunchedServer, launchServer } from '../tools/server-process.ts'
import { account, type Staff, signIn } from '../tools/staff.ts'

const browser = useBrowser()
const phoneSize = { width: 390, height: 844 }

// One server for the file: each story leaves behind what does not stand in the next one's way.
let server: LaunchedServer
let staff: Staff
beforeAll(async () => {
  server = await launchServer()
  staff = await signIn(server)
})
afterAll(() => server.end())

const focusedNow = (page: Page) => page.locator(':focus')

/** Waits until the page has taken what was typed so far: keys go where the focus is. */
const focused = (page: Page, label: string) =>
  page.locator(`:focus:is([aria-label="${label}"], *)`).and(page.getByLabel(label)).waitFor()

const notice = { title: '理发师傅周二来', text: '一楼大厅，六十五岁以上不收钱。' }

/**
 * How long a person takes (Card, Moran and Newell's keystroke-level model, with an unpractised hand): a key
 * half a second, to point and click 1.3 s and 0.4 s for the hand to change over, a Chinese sign a second.
 */
const secondsOf = ({ keys = 0, clicks = 0 }): number =>
  keys * 0.5 + clicks * (1.3 + 0.4) + Array.from(notice.title + notice.text).length

describe('a plain notice from the open console to the glass', () => {
  it('goes by keyboard alone in under thirty seconds', async () => {
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
    await desk.keyboard.insertText(notice.title)
    await key('Tab')
    await desk.keyboard.insertText(notice.text)
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await Promise.all([seen(touch, notice.title), key('Control+Enter')])
    await desk.getByText(words.notices.publishedToast).first().waitFor()
    expect(keys).toBeLessThanOrEqual(7)
    expect(secondsOf({ keys })).toBeLessThan(28)
  })

  it('goes by mouse with three clicks beside its words', async () => {
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    let clicks = 0
    const click = async (it: Locator) => {
      clicks++
      await it.click()
    }
    await click(desk.getByRole('link', { name: words.notices.write }))
    await focused(desk, words.editor.titleZh)
    await desk.keyboard.insertText(`${notice.title}，也到楼上`)
    await click(desk.getByLabel(words.editor.text, { exact: true }))
    await desk.keyboard.insertText(notice.text)
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await click(desk.getByRole('button', { name: words.editor.publish, exact: true }))
    await desk.getByText(words.notices.publishedToast).first().waitFor()
    expect(secondsOf({ clicks })).toBeLessThan(28)
    const [newest] = await staff.ask('items:list', { board: 'announcements' })
    expect(newest).toMatchObject({ state: 'published', channels: ['centre:demo'] })
  })

  it('that covers whole screens says so, and is asked about once more', async () => {
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
    await staff.command('item:retract', { id: urgent?.id ?? '', baseRev: urgent?.rev ?? 0 })
  })

  it('goes by finger alone on a phone', async () => {
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const desk = await signInAtConsole(await browser.context(phoneSize), server)
    await desk.getByRole('link', { name: words.notices.write }).tap()
    await fill(desk, words.editor.titleZh, '义诊改到周三')
    await desk.getByLabel(words.editor.text, { exact: true }).fill('上午九点，二楼。')
    await desk.getByRole('button', { name: words.preview.open }).tap()
    const glass = desk.getByRole('img', {
      name: words.preview.label(words.modes.touch, '义诊改到周三'),
    })
    await glass.locator('h2').waitFor()
    // On the glass a title is larger than its text; nothing of the desk's own style leaks in there.
    const [title = 0, text = 0] = await glass.evaluate((it) =>
      ['h2', 'p'].map((tag) =>
        Math.max(
          ...[...it.querySelectorAll(tag)].map((one) =>
            Number.parseFloat(getComputedStyle(one).fontSize),
          ),
        ),
      ),
    )
    expect(title).toBeGreaterThan(text)
    await desk.getByRole('dialog').getByRole('button', { name: words.close }).tap()
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    const publish = desk.getByRole('button', { name: words.editor.publish, exact: true })
    await Promise.all([seen(touch, '义诊改到周三'), publish.tap()])
    await desk.getByRole('link', { name: words.back }).first().tap()
    await desk.getByRole('link', { name: '义诊改到周三' }).waitFor()
  })
})

/** The colleague whom the administrator added signs in. */
async function enter(page: Page, password: string): Promise<void> {
  await fill(page, words.staff.account, '小明')
  await page.getByLabel(words.staff.password).fill(password)
  await press(page, words.staff.signIn)
}

describe('an administrator', () => {
  it('adds a screen, whose link is shown once and enrols it, and a colleague who signs in', async () => {
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
    await enter(other, '又长又好记的一句好话')
    await other.getByText('王小明').first().waitFor()
    // An editor writes notices and adds neither screens nor staff.
    expect(await other.getByRole('link', { name: words.desks.colleagues }).count()).toBe(0)

    // The handed over password becomes one's own, by keyboard alone; a phone that is lost is out.
    const phone = await (await browser.context(phoneSize)).newPage()
    await phone.goto(`${server.origin}/console/`)
    await enter(phone, '又长又好记的一句好话')
    await phone.getByText('王小明').first().waitFor()
    await other.getByRole('button', { name: words.account.title }).focus()
    await other.keyboard.press('Enter')
    const mine = other.getByRole('dialog', { name: words.account.title })
    await mine.getByText(words.rolesMay.editor).waitFor()
    await mine.getByRole('button', { name: words.account.changePassword }).focus()
    await other.keyboard.press('Enter')
    await focused(other, words.account.old)
    await other.keyboard.insertText('记错了的')
    await other.getByLabel(words.account.fresh).fill('自己想的又长又好记的话')
    await other.keyboard.press('Enter')
    await other.getByText(words.account.oldWrong).waitFor()
    // What is wrong has the focus; what was typed unseen can be seen.
    await focused(other, words.account.old)
    await other.keyboard.press('Control+A')
    await other.keyboard.insertText('又长又好记的一句好话')
    await other.keyboard.press('Tab')
    await other.keyboard.press('Space')
    expect(await other.getByRole('textbox', { name: words.account.old }).inputValue()).toBe(
      '又长又好记的一句好话',
    )
    await other.getByLabel(words.account.old).press('Enter')
    await other.getByText(words.account.changed(1)).waitFor()
    await phone.getByText(words.staff.sessionEnded).waitFor()

    // Found by first letters; signed out in the middle of a sentence, and nothing of it is lost.
    await other.getByRole('link', { name: words.notices.write }).click()
    await fill(other, words.editor.titleZh, '写到一半的公告')
    await desk.getByRole('searchbox').fill('wxm')
    await desk.getByRole('link', { name: '王小明' }).click()
    await press(desk, words.colleagues.leave)
    await desk.getByRole('dialog').getByRole('button', { name: words.colleagues.leaveYes }).click()
    await desk.getByText(words.colleagues.left('王小明', 1)).waitFor()
    await other.getByText(words.staff.sessionEnded).waitFor()
    // Who was here is asked for the password alone.
    await focused(other, words.staff.password)
    await other.keyboard.insertText('自己想的又长又好记的话')
    await other.keyboard.press('Enter')
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
