/** How soon a touch home stands: warm with the network, without it, and beside a page without any script. */
import type { Page } from 'playwright-core'
import { readyForOffline } from '../tools/glass.ts'
import { calm, type SlowPage, slowdown } from './glass.ts'
import type { Hall } from './hall.ts'
import { median, type Row, ratio, spread } from './row.ts'
import { type StaticLook, staticLook } from './static-look.ts'

const rounds = 7
const bound = 1.8
/** Two medians of the same thing differ by as much, in one run on a machine that is not alone. */
const noise = 1.1

interface Paint {
  readonly first: number
  readonly filled: number
  readonly shifts: number
}

async function paint(page: Page): Promise<Paint> {
  // A page that another one covers is given no first paint.
  await page.bringToFront()
  await page.reload()
  await calm(page)
  return page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    filled: window.seen.filledAt,
    shifts: window.seen.shifts,
  }))
}

export async function firstPaint(
  hall: Hall,
  home: SlowPage,
  still: SlowPage,
): Promise<readonly Row[]> {
  await readyForOffline(home.page)
  const look: StaticLook = await staticLook(home.page)
  const online: Paint[] = []
  const offline: Paint[] = []
  const plain: Paint[] = []
  try {
    await still.page.goto(look.address)
    for (let n = 0; n < rounds; n++) {
      online.push(await paint(home.page))
      plain.push(await paint(still.page))
      await hall.server.stop()
      offline.push(await paint(home.page))
      await hall.server.start()
    }
  } finally {
    look.end()
  }
  // Rarely a browser reports no paint at all.
  const first = (of: readonly Paint[]) => of.map((it) => it.first).filter(Number.isFinite)
  const filled = (of: readonly Paint[]) => of.map((it) => it.filled)
  const beside = median(first(online)) / median(first(plain))
  const without = median(first(offline)) / median(first(online))
  const shifts = Math.max(...[...online, ...offline].map((it) => it.shifts))
  return [
    {
      what: `first paint of the touch home at ${slowdown}×, online and warm`,
      measured: `${ratio(beside)}, ${spread(first(online))}`,
      reference: `a static page of the same look, ${spread(first(plain))}`,
      bound: `≤ ${ratio(bound)}`,
      isMet: beside <= bound,
      beside: `windows and today's card in it after ${spread(filled(online))}, ${ratio(median(filled(online)) / median(first(plain)))}`,
    },
    {
      what: 'the same with the server gone',
      measured: `${ratio(without)}, ${spread(first(offline))}`,
      reference: 'online and warm',
      bound: `≤ ${ratio(1)}, within the noise of ${ratio(noise)}`,
      isMet: without <= noise,
      beside: `filled after ${spread(filled(offline))}`,
    },
    {
      what: 'what moves while it comes (CLS), worst of all starts',
      measured: shifts.toFixed(4),
      bound: '0.0000',
      isMet: shifts === 0,
    },
  ]
}
