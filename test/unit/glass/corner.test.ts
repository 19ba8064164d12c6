import { signal } from '@preact/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comfort, plainComfort } from '../../../content/screens/comfort.ts'
import type { Profile } from '../../../content/screens/profile.ts'
import { cornerSide, holdFor, watchCorner } from '../../../kiosk/screens/maintenance/corner.ts'

/** A 43″ glass: two px to the millimetre, so the corner is 50 px wide. */
const glass = { width: 1080, height: 1920 }

function open(comfort: Comfort = plainComfort) {
  let now = 0
  let timer: { at: number; then: () => void } | null = null
  const after = (ms: number, then: () => void) => {
    const mine = { at: now + ms, then }
    timer = mine
    return () => {
      if (timer === mine) timer = null
    }
  }
  const pass = (ms: number) => {
    now += ms
    const due = timer
    if (!due || due.at > now) return
    timer = null
    due.then()
  }
  const page = Object.assign(new EventTarget(), {
    innerWidth: glass.width,
    innerHeight: glass.height,
  })
  const profile = signal({ ...glass, diagonal: 43 } as Profile)
  let opened = 0
  watchCorner(page as never, { profile, comfort: signal(comfort) }, after, () => {
    opened++
  })
  const tell = (type: string, clientX = 20, clientY = 20, isPrimary = true) =>
    page.dispatchEvent(Object.assign(new Event(type), { clientX, clientY, isPrimary }))
  return { tell, pass, opened: () => opened }
}

describe('the hidden corner', () => {
  it('is held for three seconds by one still finger', () => {
    const { tell, pass, opened } = open()
    tell('pointerdown')
    pass(holdFor - 1)
    expect(opened()).toBe(0)
    tell('pointermove', 24, 22)
    pass(1)
    expect(opened()).toBe(1)
    pass(holdFor * 2)
    expect(opened()).toBe(1)
  })

  it.each([
    ['let go', (it: ReturnType<typeof open>) => it.tell('pointerup')],
    ['taken by the browser', (it: ReturnType<typeof open>) => it.tell('pointercancel')],
    ['slipped out', (it: ReturnType<typeof open>) => it.tell('pointermove', 60, 20)],
    ['joined by a second', (it: ReturnType<typeof open>) => it.tell('pointerdown', 25, 25, false)],
    ['joined elsewhere', (it: ReturnType<typeof open>) => it.tell('pointerdown', 500, 900, false)],
  ])('opens nothing when the finger was %s', (_, disturb) => {
    const it = open()
    it.tell('pointerdown')
    it.pass(holdFor - 1)
    disturb(it)
    it.pass(holdFor * 2)
    expect(it.opened()).toBe(0)
  })

  it('opens nothing to a second finger in it, nor beside it, nor at the other corners', () => {
    const it = open()
    it.tell('pointerdown', 500, 900)
    it.tell('pointerdown', 20, 20, false)
    it.pass(holdFor * 2)
    const { width, height } = glass
    for (const [x, y] of [
      [width - 5, 5],
      [5, height - 5],
      [width - 5, height - 5],
      [5, 60],
      [60, 5],
    ] as const) {
      it.tell('pointerdown', x, y)
      it.pass(holdFor * 2)
      it.tell('pointerup', x, y)
    }
    expect(it.opened()).toBe(0)
  })

  it('lies in the reach of a seated hand as well, in low mode', () => {
    const it = open({ ...plainComfort, low: true })
    it.tell('pointerdown', 5, glass.height - 5)
    it.pass(holdFor)
    expect(it.opened()).toBe(1)
    it.tell('pointerdown', 5, 5)
    it.pass(holdFor)
    expect(it.opened()).toBe(2)
  })

  it('is at least 20 mm wide', () => {
    expect(cornerSide).toBeGreaterThanOrEqual(20)
  })

  it('opens only after one finger alone was still in it, whatever else was done', () => {
    const place = fc.constantFrom([10, 10] as const, [49, 49] as const, [51, 10] as const)
    const deed = fc.record({
      type: fc.constantFrom('pointerdown', 'pointermove', 'pointerup', 'pass'),
      at: place,
      primary: fc.boolean(),
      ms: fc.integer({ min: 0, max: holdFor }),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const it = open()
        let since: number | null = null
        let now = 0
        let due = 0
        for (const { type, at, primary, ms } of deeds) {
          const isInside = at[0] < 50 && at[1] < 50
          if (type === 'pass') {
            it.pass(ms)
            now += ms
            if (since !== null && now - since >= holdFor) {
              due++
              since = null
            }
            continue
          }
          it.tell(type, at[0], at[1], primary)
          if (type === 'pointerdown') since = primary && isInside ? now : null
          else if (type === 'pointerup' || !isInside) since = null
        }
        expect(it.opened()).toBe(due)
      }),
    )
  })
})
