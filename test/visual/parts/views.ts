/** Every view of a screen that a visitor can come to, and how it is come to. */
import type { Page } from 'playwright-core'
import { words as noticeWords } from '../../../content/boards/announcements/announcements.words.ts'
import { words as calendarWords } from '../../../content/boards/calendar/calendar.words.ts'
import type { Board, Localized } from '../../../content/boards/envelope.ts'
import { words as projectWords } from '../../../content/boards/projects/projects.words.ts'
import { words as searchWords } from '../../../content/boards/search.words.ts'
import { words as teamWords } from '../../../content/boards/volunteers/volunteers.words.ts'
import { screenEn } from '../../../content/locales/screen-en.ts'
import { type ScreenWords, screenZh } from '../../../content/locales/screen-zh.ts'
import type { GalleryPage } from './gallery-page.ts'
import type { Lang, Look } from './glass.ts'

/** A hand in a view: it presses what has a name. */
export interface Hand {
  readonly page: Page
  readonly words: ScreenWords
  say(it: Localized): string
  press(name: string | Localized): Promise<void>
  /** The first thing that matches a selector. */
  pressFirst(selector: string): Promise<void>
}

export interface View {
  readonly name: string
  /** The front of a room: looked at on more kinds of glass. */
  readonly front?: true
  /** More for the gallery's address. */
  readonly more?: string
  readonly open?: (hand: Hand) => Promise<void>
}

const words: Record<Lang, ScreenWords> = { zh: screenZh, en: screenEn }

const escaped = (it: string) => it.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

function handOf(page: Page, lang: Lang): Hand {
  const say = (it: Localized) => (lang === 'en' ? (it.en ?? it.zh) : it.zh)
  // Not the finger of the test browser: it waits for two frames each time, and nothing moves here.
  const click = (it: Element) => (it as HTMLElement).click()
  return {
    page,
    words: words[lang],
    say,
    async press(name) {
      const begins = new RegExp(`^\\s*${escaped(typeof name === 'string' ? name : say(name))}`)
      const all = page.locator('button:visible, [role=tab]:visible')
      const named = all.and(page.getByRole('button', { name: begins }))
      const tab = all.and(page.getByRole('tab', { name: begins }))
      await named.or(tab).first().evaluate(click)
    },
    async pressFirst(selector) {
      await page.locator(selector).first().evaluate(click)
    },
  }
}

const room = (board: Board) => async (hand: Hand) => {
  // By its window: elder mode calls it by a shorter name.
  await hand.pressFirst(`[class^="tile"][data-hue="${board}"]`)
  await hand.page.locator('h1').waitFor()
}

const then =
  (first: (hand: Hand) => Promise<void>, next: (hand: Hand) => Promise<void>) =>
  async (hand: Hand) => {
    await first(hand)
    await next(hand)
  }

const rating = async (hand: Hand) => {
  await hand.pressFirst('button[data-hue="rating"]')
  await hand.page.locator('[data-grade]').first().waitFor()
}

const face = async (hand: Hand) => {
  await hand.pressFirst('button[data-grade="5"]')
  await hand.page.getByRole('status').waitFor()
}

const typing = (text: string) => async (hand: Hand) => {
  await hand.press(searchWords.name)
  await hand.page.getByRole('textbox').fill(text)
}

const maintenance = async ({ page }: Hand) => {
  await page.locator('[data-maintenance] button').first().waitFor()
}

const renamed = (it: Element) => {
  it.textContent = 'hall.example'
}

const covered = async ({ page }: Hand) => {
  await page.getByRole('alertdialog').waitFor()
}

/** The slides come a moment after the first paint, in which a wall says welcome; and the wall itself is fetched. */
const slide = async ({ page }: Hand) => {
  await page.locator('[class^="display"] > main > :not([class^="filler"])').first().waitFor()
}

