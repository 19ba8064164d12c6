/** What views see: freshness that is never better than the truth, items with their times, the visit. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../content/live/channels.ts'
import { aids, plainComfort, toggleAid } from '../../../content/screens/comfort.ts'
import { freshFor } from '../../../content/screens/line.ts'
import { createClockModel } from '../../../kiosk/live/clock-model.ts'
import { createLibraryModel } from '../../../kiosk/live/library-model.ts'
import type { KeptTime } from '../../../kiosk/live/self-store.ts'
import type { Ability } from '../../../kiosk/screens/abilities.ts'
import type { Standing } from '../../../kiosk/screens/screen.ts'
import { createScreen } from '../../../kiosk/screens/screen-model.ts'
import { linkOf, slotOf } from '../../../kiosk/screens/slot.ts'
import { fakeClock } from './fake-clock.ts'
import { itemOf } from './fake-server.ts'

function open(mode: 'touch' | 'pad' = 'touch', kept: KeptTime | null = null) {
  const source = fakeClock()
  const start = source.read().wall
  const clock = createClockModel(source, kept)
  const on: Channel[] = ['screen:s']
  const hold = (item: ReturnType<typeof itemOf>) => ({
    id: item.id,
    rev: item.rev,
    item,
    on,
    off: [],
  })
  const library = createLibraryModel({ held: [], cursor: null, stamp: 0 }, clock.now, clock.certain)
  library.fold([hold(itemOf('me', 1, { board: 'profiles', body: { mode } }))], false)
  const standing = signal<Standing['is']>('ready')
  const isConnected = signal(true)
  const screen = createScreen({
    clock,
    library,
    missing: signal<readonly Ability[]>([]),
    standing,
    isConnected,
    live: new Promise(() => {}),
  })
  const put = (...items: ReturnType<typeof itemOf>[]) => library.fold(items.map(hold), false)
  const titles = () => screen.items.peek().map((it) => it.id)
  return { source, start, clock, library, standing, isConnected, screen, put, titles }
}

describe('freshness', () => {
  it('is never fine when nothing was ever heard', () => {
    expect(open().screen.freshness.peek()).toEqual({ state: 'offline', at: null })
  })
  it('is live while connected and heard of late, and says when that was', async () => {
    const { source, start, clock, screen, isConnected } = open()
    clock.heard(start, source.read())
    expect(screen.freshness.peek()).toEqual({ state: 'live', at: start })
    await source.advance(freshFor + 1000)
    expect(screen.freshness.peek()).toEqual({ state: 'late', at: start })
    clock.heard(start + 130_000, source.read())
    expect(screen.freshness.peek()).toEqual({ state: 'live', at: start + 130_000 })
    isConnected.value = false
    expect(screen.freshness.peek()).toEqual({ state: 'late', at: start + 130_000 })
    expect(screen.shown.peek().line).toBe('late')
    await source.advance(freshFor + 1000)
    expect(screen.freshness.peek()).toEqual({ state: 'offline', at: start + 130_000 })
  })
  it('is as old as the hall says after a device slept, whose page counted no time', async () => {
    const { source, start, clock, screen } = open()
    clock.heard(start, source.read())
    source.setWall(start + 8 * 3_600_000)
    await source.advance(1000)
    expect(screen.freshness.peek()).toEqual({ state: 'late', at: start })
  })
  it('is as old as it was when the page began anew', () => {
    const heardAt = fakeClock().read().wall - freshFor - 1000
    const { screen } = open('touch', { offset: 0, mark: heardAt, heardAt })
    expect(screen.freshness.peek()).toEqual({ state: 'late', at: heardAt })
  })
  it('is said anew only when it changes', async () => {
    const { source, start, clock, screen } = open()
    clock.heard(start, source.read())
    const before = screen.freshness.value
    screen.touch()
    await source.advance(30_000)
    expect(screen.freshness.value).toBe(before)
  })
})

describe('items', () => {
  it('come and go by the hall time', async () => {
    const { source, start, put, titles } = open()
    put(itemOf('later', 2, { from: start + 5000, until: start + 9000 }))
    expect(titles()).not.toContain('later')
    await source.advance(5000)
    expect(titles()).toContain('later')
    await source.advance(4000)
    expect(titles()).not.toContain('later')
  })
  it('are the same list while nothing begins, ends or changes', async () => {
    const { source, screen } = open()
    const before = screen.items.value
    await source.advance(3000)
    expect(screen.items.value).toBe(before)
  })
  it('do not come back when their end was certain and the clock is set back', async () => {
    const { source, start, clock, put, titles } = open()
    clock.heard(start, source.read())
    put(itemOf('ends', 2, { until: start + 5000 }))
    await source.advance(6000)
    expect(titles()).not.toContain('ends')
    clock.heard(start - 60_000, source.read())
    await source.advance(1000)
    expect(titles()).not.toContain('ends')
    put(itemOf('ends', 3, { until: start + 5000 }))
    expect(titles()).toContain('ends')
  })
  it('come back after a wrong year was only the wall clock of this device', async () => {
    const { source, start, clock, put, titles } = open()
    clock.heard(start, source.read())
    put(itemOf('standing', 2, { until: start + 86_400_000 }))
    source.setWall(start + 10 * 365 * 86_400_000)
    await source.advance(2000)
    expect(titles()).not.toContain('standing')
    source.setWall(start + 2000)
    await source.advance(2000)
    expect(titles()).toContain('standing')
  })
})

describe('a visit', () => {
  it('runs by the monotonic clock: a mended wall clock ends none', async () => {
    const { source, start, clock, screen } = open()
    expect(screen.touch()).toEqual({ swallowed: true })
    expect(screen.touch()).toEqual({ swallowed: false })
    clock.heard(start + 3_600_000, source.read())
    await source.advance(2000)
    expect(screen.session.peek().is).toBe('active')
    await source.advance(60_000)
    const warning = screen.session.peek()
    if (warning.is !== 'warning') throw new Error(warning.is)
    expect(Math.abs(warning.resetAt - screen.now.peek() - 18_000)).toBeLessThan(1500)
    await source.advance(20_000)
    expect(screen.session.peek().is).toBe('attract')
  })
  it('gives the next visitor Chinese again', async () => {
    const { screen } = open()
    screen.touch()
    screen.locale.value = 'en'
    screen.leave()
    expect(screen.locale.peek()).toBe('zh')
  })
  it('gives the next visitor a plain glass again', () => {
    const { screen } = open()
    screen.touch()
    for (const aid of aids) screen.comfort.value = toggleAid(screen.comfort.peek(), aid)
    screen.leave()
    expect(screen.comfort.peek()).toEqual(plainComfort)
  })
  it('in elder mode leaves two minutes, then counts one down', async () => {
    const { source, screen } = open()
    screen.touch()
    screen.comfort.value = toggleAid(screen.comfort.peek(), 'elder')
    await source.advance(119_000)
    expect(screen.session.peek().is).toBe('active')
    await source.advance(2000)
    expect(screen.session.peek().is).toBe('warning')
    await source.advance(57_000)
    expect(screen.session.peek().is).toBe('warning')
    await source.advance(3000)
    expect(screen.session.peek().is).toBe('attract')
    expect(screen.comfort.peek()).toEqual(plainComfort)
  })
  it('in elder mode keeps the short limits while a view takes private input', async () => {
    const { source, screen } = open()
    screen.touch()
    screen.comfort.value = toggleAid(screen.comfort.peek(), 'elder')
    const end = screen.keepPrivate()
    await source.advance(61_000)
    expect(screen.session.peek().is).toBe('warning')
    screen.stay()
    end()
    end()
    await source.advance(61_000)
    expect(screen.session.peek().is).toBe('active')
  })
  it('on a pad counts from the first touch', () => {
    expect(open('pad').screen.touch()).toEqual({ swallowed: false })
  })
})

describe('standing', () => {
  it('is ready only with a profile', () => {
    const { library, screen, standing } = open()
    expect(screen.standing.peek()).toEqual({ is: 'ready' })
    library.show({ held: [], cursor: null, stamp: 1 })
    expect(screen.standing.peek()).toEqual({ is: 'starting' })
    standing.value = 'ended'
    expect(screen.standing.peek()).toEqual({ is: 'ended' })
  })
})

describe('the address of a screen', () => {
  it('names a slot, or main', () => {
    expect(slotOf('?slot=touch')).toBe('touch')
    for (const it of ['', '?slot=', '?slot=../x', '?slot=A B', `?slot=${'x'.repeat(40)}`]) {
      expect(slotOf(it)).toBe('main')
    }
  })
  it('may hold a link', () => {
    expect(linkOf('#link=hall-touch.abcdefghijk')).toBe('hall-touch.abcdefghijk')
    for (const it of ['', '#', '#link=', '#link=short', `#link=${'x'.repeat(200)}`]) {
      expect(linkOf(it)).toBeNull()
    }
  })
})
