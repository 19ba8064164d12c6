/**
 * Every page and dialog of the console with a helping device, at a desk, on a phone and enlarged, in both
 * languages. One page is walked through them all: what is resized and retranslated is not built anew.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { consoleEn } from '../../content/locales/console-en.ts'
import { consoleZh } from '../../content/locales/console-zh.ts'
import { wrong } from '../tools/axe.ts'
import { deskSize, useBrowser } from '../tools/browser.ts'
import { signInAtConsole } from '../tools/desk.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { account, signIn } from '../tools/staff.ts'

const browser = useBrowser()
const smallest = { width: 360, height: 640 }
/** The small desk at 200 %. */
const doubled = { width: 640, height: 450 }

/** Nothing is cut off sideways: no scrolling in two directions at any width (WCAG 1.4.10). */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const main = document.getElementById('content')
    const inner = main ? main.scrollWidth - main.clientWidth : 0
    return wide > 0 || inner > 0 ? `${wide} and ${inner} px too wide` : null
  })

/** A long dialog stands at its beginning, wherever its first button is. */
const isScrolled = (page: Page) =>
  page.evaluate(() => (document.querySelector('dialog')?.scrollTop ?? 0) > 0)

const languages = { zh: consoleZh, en: consoleEn }
type Locale = keyof typeof languages

it('every page of the console gives axe nothing to find, wide and narrow, in both languages', async () => {
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
  const page = await signInAtConsole(await browser.context(deskSize), server)
  const found: string[] = []
  const check = async (at: string, isWhole = true) => {
    const wide = await overflowing(page)
    if (wide) found.push(`${at}: ${wide}`)
    if (isWhole) for (const it of await wrong(page)) found.push(`${at}: ${it}`)
  }
  const openDialog = async (button: string) => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
  }
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** What stands at an address, and what opens from it: a dialog, or one after another. */
  const pagesIn = (said: typeof consoleZh): readonly (readonly [string, ...string[][]])[] => {
    const { notices, preview, colleagues, screens, pin, satisfaction } = said
    const item = `announcements/${notice.id}`
    return [
      ['announcements', [said.account.title, said.account.changePassword]],
      [item, [notices.readdress], [notices.retract], [preview.open]],
      [`${item}/edit`],
      ['announcements/new/edit'],
      ['announcements/no-such-notice'],
      ['calendar'],
      ['satisfaction', [satisfaction.how]],
      ['screens'],
      ['screens/hall-touch', [screens.relink], [pin.set]],
      ['screens/new/edit'],
      ['colleagues', [said.staff.add]],
      [
        `colleagues/${colleague.id}`,
        [colleagues.change],
        [colleagues.newPassword],
        [colleagues.leave],
        [colleagues.disable],
      ],
    ]
  }

  for (const locale of Object.keys(languages) as Locale[]) {
    const said = languages[locale]
    // The language that one is not in stands on the button.
    const other = page.getByRole('button', { name: said.language, exact: true })
    if (!(await other.isVisible()))
      await page
        .getByRole('button', { name: languages[locale === 'zh' ? 'en' : 'zh'].language })
        .click()
    await other.waitFor()
    for (const [path, ...dialogs] of pagesIn(said)) {
      await page.evaluate(`location.hash = '#/${path}'`)
      const desk = path.split('/')[0] as keyof typeof said.desks
      await page.getByRole('heading', { level: 1, name: said.desks[desk], exact: true }).waitFor()
      await page.getByText(said.loading).waitFor({ state: 'detached' })
      for (const size of [deskSize, doubled, smallest]) {
        await page.setViewportSize(size)
        await check(`${locale} ${size.width} ${path}`, size !== doubled)
      }
      // A dialog is the same at a desk, with more room: it is looked at on the phone, which it is now.
      for (const chain of dialogs) {
        for (const button of chain) {
          await openDialog(button)
          if (await isScrolled(page))
            found.push(`${locale} ${button}: is not read from its beginning`)
          await check(`${locale} ${button}`)
        }
        await closeDialog()
      }
    }
  }
  expect(found).toEqual([])
})