/** What a visitor can come to at a touch screen, and whoever looks after it. */
export const touchViews: readonly View[] = [
  { name: 'home', front: true },
  { name: 'home, nobody here', more: 'visit=attract' },
  { name: 'home, offline', more: 'state=offline' },
  { name: 'home, late', more: 'state=late&lacking' },
  { name: 'home, nothing', more: 'items=none' },
  { name: 'home, one each', more: 'items=one' },
  { name: 'home, 500 each', more: 'items=many' },
  { name: 'still there?', more: 'visit=warning' },
  { name: 'notices', front: true, open: room('announcements') },
  {
    name: 'a notice',
    open: then(room('announcements'), (hand) => hand.pressFirst('main li button')),
  },
  {
    name: 'a notice, largest',
    open: then(room('announcements'), async (hand) => {
      await hand.pressFirst('main li button')
      for (let step = 0; step < 3; step++) await hand.press(`A+ ${hand.say(noticeWords.larger)}`)
    }),
  },
  { name: 'notices, one', more: 'items=one', open: room('announcements') },
  { name: 'notices, 500', more: 'items=many', open: room('announcements') },
  {
    name: 'a notice, 60 characters',
    more: 'items=many',
    open: then(room('announcements'), (hand) => hand.pressFirst('main li button')),
  },
  { name: 'notices, none', more: 'items=none', open: room('announcements') },
  { name: 'notices, newer', more: 'newer', open: room('announcements') },
  { name: 'calendar today', front: true, open: room('calendar') },
  {
    name: 'calendar week',
    open: then(room('calendar'), (hand) => hand.press(calendarWords.thisWeek)),
  },
  {
    name: 'calendar month',
    front: true,
    open: then(room('calendar'), (hand) => hand.press(calendarWords.thisMonth)),
  },
  { name: 'an event', open: then(room('calendar'), (hand) => hand.pressFirst('main ol button')) },
  { name: 'calendar, one', more: 'items=one', open: room('calendar') },
  { name: 'calendar, 500', more: 'items=many', open: room('calendar') },
  { name: 'calendar, nothing', more: 'items=none', open: room('calendar') },
  { name: 'projects', front: true, open: room('projects') },
  {
    name: 'projects, a sum',
    open: then(room('projects'), (hand) => hand.press(projectWords.how)),
  },
  { name: 'projects, one', more: 'items=one', open: room('projects') },
  { name: 'projects, 500', more: 'items=many', open: room('projects') },
  { name: 'projects, none', more: 'items=none', open: room('projects') },
  { name: 'volunteers', front: true, open: room('volunteers') },
  {
    name: 'find my team',
    open: then(room('volunteers'), (hand) => hand.press(teamWords.findMine)),
  },
  { name: 'volunteers, one', more: 'items=one', open: room('volunteers') },
  { name: 'volunteers, 500', more: 'items=many', open: room('volunteers') },
  { name: 'volunteers, none', more: 'items=none', open: room('volunteers') },
  { name: 'rating', front: true, more: 'taps=46', open: rating },
  { name: 'rating, one subject', more: 'items=one', open: rating },
  { name: 'thanks', open: then(rating, face) },
  {
    name: 'rating undone',
    open: then(then(rating, face), (hand) => hand.press(hand.words.wrongUndo)),
  },
  { name: 'rating not kept', more: 'broken', open: then(rating, face) },
  { name: 'search', front: true, open: (hand) => hand.press(searchWords.name) },
  {
    name: 'search, found',
    open: then(typing('茶都'), async ({ page }) => {
      await page.locator('main button[data-hue]').first().waitFor()
    }),
  },
  {
    name: 'search, nothing',
    open: then(typing('zzz'), async ({ page, say }) => {
      await page.getByText(say(searchWords.none)).waitFor()
    }),
  },
  { name: 'maintenance door', more: 'maintenance=door', open: maintenance },
  { name: 'maintenance locked', more: 'maintenance=locked', open: maintenance },
  { name: 'maintenance without a PIN', more: 'maintenance=none', open: maintenance },
  {
    name: 'maintenance room',
    more: 'maintenance=room&behind',
    open: then(maintenance, async ({ page }) => {
      await page.locator('[data-maintenance] fieldset').waitFor({ state: 'detached' })
      // The gallery's own address has another port each time.
      await page.locator('[data-maintenance] dd').first().evaluate(renamed)
    }),
  },
  { name: 'takeover', more: 'urgent', open: covered },
  { name: 'takeover, 60 characters', more: 'urgent=long', open: covered },
  { name: 'takeover, understood', more: 'urgent=bar' },
  { name: 'updating', more: 'updating' },
  { name: 'not enrolled', more: 'standing=unenrolled' },
  { name: 'ended', more: 'standing=ended' },
]

export const padViews: readonly View[] = [
  { name: 'pad', more: 'taps=46' },
  { name: 'pad, thanks', open: face },
  { name: 'pad, not kept', more: 'broken', open: face },
  { name: 'pad, nothing to rate', more: 'items=none' },
  { name: 'pad, takeover', more: 'urgent' },
]

export const displayViews: readonly View[] = [
  { name: 'wall', open: slide },
  { name: 'wall, a project', more: 'items=one&only=projects', open: slide },
  { name: 'wall, events', more: 'only=calendar', open: slide },
  { name: 'wall, one each', more: 'items=one', open: slide },
  { name: 'wall, 500 each', more: 'items=many', open: slide },
  { name: 'wall, long, a notice', more: 'items=long&only=announcements', open: slide },
  { name: 'wall, long, a project', more: 'items=long&only=projects', open: slide },
  { name: 'wall, long, now', more: 'items=long&only=calendar', open: slide },
  { name: 'wall, long, coming', more: 'items=long&only=calendar&at=22:30', open: slide },
  { name: 'wall, long, a ranking', more: 'items=long&only=volunteers', open: slide },
  { name: 'wall, a ranking', more: 'only=volunteers', open: slide },
  { name: 'wall, nothing', more: 'items=none' },
  { name: 'wall, offline', more: 'state=offline', open: slide },
  { name: 'wall, takeover', more: 'urgent', open: covered },
]

/** Brings a view onto the glass. */
export async function openView(gallery: GalleryPage, look: Look, view: View): Promise<Page> {
  const page = await gallery.show(look, view.more)
  await view.open?.(handOf(page, look.lang))
  await gallery.still()
  return page
}
