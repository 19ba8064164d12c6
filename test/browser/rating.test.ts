/** A rating from the touch to the tally: at a pad, at the door of the touch home, too fast, taken back. */
import { describe, expect, it } from 'vitest'
import { consoleZh } from '../../content/locales/console-zh.ts'
import { screenZh as words } from '../../content/locales/screen-zh.ts'
import type { Point } from '../../content/satisfaction/points.ts'
import { deskSize, openScreen, padSize, touchSize, useBrowser } from '../tools/browser.ts'
import { counted } from '../tools/counts.ts'
import { goToDesk, signInAtConsole } from '../tools/desk.ts'
import { asks, nextPerson, rate, wake } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'
import { type Staff, signIn } from '../tools/staff.ts'

const browser = useBrowser()

/** Gives a point another pause between counted taps, so that no machine is too slow to be too fast. */
async function pace(staff: Staff, id: string, minInterval: number): Promise<void> {
  const point = await staff.ask('item:read', { id })
  const { area, rev, v, from, until: end, envelope } = point
  const body = { ...(point.body as Point), pacing: { minInterval } }
  const input = { id, board: 'points' as const, area, baseRev: rev, v, from, until: end, envelope }
  await staff.command('item:save', { ...input, body })
}

describe('a rating', () => {
  it('takes one touch at a pad, and moves the tally on the console', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const desk = await signInAtConsole(await browser.context(deskSize), server)
    await goToDesk(desk, 'satisfaction')
    const pad = await openScreen(await browser.context(padSize), server, 'pad')
    await rate(pad, 5)
    await desk.getByText(consoleZh.satisfaction.taps(1)).first().waitFor()
    await counted(staff, [1, 0, 0, 0, 0])
  })

  it('is kept but not counted when it comes too soon after another', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    await pace(staff, 'front-desk', 600_000)
    const pad = await openScreen(await browser.context(padSize), server, 'pad')
    await rate(pad, 4)
    await nextPerson(pad)
    await rate(pad, 4)
    await counted(staff, [0, 1, 0, 0, 0], { tooFast: 1 })
  })

  it('can be taken back', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const pad = await openScreen(await browser.context(padSize), server, 'pad')
    await rate(pad, 1)
    await pad.getByRole('button', { name: words.wrongUndo }).tap()
    await pad.getByText(words.undone).first().waitFor()
    await counted(staff, [0, 0, 0, 0, 0], { undone: 1 })
  })

  it('takes the door and a face on the touch home, after the touch that wakes it', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    await wake(touch)
    await touch.getByRole('button', { name: words.rateService }).tap()
    await rate(touch, 2)
    await counted(staff, [0, 0, 0, 1, 0])
  })

  it('stays given by a finger that rests on its face, and beside a hand that leans on the glass', async () => {
    const server = await startServer()
    const touch = await openScreen(await browser.context(touchSize), server, 'touch')
    const undo = touch.getByRole('button', { name: words.wrongUndo, disabled: false })
    const enter = async () => {
      await wake(touch)
      await touch.getByRole('button', { name: words.rateService }).tap()
      await asks(touch)
    }
    await enter()
    await rate(touch, 5)
    const under = await undo.boundingBox()
    await touch.reload()
    await enter()
    const face = await touch.getByRole('button', { name: words.grade5, exact: true }).boundingBox()
    if (!under || !face) throw new Error('the answer or the face is not there')
    // Where the way to take it back will stand once thanks have come.
    const finger = { x: face.x + face.width / 2, y: face.y + face.height - 5, id: 2 }
    expect(finger.x).toBeGreaterThan(under.x)
    expect(finger.y).toBeGreaterThan(under.y)
    const cdp = await touch.context().newCDPSession(touch)
    const leaning = { x: 540, y: 200, id: 1 }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [leaning] })
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [leaning, finger],
    })
    await undo.waitFor()
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    // Without the other hand: a browser makes no click of two fingers.
    await touch.reload()
    await enter()
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] })
    await undo.waitFor()
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await touch.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
    expect(await undo.isVisible()).toBe(true)
  })
})
