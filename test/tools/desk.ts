/** What a member of staff does at the console. */
import type { BrowserContext, Page } from 'playwright-core'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import type { RunningServer } from './server.ts'
import { account } from './staff.ts'

/** Types into a field, named by its label. */
export const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name: label }).first().fill(text)

/** Presses a button, named by its words. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Opens the console of an installation that nobody has claimed, and claims it with the printed token. */
export async function claimAtConsole(
  context: BrowserContext,
  server: RunningServer,
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/console/`)
  await fill(page, words.staff.token, server.claim())
  await fill(page, words.staff.account, account.account)
  await fill(page, words.staff.name, account.name)
  await page.getByLabel(words.staff.password).fill(account.password)
  await press(page, words.staff.claim)
  await page.getByText(words.desks.announcements).first().waitFor()
  return page
}

/** Opens the console of a claimed installation and signs in. */
export async function signInAtConsole(
  context: BrowserContext,
  server: RunningServer,
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/console/`)
  await fill(page, words.staff.account, account.account)
  await page.getByLabel(words.staff.password).fill(account.password)
  await press(page, words.staff.signIn)
  await page.getByText(words.desks.announcements).first().waitFor()
  return page
}

/** Goes to a desk by its name on the rail. */
export const goToDesk = (page: Page, desk: keyof typeof words.desks): Promise<void> =>
  page.getByRole('link', { name: words.desks[desk] }).first().click()

/** Writes a notice in the open form. */
export async function write(page: Page, title: string, text: string): Promise<void> {
  await fill(page, words.editor.titleZh, title)
  await page.getByLabel(words.editor.text, { exact: true }).fill(text)
}

/** Opens a notice from the list by its title. */
export const openNotice = (page: Page, title: string): Promise<void> =>
  page.getByRole('link', { name: title }).first().click()
