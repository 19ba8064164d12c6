/** Whose turn it is: the round, the one jump of what is new, and that nothing is ever stuck. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRotation, type Rotation, rotate, type Turn } from '../../../kiosk/screens/rotation.ts'

const jumpFor = 2000
const turn = (id: string, rev = 1, part = 0): Turn => ({
  key: `${id}/${part}`,
  item: { id, rev },
  duration: 10_000,
})

/** Plays a list of moments: the turns at each, and who was in view. */
function play(moments: readonly (readonly [number, readonly Turn[]])[]): (string | null)[] {
  let state: Rotation = firstRotation
  return moments.map(([now, turns]) => {
    state = rotate(state, turns, now, jumpFor)
    return state.key
  })
}

describe('rotation', () => {
  it('goes round in order, each for its own time', () => {
    const turns = [turn('a'), turn('b')]
    expect(
      play([
        [0, turns],
        [9999, turns],
        [10_000, turns],
        [20_000, turns],
      ]),
    ).toEqual(['a/0', 'a/0', 'b/0', 'a/0'])
  })

  it('takes the first set as it is: nothing jumps at the start', () => {
    const turns = [turn('a', 5), turn('b', 9)]
    expect(
      play([
        [0, turns],
        [1000, turns],
      ]),
    ).toEqual(['a/0', 'a/0'])
  })

  it('shows a new item at once, then goes on where it was', () => {
    const old = [turn('a'), turn('b'), turn('c')]
    const more = [turn('n', 9), ...old]
    expect(
      play([
        [0, old],
        [10_000, old],
        [12_000, more],
        [13_999, more],
        [14_000, more],
        [24_000, more],
      ]),
    ).toEqual(['a/0', 'b/0', 'n/0', 'n/0', 'c/0', 'n/0'])
  })

  it('lets a changed item jump once, and only its first turn', () => {
    const before = [turn('a'), turn('b', 1, 0), turn('b', 1, 1)]
    const changed = [turn('a'), turn('b', 2, 0), turn('b', 2, 1)]
    expect(
      play([
        [0, before],
        [1000, changed],
        [3000, changed],
        [4000, changed],
      ]),
    ).toEqual(['a/0', 'b/0', 'b/0', 'b/0'])
  })

  it('shows several new ones one after the other', () => {
    const old = [turn('a')]
    const more = [turn('a'), turn('x', 2), turn('y', 3)]
    expect(
      play([
        [0, old],
        [100, more],
        [2099, more],
        [2100, more],
        [4100, more],
      ]),
    ).toEqual(['a/0', 'x/0', 'x/0', 'y/0', 'x/0'])
  })

  it('keeps one that changes while it is in view', () => {
    expect(
      play([
        [0, [turn('a', 1), turn('b')]],
        [500, [turn('a', 2), turn('b')]],
      ]),
    ).toEqual(['a/0', 'a/0'])
  })

  it('leaves one that is gone, and shows nothing when nothing is left', () => {
    const turns = [turn('a'), turn('b')]
    expect(
      play([
        [0, turns],
        [10, [turn('b')]],
        [20, []],
        [30, turns],
      ]),
    ).toEqual(['a/0', 'b/0', null, 'a/0'])
  })

  it('is not stuck when the clock is set back', () => {
    const turns = [turn('a'), turn('b')]
    expect(
      play([
        [50_000, turns],
        [0, turns],
        [10_000, turns],
      ]),
    ).toEqual(['a/0', 'a/0', 'b/0'])
  })

  it('always shows somebody who is there, and everybody in time', () => {
    const sets = fc.array(
      fc.uniqueArray(
        fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 4 })),
        {
          selector: ([id]) => id,
        },
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(sets, (history) => {
        let state: Rotation = firstRotation
        let now = 0
        for (const set of history) {
          const turns = set.map(([id, rev]) => turn(id, rev))
          state = rotate(state, turns, now, jumpFor)
          expect(turns.length === 0 ? state.key : turns.some((it) => it.key === state.key)).toBe(
            turns.length === 0 ? null : true,
          )
          now += 700
        }
        const last = (history.at(-1) ?? []).map(([id, rev]) => turn(id, rev))
        const shown = new Set<string | null>()
        for (let step = 0; step < 400; step++, now += 700) {
          state = rotate(state, last, now, jumpFor)
          shown.add(state.key)
        }
        for (const it of last) expect(shown).toContain(it.key)
      }),
    )
  })
})
