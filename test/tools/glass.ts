/** What a visitor does at a screen, and what is seen there. */
import type { Page } from 'playwright-core'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import type { Grade } from '../../content/satisfaction/points.ts'
import type { Staff } from './staff.ts'
import { until } from './until.ts'

const gradeWords: Record<Grade, string> = {
  5: words.grade5,
  4: words.grade4,
  3: words.grade3,
  2: words.grade2,
  1: words.grade1,
}

/** Waits until a touch page hears every touch: its manners come after its first paint. */
export async function listens(page: Page): Promise<void> {
  await until('the page listens', () => page.evaluate(() => window.history.state === 'here'))
}

/**
 * The first touch only wakes a touch screen: the one after it counts. It is heard once the frame is over
 * in which the home was drawn, and not sooner.
 */
export async function wake(page: Page): Promise<void> {
  // On a small tablet the steps have no room for words.
  const there = { state: 'attached' } as const
  await page.getByText(words.touchToBegin).first().waitFor(there)
  await listens(page)
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
  )
  await page.touchscreen.tap(10, 10)
  await page.getByText(words.pickOne).first().waitFor(there)
}

/**
 * Waits until a title stands on the glass. What is new stands there for seconds, and then not before its
 * turn comes round: whoever publishes it begins to look before.
 */
export const seen = (page: Page, title: string): Promise<void> =>
  page.getByText(title).first().waitFor({ state: 'visible' })

/** Waits until nothing on the glass says it any more. */
export async function unseen(page: Page, title: string): Promise<void> {
  await until(`${title} is off the glass`, async () => (await page.getByText(title).count()) === 0)
}

const face = (page: Page, grade: Grade) =>
  page.getByRole('button', { name: gradeWords[grade], exact: true })

/** Waits until a screen asks for a rating. */
export const asks = (page: Page): Promise<void> => face(page, 5).waitFor()

/**
 * Touches a face until the thanks stand, which come when the tap is safe and not before. The first
 * touches after thanks fall on a closed lock: they are the hand of the person before.
 */
export async function rate(page: Page, grade: Grade): Promise<void> {
  const thanks = page.getByText(words.thanks).first()
  const door = face(page, grade)
  await door.waitFor()
  await until(`thanks for ${gradeWords[grade]}`, async () => {
    if (await door.isVisible()) await door.tap({ timeout: 1000 }).catch(() => {})
    return await thanks.isVisible()
  })
}

/** Goes on to the next person; thanks also leave by themselves. */
export async function nextPerson(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: words.nextPerson })
  await until('the next person is asked', async () => {
    if (await next.isVisible()) await next.tap({ timeout: 1000 }).catch(() => {})
    return await face(page, 5).isVisible()
  })
}

/** Waits until a screen is connected and nothing waits in its outbox. */
export async function settled(staff: Staff, screen: string): Promise<void> {
  await until(`${screen} is online and has nothing left to send`, async () => {
    const it = (await staff.ask('screens:list', {})).find((one) => one.profile.screen === screen)
    return it?.presence.online && it.presence.waiting === 0
  })
}

/** Waits until the page may be opened again with no server: a whole build lies in its slot's cache. */
export async function readyForOffline(page: Page): Promise<void> {
  const holds = () =>
    page.evaluate(async () => {
      const slot = new URLSearchParams(location.search).get('slot')
      const memory = await caches.open('linli-slots')
      const state = await (await memory.match(`/screen/slots/${slot}`))?.json()
      return Boolean(navigator.serviceWorker.controller && state?.[state.pointer])
    })
  await until('the service worker holds the page and all its files', holds, 60_000)
}
