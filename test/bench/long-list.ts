/** Opening a list of 500 rows, beside the same app drawing all of them at once; and the whole tour in both. */
import { boardNames } from '../../content/boards/names.ts'
import { buildAllAtOnce } from './all-at-once.ts'
import { goHome, touchNamed, wake } from './finger.ts'
import { calm, type SlowPage, slowdown, twoFrames } from './glass.ts'
import { type Hall, notices, openSlot, touchSize } from './hall.ts'
import { median, ms, type Row, ratio, spread } from './row.ts'
import { type Tour, touches, tour } from './tour.ts'

const rounds = 5
const bound = 0.3
const inpAim = 150

/** What the main thread works from the touch on the door until rows stand on the glass. */
async function opening({ page, work }: SlowPage): Promise<number> {
  await page.reload()
  await calm(page)
  await wake(page)
  // The rooms' script comes with the first room; it is not what is measured.
  await touchNamed(page, boardNames.calendar.zh)
  await goHome(page)
  await calm(page, 300)
  const before = await work()
  await touchNamed(page, boardNames.announcements.zh)
  while ((await page.locator('main li').count()) === 0) await twoFrames(page)
  return (await work()) - before
}

export async function longList(hall: Hall): Promise<readonly Row[]> {
  const reference = await buildAllAtOnce()
  const context = await hall.context(touchSize, 'block')
  try {
    const glass = await openSlot(hall, context, 'touch')
    const ours: number[] = []
    const theirs: number[] = []
    const tours: { ours?: Tour; theirs?: Tour } = {}
    for (let n = 0; n < rounds; n++) {
      await reference.serve(context, false)
      ours.push(await opening(glass))
      if (n === 0) {
        await goHome(glass.page)
        tours.ours = await tour(glass)
      }
      await reference.serve(context, true)
      theirs.push(await opening(glass))
      if (n === 0) {
        await goHome(glass.page)
        tours.theirs = await tour(glass)
      }
    }
    const share = median(ours) / median(theirs)
    const { ours: here, theirs: there } = tours
    if (!here || !there) throw new Error('no tour was made')
    return [
      {
        what: `work until a list of ${notices} rows stands, at ${slowdown}×`,
        measured: `${ratio(share)}, ${spread(ours)}`,
        reference: `all rows at once, ${spread(theirs)}`,
        bound: `≤ ${ratio(bound)}`,
        isMet: share <= bound,
      },
      {
        what: `a tour of ${touches} touches with that list in it: INP, 98 of 100 touches`,
        measured: ms(here.inp),
        reference: `all rows at once, ${ms(there.inp)}`,
        bound: `aim ≤ ${ms(inpAim)}`,
        isMet: null,
        beside: `${here.slowest.map((it) => `${it.on} ${ms(it.took)}`).join(', ')}; worst beside ${ms(there.worst)}; work in all ${ms(here.work)}, beside ${ms(there.work)}`,
      },
    ]
  } finally {
    await context.close()
    reference.end()
  }
}
