/** WCAG 2.2 A and AA as far as axe can tell: what is wrong with the page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rows of a long list at which axe looks: the first and the last ones. */
const looked = { first: 8, last: 4 }

interface Spared {
  spared: { readonly list: Element; readonly rows: DocumentFragment; readonly before: Element }[]
}

/** Takes the middle out of every long list: one row many times, at which axe would look for seconds. */
const spare = (page: Page): Promise<void> =>
  page.evaluate(({ first, last }) => {
    const all = [...document.body.querySelectorAll('*')]
    const long = all.filter((it) => it instanceof HTMLElement && it.children.length > 60)
    ;(window as unknown as Spared).spared = long.map((list) => {
      const rows = new DocumentFragment()
      rows.append(...[...list.children].slice(first, -last))
      return { list, rows, before: list.children[first] as Element }
    })
  }, looked)

const restore = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const { list, rows, before } of (window as unknown as Spared).spared)
      list.insertBefore(rows, before)
  })

/** The same where hundreds of rows stand: the shell, and both ends of each list. */
export async function wrongAtEnds(page: Page): Promise<string[]> {
  await spare(page)
  try {
    return await wrong(page)
  } finally {
    await restore(page)
  }
}

/** What axe finds: each rule with the elements it names. */
export async function wrong(page: Page): Promise<string[]> {
  // What fades in has not its colours yet.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Once a page: it is half a megabyte to read.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    tags,
  )
  return found.violations.map((it) => `${it.id}: ${it.nodes.map((n) => n.html).join(' | ')}`)
}
