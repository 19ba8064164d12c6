/**
 * With a keyboard: Tab goes through a view as the eye reads it, shows where it is, reaches everything and
 * is caught nowhere; on the steps the way home comes first.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { useGallery } from './parts/gallery-page.ts'
import { lookName, type Pane, panes, plain } from './parts/glass.ts'
import { measure } from './parts/measuring.ts'
import { named } from './parts/named.ts'
import { openView, padViews, touchViews, type View } from './parts/views.ts'

const gallery = useGallery()

async function walk(page: Page): Promise<string[]> {
  const most = await measure(page, 'beginWalk')
  for (let at = 0; at <= most + 1; at++) {
    await page.keyboard.press('Tab')
    if (await measure(page, 'step')) break
  }
  return measure(page, 'endWalk')
}

const wanted = [
  'a notice',
  'an event',
  'projects, a sum',
  'find my team',
  'thanks',
  'search, found',
  'maintenance room',
]
const rooms = touchViews.filter((it) => it.front || wanted.includes(it.name))

const door = touchViews.filter((it) => it.name === 'maintenance door')

const rows = (views: readonly View[], on: readonly Pane[]) =>
  on.flatMap((pane) =>
    views.map((view) => ({ name: `${view.name} · ${lookName(plain(pane))}`, view, pane })),
  )

describe('Tab walks', () => {
  it.each(
    named([
      ...rows(rooms, [panes.hall43, panes.desk21, panes.small10]),
      // Beside wide keys the way out stands at the left, and is still the last stop.
      ...rows(door, [panes.hall43, panes.small10]),
      ...rows(padViews.slice(0, 2), [panes.pad10]),
    ]),
  )('%s', async (_, { view, pane }) => {
    const page = await openView(gallery, plain(pane), view)
    const found = await walk(page)
    expect(found, found.join('\n')).toEqual([])
    const steps = page.locator('footer button')
    const isRoom =
      view.open && !view.more?.startsWith('maintenance') && pane.screen === 'hall-touch'
    if (isRoom && (await steps.count()) > 0)
      expect((await steps.first().innerText()).trim()).toBe(screenZh.backHome)
  })
})

it('in the countdown Tab stays with its two answers: what lies under the veil is out of reach', async () => {
  const asked = touchViews.find((it) => it.name === 'still there?')
  if (!asked) throw new Error('no such view')
  const page = await openView(gallery, plain(panes.hall43), asked)
  const reached = new Set<string>()
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''))
  }
  expect([...reached].filter((it) => it.length < 20).sort()).toEqual(
    [screenZh.leave, screenZh.stay].sort(),
  )
})
