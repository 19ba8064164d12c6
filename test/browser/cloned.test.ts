/** A device that was copied: the same token and the same life twice. Nothing is lost, and it is seen. */
import { describe, expect, it } from 'vitest'
import { openScreen, padSize, useBrowser } from '../tools/browser.ts'
import { rate, settled } from '../tools/glass.ts'
import { storedTaps } from '../tools/peek.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'

const browser = useBrowser()

describe('a cloned token', () => {
  it('keeps the taps of both, flags the second, and shows staff that two speak as one', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const original = await browser.context(padSize)
    const pad = await openScreen(original, server, 'pad')
    await settled(staff, 'counter-pad')
    const copy = await browser.context(padSize, await original.storageState({ indexedDB: true }))
    const twin = await copy.newPage()
    await twin.goto(`${server.origin}/screen/?slot=pad`)

    await rate(twin, 1)
    await until('the copy has sent', async () => (await storedTaps(server)).length === 1)
    await rate(pad, 5)
    await until('both taps are stored', async () => (await storedTaps(server)).length === 2)
    const [first, second] = await storedTaps(server)
    expect(second?.life).toBe(first?.life)
    expect(second?.seq).toBe(first?.seq)
    expect([first?.cloned, second?.cloned]).toEqual([0, 1])

    await until('staff see two with one token', async () => {
      const screens = await staff.ask('screens:list', {})
      return screens.find((it) => it.profile.screen === 'counter-pad')?.presence.twice
    })
  })

  it('is ended by a later enrolment: the older page says so, keeps its taps and waits', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const older = await openScreen(await browser.context(padSize), server, 'pad')
    await settled(staff, 'counter-pad')
    await openScreen(await browser.context(padSize), server, 'pad')
    await older.getByText('这块屏已在别处登记').waitFor()
  })
})
