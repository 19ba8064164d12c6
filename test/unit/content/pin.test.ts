import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import { checkInput } from '../../../content/live/issues.ts'
import { isGuessable, pinLockSchema, pinSchema } from '../../../content/screens/pin.schema.ts'
import { opens, pinDigest, pinLockIn } from '../../../content/screens/pin.ts'
import { newPinLock } from '../../../server/screens/pin-lock.ts'

const atOnce = async () => {}

describe('a PIN', () => {
  it.each([
    ['000000', 'one digit'],
    ['121212', 'two digits'],
    ['123456', 'upwards'],
    ['987654', 'downwards'],
    ['567890', 'upwards over zero'],
    ['135791', 'in twos'],
    ['112233', 'in pairs'],
    ['481481', 'said twice'],
    ['481184', 'backwards'],
    ['901231', 'a day, year first'],
    ['311290', 'a day, day first'],
    ['123190', 'a day, month first'],
    ['19630415', 'a day with its century'],
    ['15041963', 'a day with its century, day first'],
    ['147258', 'down the keys'],
    ['520131452', 'said as words'],
  ])('%s is too easy: %s', (pin) => {
    expect(isGuessable(pin)).toBe(true)
    const checked = checkInput(pinSchema, pin)
    expect(checked.ok || checked.issues).toEqual([{ path: '', issue: 'guessable' }])
  })

  it.each(['804615', '739182', '96384071', '509173824610'])('%s is taken', (pin) => {
    expect(checkInput(pinSchema, pin)).toEqual({ ok: true, value: pin })
  })

  it.each([
    ['80461', 'too_short'],
    ['8046152390174', 'too_long'],
    ['80461a', 'format'],
    ['８０４６１５', 'format'],
    ['', 'too_short'],
    [804_615, 'type'],
  ])('%j is refused as %s', (pin, issue) => {
    const checked = checkInput(pinSchema, pin)
    expect(checked.ok || checked.issues[0]?.issue).toBe(issue)
  })

  it('leaves four of five numbers to choose from', () => {
    let left = 0
    for (let at = 0; at < 1_000_000; at += 7)
      if (!isGuessable(String(at).padStart(6, '0'))) left += 7
    expect(left).toBeGreaterThan(800_000)
  })
})

describe('a lock', () => {
  it('opens to its PIN and to no other', async () => {
    const lock = await newPinLock('804615')
    expect(v.is(pinLockSchema, lock)).toBe(true)
    expect(JSON.stringify(lock)).not.toContain('804615')
    expect(await opens(lock, '804615', atOnce)).toBe(true)
    for (const it of ['804614', '80461', '8046150', '', '０']) {
      expect(await opens(lock, it, atOnce), it).toBe(false)
    }
    expect(await opens({ ...lock, digest: '' }, '804615', atOnce)).toBe(false)
  })

  it('is another each time, and the same for the same salt, on the server and on the glass', async () => {
    const [one, two] = [await newPinLock('804615'), await newPinLock('804615')]
    expect(one.digest).not.toBe(two.digest)
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^\d{6,12}$/), async (pin) => {
        const lock = await newPinLock(pin)
        expect(await pinDigest(pin, lock, atOnce)).toBe(lock.digest)
      }),
      { numRuns: 5 },
    )
  })

  it('is found among the items of a screen, unless it is of a later kind', () => {
    const item = { board: 'pins', v: 1, body: { salt: 's' } } as unknown as Item
    expect(pinLockIn([{ ...item, board: 'points' }, item])).toBe(item.body)
    expect(pinLockIn([{ ...item, v: 2 }])).toBe(null)
    expect(pinLockIn([])).toBe(null)
  })
})
