import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stamp } from '../../../content/live/entries.ts'
import { dateEntry } from '../../../content/time/dating.ts'

const page = '018f0000-0000-7000-8000-000000000001'
const other = '018f0000-0000-7000-8000-000000000002'
const received = 1_800_000_000_000
const stamp = (more: Partial<Stamp>): Stamp => ({ wall: 0, mono: 0, offset: null, page, ...more })

describe('dating', () => {
  it('trusts the distance within one life of the page, whatever the wall clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9e15 }),
        fc.double({ min: -1e13, max: 1e13 }),
        (wall, offset) => {
          const at = stamp({ wall, offset: Number.isNaN(offset) ? null : offset, mono: 1000.4 })
          expect(dateEntry(at, { page, mono: 61_000.4 }, received)).toEqual({
            at: received - 60_000,
            estimated: false,
          })
        },
      ),
    )
  })

  it('falls back on the corrected wall clock of an earlier page, and says so', () => {
    const at = stamp({ wall: received - 90_000, offset: 30_000, page: other })
    expect(dateEntry(at, { page, mono: 5 }, received)).toEqual({
      at: received - 60_000,
      estimated: true,
    })
  })

  it('puts nothing into the future', () => {
    const ahead = stamp({ wall: received + 1e12, page: other })
    expect(dateEntry(ahead, { page, mono: 5 }, received).at).toBe(received)
    const odd = stamp({ mono: 9000 })
    expect(dateEntry(odd, { page, mono: 5 }, received).at).toBe(received)
  })

  it('answers whole milliseconds, never before the epoch', () => {
    const at = dateEntry(stamp({ wall: 5, offset: -1e6, page: other }), { page, mono: 5 }, received)
    expect(at).toEqual({ at: 0, estimated: true })
    const exact = dateEntry(stamp({ mono: 0.3 }), { page, mono: 10.9 }, received)
    expect(Number.isInteger(exact.at)).toBe(true)
  })
})
