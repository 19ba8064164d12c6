/** The wake lock is asked for whenever the page is seen and none is held. */
import { describe, expect, it } from 'vitest'
import { keepAwake } from '../../../kiosk/screens/glass-care.ts'
import { fakeClock, settled } from './fake-clock.ts'

function hall() {
  const listeners: (() => void)[] = []
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, then: unknown) => listeners.push(then as () => void),
  }
  const held: { release: () => void }[] = []
  let refuses = false
  let asked = 0
  const locks = {
    async request() {
      asked++
      if (refuses) throw new DOMException('no', 'NotAllowedError')
      const lock = { release: () => {} }
      held.push(lock)
      return {
        addEventListener: (_: string, then: unknown) => {
          lock.release = then as () => void
        },
      }
    },
  }
  const clock = fakeClock()
  keepAwake(page as unknown as Document, locks, clock)
  return {
    clock,
    asked: () => asked,
    refuse: (it: boolean) => {
      refuses = it
    },
    async see(visible: boolean) {
      page.visibilityState = visible ? 'visible' : 'hidden'
      for (const it of listeners) it()
      await settled()
    },
    async takeAway() {
      held.at(-1)?.release()
      await settled()
    },
  }
}

describe('the wake lock', () => {
  it('is asked for once at the start, and not again while it is held', async () => {
    const it = hall()
    await settled()
    await it.see(true)
    expect(it.asked()).toBe(1)
  })

  it('is asked for again when the page is seen again', async () => {
    const it = hall()
    await settled()
    // The browser lets go of it when the page is hidden.
    await it.see(false)
    await it.takeAway()
    expect(it.asked()).toBe(1)
    await it.see(true)
    expect(it.asked()).toBe(2)
  })

  it('is asked for again at once when the system took it from a page in sight', async () => {
    const it = hall()
    await settled()
    await it.takeAway()
    expect(it.asked()).toBe(2)
  })

  it('is asked for again each minute while it is refused', async () => {
    const it = hall()
    it.refuse(true)
    await it.see(false)
    await it.takeAway()
    await it.see(true)
    expect(it.asked()).toBe(2)
    await it.clock.advance(120_000)
    expect(it.asked()).toBe(4)
    it.refuse(false)
    await it.clock.advance(60_000)
    await it.clock.advance(600_000)
    expect(it.asked()).toBe(5)
  })

  it('is no fault where there is none', () => {
    expect(() => keepAwake({} as Document, undefined, fakeClock())).not.toThrow()
  })
})
