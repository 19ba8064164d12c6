/** The hall's time as views see it: a tick each second, and no waiting for it where something begins. */
import { effect } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { createClockModel } from '../../../kiosk/live/clock-model.ts'
import { fakeClock } from './fake-clock.ts'

const noon = 1_800_000_000_000

describe('the hall’s time', () => {
  it('ticks on the second', async () => {
    const source = fakeClock('page', noon + 300)
    const { now } = createClockModel(source, null)
    await source.advance(600)
    expect(now.value).toBe(noon + 300)
    await source.advance(100)
    expect(now.value).toBe(noon + 1000)
  })

  it('is looked at when something came, which may have begun since the last tick', async () => {
    const source = fakeClock('page', noon)
    const clock = createClockModel(source, null)
    await source.advance(400)
    clock.look([noon + 390])
    expect(clock.now.value).toBe(noon + 400)
  })

  it('is looked at again when it begins before the next tick, and no timer stays behind', async () => {
    const source = fakeClock('page', noon)
    const clock = createClockModel(source, null)
    const seen: number[] = []
    clock.now.subscribe((it) => seen.push(it - noon))
    await source.advance(400)
    clock.look([noon + 450, noon + 450, noon - 5, noon + 90_000])
    await source.advance(1700)
    expect(seen).toEqual([0, 400, 450, 1000, 2000])
  })

  it('is not looked at each second by whoever looks when something came', async () => {
    const source = fakeClock('page', noon)
    const clock = createClockModel(source, null)
    let looks = 0
    const end = effect(() => {
      looks++
      clock.look([noon + 90_000])
    })
    await source.advance(3000)
    end()
    expect(looks).toBe(1)
  })
})
