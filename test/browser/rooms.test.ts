/** What a visitor does in the rooms: a month and its days, an event, a team to find, a sum to check, a notice to enlarge. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { words as noticeWords } from '../../content/boards/announcements/announcements.words.ts'
import { words as calendarWords } from '../../content/boards/calendar/calendar.words.ts'
import { boardNames } from '../../content/boards/names.ts'
import type { Project } from '../../content/boards/projects/projects.ts'
import { fiveCoWords, words as projectWords } from '../../content/boards/projects/projects.words.ts'
import { words as volunteerWords } from '../../content/boards/volunteers/volunteers.words.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { samplePack } from '../../content/packs/sample.ts'
import { wrong } from '../tools/axe.ts'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { startServer } from '../tools/server.ts'
import { until } from '../tools/until.ts'
import { finish, giveVoices, said } from '../tools/voices.ts'

const browser = useBrowser()

async function room(name: string): Promise<Page> {
  const server = await startServer()
  const context = await browser.context(touchSize)
  await giveVoices(context, [{ name: 'near', lang: 'zh-CN', localService: true }])
  const touch = await openScreen(context, server, 'touch')
  const door = touch.getByRole('button', { name }).first()
  const title = touch.locator('main')
  await until(`${name} is open`, async () => {
    if (await door.isVisible()) await door.tap({ timeout: 1000 }).catch(() => {})
    return (await touch.getByRole('heading', { level: 1, name }).count()) > 0 && title.isVisible()
  })
  return touch
}

describe('in the rooms', () => {
  it('a month has the moon in it, a day has its events, and an event its place', async () => {
    const touch = await room(boardNames.calendar.zh)
    expect(await wrong(touch)).toEqual([])
    await touch.getByRole('tab', { name: calendarWords.thisWeek.zh }).tap()
    expect(await wrong(touch)).toEqual([])
    await touch.getByRole('tab', { name: calendarWords.thisMonth.zh }).tap()
    expect(await wrong(touch)).toEqual([])
    await touch
      .getByText(/^(初|十|廿)[一二三四五六七八九十]$/)
      .first()
      .waitFor()
    await touch.getByRole('button', { name: calendarWords.further.zh }).tap()
    await touch.getByRole('button', { name: /^15/ }).tap()
    const event = touch.locator('main ol button').first()
    const title = await event.locator('[data-item]').innerText()
    await event.tap()
    await touch.getByRole('heading', { name: title }).waitFor()
    await touch.getByText(calendarWords.where.zh).waitFor()
    expect(await wrong(touch)).toEqual([])
    await touch.getByRole('button', { name: calendarWords.back.zh }).tap()
    await touch.getByRole('button', { name: /^15/, pressed: true }).waitFor()
  })

  it('a team is found by its letter and marked in its place', async () => {
    const touch = await room(boardNames.volunteers.zh)
    await touch.getByRole('button', { name: volunteerWords.findMine.zh }).tap()
    expect(await wrong(touch)).toEqual([])
    await touch.getByRole('button', { name: '坝坝舞后勤队' }).tap()
    const mine = touch.getByRole('listitem').filter({ hasText: volunteerWords.mine.zh })
    await mine.waitFor()
    expect(await mine.innerText()).toContain('坝坝舞后勤队')
  })

  it('a percentage opens its own sum, and a step of 五共 what proves it, to be read and heard', async () => {
    const touch = await room(boardNames.projects.zh)
    const how = touch.getByRole('button', { name: projectWords.how.zh }).first()
    await how.tap()
    await touch.getByText(projectWords.formula.zh).waitFor()
    const sum = await touch.getByText('÷').first().innerText()
    const [, parts = '', weights = '', result] = sum.match(/\((.*)\) ÷ \((.*)\) = (\d+)%/) ?? []
    const add = (it: string) => it.split('+').reduce((all, one) => all + Number(one), 0)
    expect(Math.round(add(parts) / add(weights))).toBe(Number(result))

    const { body } = samplePack(Date.now()).items.find((it) => it.id.endsWith('awning')) ?? {}
    const [newest, older] = (body as Project).evidence?.plan?.map((it) => it.text.zh) ?? []
    const step = (name: 'plan' | 'evaluate') =>
      touch.getByRole('button', { name: fiveCoWords[name].zh })
    const proof = touch.getByText(newest ?? '')
    expect(await proof.count()).toBe(0)
    await step('plan').first().tap()
    await proof.waitFor()
    await touch.getByText(older ?? '').waitFor()
    await touch.getByRole('button', { name: fiveCoWords.plan.zh, pressed: true }).waitFor()
    // What has not begun has nothing to show, and is no button.
    await touch.getByText(fiveCoWords.evaluate.zh).first().waitFor()
    expect(await step('evaluate').count()).toBe(0)
    expect(await wrong(touch)).toEqual([])
    await touch.getByRole('button', { name: screenZh.aidAloud }).tap()
    await until('the proof is read', async () => {
      await finish(touch)
      return (await said(touch)).some((it) => it.text.includes(newest ?? '?'))
    })
  })

  it('a notice grows until it takes pages, and every page has words', async () => {
    const touch = await room(boardNames.announcements.zh)
    await touch.locator('main li button').first().tap()
    const larger = touch.getByRole('button', { name: noticeWords.larger.zh })
    const size = () =>
      touch
        .locator('main article p')
        .last()
        .evaluate((it) => getComputedStyle(it).fontSize)
    const before = Number.parseFloat(await size())
    for (let step = 0; step < 3; step++) await larger.tap()
    expect(Number.parseFloat(await size())).toBeGreaterThan(1.7 * before)
    expect(await larger.getAttribute('aria-disabled')).toBe('true')
    expect(await wrong(touch)).toEqual([])
  })
})
