/** 朗读: what is in view is read in its order, marked as it is read, by a voice of this machine or not at all. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { words as boardWords } from '../../content/boards/announcements/announcements.words.ts'
import { boardNames } from '../../content/boards/names.ts'
import { screenEn } from '../../content/locales/screen-en.ts'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import { spoken } from '../../content/screens/aloud.ts'
import { openScreen, useBrowser } from '../tools/browser.ts'
import { readyForOffline, wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { until } from '../tools/until.ts'
import { finish, giveVoices, marked, said, silences } from '../tools/voices.ts'

const browser = useBrowser()

/** A drawing at half its size: what brings words into view must reckon with that. */
const half = { width: 540, height: 960 }

const far = { name: 'far', lang: 'zh-CN', localService: false }
const near = { name: 'near', lang: 'zh-CN', localService: true }
const english = { name: 'english', lang: 'en-US', localService: true }

const aloud = (page: Page) => page.getByRole('button', { name: words.aidAloud, exact: true })
const door = (page: Page, name: string) => page.getByRole('button', { name })

/** Letters and figures only: what a mark covers has no pauses, and a sample mark is not said. */
const bare = (text: string) => spoken(text, 'zh').replaceAll(/[^\p{L}\p{N}]|示例/gu, '')

/** As something urgent does that is laid over the view. */
const cover = (page: Page, isCovered: boolean) =>
  page
    .locator('[data-frame] > :has(main)')
    .first()
    .evaluate((it, inert) => it.toggleAttribute('inert', inert), isCovered)

const isOn = (page: Page) => aloud(page).getAttribute('aria-pressed')
const isOff = (page: Page) => until('it is off', async () => (await isOn(page)) === 'false')
const begun = (page: Page, n = 1) =>
  until(`${n} sentences were begun`, async () => (await said(page)).length >= n)

/** Lets it read to the end. */
async function readAll(page: Page): Promise<void> {
  await begun(page)
  // As many sentences as there are: no time is too long for them.
  while ((await isOn(page)) === 'true') await finish(page)
}

describe('reading aloud', () => {
  it('reads the courtyard and a notice in order, marks each sentence, turns pages, and ends', async () => {
    const server = await startServer()
    const context = await browser.context(half)
    await giveVoices(context, [far, english, near])
    const page = await openScreen(context, server, 'touch')
    await wake(page)
    await aloud(page).tap()
    await readAll(page)
    const home = await said(page)
    const texts = home.map((it) => it.text)
    const at = (text: string) => texts.findIndex((it) => it.startsWith(text))
    // By the hall's clock.
    const today = at(words.tonightHere) < 0 ? words.todayHere : words.tonightHere
    const order = [
      today,
      ...['announcements', 'projects', 'calendar'].map((it) => boardNames[it as 'projects'].zh),
      words.rateService,
    ]
    expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b))
    expect(at(today)).toBeGreaterThan(1)
    // Said once, ahead of all, and in no row.
    expect(texts[0]).toBe(words.sample)
    expect(texts.slice(1).filter((it) => /(^|，)示例(，|$)/.test(it))).toEqual([])
    expect(texts.join()).not.toContain(words.aidAloud)
    for (const it of home.slice(1)) expect(bare(it.marked)).toBe(bare(it.text))
    expect(new Set(home.map((it) => it.voice))).toEqual(new Set(['near']))
    expect(await marked(page)).toBe('')

    await door(page, boardNames.announcements.zh).tap()
    await page.getByRole('main').getByRole('button').nth(5).tap()
    const larger = door(page, boardWords.larger.zh)
    while ((await larger.getAttribute('aria-disabled')) === null) await larger.tap()
    await page.getByText(/^1 \/ [2-9]$/).waitFor()
    await aloud(page).tap()
    await begun(page, home.length + 1)
    await readAll(page)
    const notice = (await said(page)).slice(home.length)
    const text = (await page.getByRole('article').innerText()).replaceAll(/\s/g, '')
    for (const it of notice) expect(it).toMatchObject({ inView: true })
    for (const it of notice.slice(3)) expect(text).toContain(it.marked.replaceAll(/\s/g, ''))
    await page.getByText(/^([2-9]) \/ \1$/).waitFor()
  })

  it('falls silent at another touch, with the view, the language and the visit', async () => {
    const server = await startServer()
    const context = await browser.context(half)
    await giveVoices(context, [near])
    const page = await openScreen(context, server, 'touch')
    await wake(page)
    const ends: (() => Promise<unknown>)[] = [
      () => aloud(page).tap(),
      () => door(page, boardNames.projects.zh).tap(),
      // A tab takes away what was being read.
      async () => {
        while (!(await marked(page)).includes('落实')) await finish(page)
        return page.getByRole('tab').first().tap()
      },
      () => door(page, words.backHome).tap(),
      () => cover(page, true),
      () => door(page, words.languageSwitch).tap(),
    ]
    for (const [at, end] of ends.entries()) {
      await aloud(page).tap()
      await until('it reads', async () => (await marked(page)) !== '')
      await end()
      await until('nothing is marked', async () => (await marked(page)) === '')
      await cover(page, false)
      if (at < ends.length - 1) await isOff(page)
      expect(await silences(page)).toBe(at + 1)
      // It was stopped, and is not believed to be broken.
      expect(await page.getByText(words.noSound).count()).toBe(0)
    }
    // An English visitor, and a machine that speaks Chinese only.
    const english = page.getByRole('button', { name: screenEn.aidAloud, exact: true })
    await english.tap()
    await page.getByText(screenEn.noVoice).waitFor()
  })

  it('says so when this browser has no voice, offline too, and of what else it lacks nothing', async () => {
    const server = await startServer()
    const context = await browser.context(half)
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    })
    const page = await openScreen(context, server, 'touch')
    await readyForOffline(page)
    await server.kill()
    await wake(page)
    const has = await page.evaluate(() =>
      speechSynthesis.getVoices().some((it) => it.localService && /^(zh|cmn)/.test(it.lang)),
    )
    await aloud(page).tap()
    if (has) await until('it reads', async () => (await marked(page)) !== '')
    else await page.getByText(words.noVoice).waitFor()
    if (!has) await isOff(page)
    // That is for the maintenance room and the console, and no matter of a resident's.
    expect(await page.locator('[data-frame]').textContent()).not.toContain(words.lacking(''))
  })
})
