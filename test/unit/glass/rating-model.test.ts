/** The five faces: the first touch counts, thanks only when it is safe, the lock, taking back. */
import { describe, expect, it } from 'vitest'
import {
  asking,
  lockFor,
  type RatingEvent,
  type RatingState,
  rate,
  sayFor,
  thanksFor,
} from '../../../kiosk/satisfaction/rating-model.ts'

const run = (events: readonly (readonly [number, RatingEvent])[], from: RatingState = asking) =>
  events.reduce((state, [now, event]) => rate(state, event, now), from)

describe('rating', () => {
  it('answers the first touch, and never thanks before the tap is kept', () => {
    const touched = run([[10, { on: 'face', grade: 4 }]])
    expect(touched).toEqual({ is: 'keeping', grade: 4 })
    expect(rate(touched, { on: 'tick' }, 999_999)).toBe(touched)
    expect(rate(touched, { on: 'kept', tap: 't1' }, 20)).toEqual({
      is: 'thanks',
      grade: 4,
      tap: 't1',
      until: 20 + thanksFor,
    })
  })

  it('takes no second face while the first is being kept or thanked for', () => {
    const touched = run([[10, { on: 'face', grade: 4 }]])
    expect(rate(touched, { on: 'face', grade: 1 }, 11)).toBe(touched)
    const thanked = rate(touched, { on: 'kept', tap: 't1' }, 20)
    expect(rate(thanked, { on: 'face', grade: 1 }, 30)).toBe(thanked)
  })

  it('asks again after the thanks, and is locked against the same hand', () => {
    const asked = run([
      [0, { on: 'face', grade: 5 }],
      [10, { on: 'kept', tap: 't1' }],
      [10 + thanksFor, { on: 'tick' }],
    ])
    expect(asked.is).toBe('asking')
    const end = 10 + thanksFor
    expect(rate(asked, { on: 'face', grade: 2 }, end + lockFor - 1)).toBe(asked)
    expect(rate(asked, { on: 'face', grade: 2 }, end + lockFor).is).toBe('keeping')
  })

  it('lets the next person in at once', () => {
    const asked = run([
      [0, { on: 'face', grade: 5 }],
      [10, { on: 'kept', tap: 't1' }],
      [500, { on: 'next' }],
    ])
    expect(asked).toEqual({ is: 'asking', lockedUntil: 500 + lockFor })
  })

  it('takes back what was thanked for, and says so', () => {
    const undoing = run([
      [0, { on: 'face', grade: 1 }],
      [10, { on: 'kept', tap: 't1' }],
      [500, { on: 'undo' }],
    ])
    expect(undoing).toEqual({ is: 'undoing', grade: 1, tap: 't1' })
    expect(rate(undoing, { on: 'next' }, 600)).toBe(undoing)
    const undone = rate(undoing, { on: 'undone' }, 700)
    expect(undone).toEqual({ is: 'undone', until: 700 + sayFor })
    expect(rate(undone, { on: 'tick' }, 700 + sayFor).is).toBe('asking')
    expect(rate(undoing, { on: 'notUndone' }, 700)).toMatchObject({ is: 'failed', what: 'undo' })
  })

  it('says that it could not be kept, and asks again', () => {
    const failed = run([
      [0, { on: 'face', grade: 3 }],
      [10, { on: 'notKept' }],
    ])
    expect(failed).toEqual({ is: 'failed', what: 'tap', until: 10 + sayFor })
    expect(rate(failed, { on: 'undo' }, 20)).toBe(failed)
    expect(rate(failed, { on: 'tick' }, 10 + sayFor).is).toBe('asking')
  })
})
