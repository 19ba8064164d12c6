/** WCAG 2.2 A and AA as far as axe can tell: what is wrong with the page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds: each rule with the elements it names. */
export async function wrong(page: Page): Promise<string[]> {
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
