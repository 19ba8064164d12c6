import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PinLock } from '../../../content/screens/pin.ts'
import {
  type Moment,
  nextTry,
  resume,
  type Tries,
  waitLeft,
} from '../../../content/screens/pin-tries.ts'

const minute = 60_000
const lock: PinLock = { salt: 'a', rounds: 1, digest: 'd' }
const at = (ms: number, more: Partial<Moment> = {}): Moment => ({
  certain: 1e12 + ms,
  mono: ms,
  page: 'one',
  ...more,
})

/** After this many wrong ones, each as soon as it was allowed; and when the last one was. */
function wrongs(many: number): { tries: Tries | null; now: number } {
  let tries: Tries | null = null
  let now = 0
  for (let i = 0; i < many; i++) {
    now += waitLeft(tries, at(now))
    tries = nextTry(tries, lock, at(now))
  }
  return { tries, now }
}

describe('wrong PINs', () => {
  it('cost nothing four times, then one minute, two, five, fifteen, and half an hour each', () => {
    const cost = Array.from({ length: 12 }, (_, many) => {
      const { tries, now } = wrongs(many)
      return waitLeft(tries, at(now)) / minute
    })
    expect(cost).toEqual([0, 0, 0, 0, 0, 1, 2, 5, 15, 30, 30, 30])
  })

  it('are waited out to the millisecond', () => {
    const { tries, now } = wrongs(5)
    expect(waitLeft(tries, at(now + minute - 1))).toBe(1)
    expect(waitLeft(tries, at(now + minute))).toBe(0)
  })

  it('are not forgiven by a page that is loaded anew, nor by a clock', () => {
    const { tries, now } = wrongs(6)
    // Loaded anew with the network gone: nothing certain has passed, whatever the monotonic clock says.
    const reloaded = at(9_999_999, { page: 'two', certain: 1e12 + now })
    const kept = resume(tries, lock, reloaded)
    expect(waitLeft(kept, reloaded)).toBe(2 * minute)
    expect(waitLeft(kept, { ...reloaded, mono: 9_999_999 + minute })).toBe(minute)
    // The server says that half a minute has passed meanwhile.
    const heard = at(0, { page: 'two', certain: 1e12 + now + minute / 2 })
    expect(waitLeft(resume(tries, lock, heard), heard)).toBe(1.5 * minute)
    // The server's own clock was set back by a year: no wait grows by that, and it passes by the page.
    const back = at(5, { page: 'two', certain: 1e12 - 365 * 86_400_000 })
    const mended = resume(tries, lock, back)
    expect(waitLeft(mended, back)).toBe(2 * minute)
    expect(waitLeft(mended, { ...back, mono: 5 + 2 * minute })).toBe(0)
  })

  it('are forgotten with the PIN that they were tried at', () => {
    const { tries, now } = wrongs(9)
    const other = { ...lock, salt: 'b' }
    expect(resume(tries, other, at(now))).toBe(null)
    expect(nextTry(tries, other, at(now))).toMatchObject({ of: 'b', wrong: 1, wait: 0 })
  })

  it('never become more in an hour than five and what the waits allow', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 10 * minute }) }),
      fc.record({ do: fc.constant('reload' as const), ms: fc.integer({ min: 0, max: minute }) }),
      fc.record({ do: fc.constant('try' as const), ms: fc.constant(0) }),
      fc.record({ do: fc.constant('hear' as const), ms: fc.constant(0) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let tries: Tries | null = null
        let real = 0
        let pageFrom = 0
        let page = 0
        /** What the page believes of the server's time: the last word of it, plus its own counting. */
        let word = 0
        let wordAt = 0
        const now = (): Moment => ({
          certain: word + (real - wordAt),
          mono: real - pageFrom,
          page: String(page),
        })
        const done: number[] = []
        for (const it of steps) {
          real += it.ms
          if (it.do === 'hear') [word, wordAt] = [real, real]
          if (it.do === 'reload') {
            // Nothing was kept since the last word, and the page's own clock begins again.
            wordAt = real
            pageFrom = real
            page++
            tries = resume(tries, lock, now())
          }
          if (it.do === 'try' && waitLeft(tries, now()) === 0) {
            tries = nextTry(tries, lock, now())
            done.push(real)
          }
        }
        // Of the tries after the fifth, each began no sooner than the wait of the one before it.
        const gaps = [1, 2, 5, 15, 30].map((it) => it * minute)
        for (let i = 5; i < done.length; i++) {
          const wait = gaps[Math.min(i - 5, 4)] ?? 0
          expect((done[i] ?? 0) - (done[i - 1] ?? 0)).toBeGreaterThanOrEqual(wait)
        }
      }),
    )
  })
})
