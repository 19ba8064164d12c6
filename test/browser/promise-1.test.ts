/** Promise 1: a tap that was thanked for is stored exactly once, whatever fails. */
import { cpSync, rmSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openScreen, padSize, useBrowser } from '../tools/browser.ts'
import { asks, nextPerson, rate, readyForOffline, settled } from '../tools/glass.ts'
import { storedTaps } from '../tools/peek.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'
import { until } from '../tools/until.ts'
import { openWire } from '../tools/wire.ts'

const browser = useBrowser()

/** A pad at the counter, on a cable that may be cut, and a member of staff who looks on. */
async function padOnWire() {
  const server = await startServer()
  const staff = await signIn(server)
  const wire = await openWire(server.port)
  onTestFinished(() => wire.close())
  const context = await browser.context(padSize)
  const pad = await openScreen(context, server, 'pad', { port: wire.port })
  await asks(pad)
  await settled(staff, 'counter-pad')
  return { server, staff, wire, context, pad }
}

async function storedOnce(server: Parameters<typeof storedTaps>[0], count: number): Promise<void> {
  await until(`${count} taps are stored`, async () => (await storedTaps(server)).length >= count)
  const ids = (await storedTaps(server)).map((it) => it.id)
  expect(ids).toHaveLength(count)
  expect(new Set(ids).size).toBe(count)
}

describe('promise 1: a tap that was thanked for is stored exactly once', () => {
  it('though the server is killed between commit and answer', async () => {
    const { server, staff, wire, pad } = await padOnWire()
    wire.swallowAnswers()
    await rate(pad, 5)
    await storedOnce(server, 1)
    await server.kill()
    wire.mend()
    await server.start()
    await settled(staff, 'counter-pad')
    await storedOnce(server, 1)
  })

  it('though the page is killed before it could send', async () => {
    const { server, staff, wire, context, pad } = await padOnWire()
    await readyForOffline(pad)
    wire.cut()
    await rate(pad, 4)
    await pad.close({ runBeforeUnload: false })
    expect(await storedTaps(server)).toEqual([])
    wire.mend()
    const again = await context.newPage()
    await again.goto(`http://localhost:${wire.port}/screen/?slot=pad`)
    await settled(staff, 'counter-pad')
    await storedOnce(server, 1)
  })

  it('though the storage is wiped after sending', async () => {
    const { server, staff, wire, context, pad } = await padOnWire()
    await rate(pad, 5)
    await storedOnce(server, 1)
    await settled(staff, 'counter-pad')
    // Wiped by another page, when the worker has filled its cache: DevTools wait for whoever is at work there.
    await readyForOffline(pad)
    const wiper = await context.newPage()
    await pad.close()
    const devtools = await context.newCDPSession(wiper)
    await devtools.send('Storage.clearDataForOrigin', {
      origin: `http://localhost:${wire.port}`,
      storageTypes: 'all',
    })
    await wiper.close()
    // Its start page is the link, so a wiped device heals by itself.
    const healed = await openScreen(context, server, 'pad', { port: wire.port })
    await settled(staff, 'counter-pad')
    await rate(healed, 3)
    await storedOnce(server, 2)
    const lives = new Set((await storedTaps(server)).map((it) => it.life))
    expect(lives.size).toBe(2)
  })

  it('through a week offline with a clock that is years wrong', async () => {
    const { server, staff, wire, pad } = await padOnWire()
    await readyForOffline(pad)
    await pad.addInitScript(() => {
      const real = Date.now
      const years = -6 * 365 * 86_400_000
      let later = 0
      Date.now = () => real() + years + later
      Object.assign(window, {
        passWeek: () => {
          later += 7 * 86_400_000
        },
      })
    })
    await pad.reload()
    await settled(staff, 'counter-pad')
    wire.cut()
    await rate(pad, 5)
    await nextPerson(pad)
    await pad.evaluate('passWeek()')
    await rate(pad, 2)
    wire.mend()
    await settled(staff, 'counter-pad')
    await storedOnce(server, 2)
  })

  it('with two windows of one slot', async () => {
    const { server, staff, wire, context, pad } = await padOnWire()
    const second = await context.newPage()
    await second.goto(`http://localhost:${wire.port}/screen/?slot=pad`)
    await rate(pad, 5)
    await rate(second, 1)
    await settled(staff, 'counter-pad')
    await storedOnce(server, 2)
  })

  it('though an older copy of the store is opened, with a renewed epoch', async () => {
    const { server, staff, pad } = await padOnWire()
    await rate(pad, 5)
    await settled(staff, 'counter-pad')
    await storedOnce(server, 1)
    await server.stop()
    const copy = `${server.data}.copy`
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
    cpSync(server.data, copy, { recursive: true })

    await server.start()
    await settled(staff, 'counter-pad')
    await nextPerson(pad)
    await rate(pad, 1)
    await settled(staff, 'counter-pad')
    await storedOnce(server, 2)
    await server.stop()
    rmSync(server.data, { recursive: true })
    cpSync(copy, server.data, { recursive: true })

    await server.start({ LINLI_RENEW_EPOCH: '1' })
    await storedOnce(server, 2)
  })
})
