/** The keys of the search fit a fingertip on every glass, or there are fewer of them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keySide, keysFor, lettersOn } from '../../../kiosk/screens/search/letter-keys.ts'
import { frameOf } from '../../../kiosk/ui/frame.ts'

const touch = (width: number, height: number, diagonal: number) =>
  frameOf({ mode: 'touch', width, height, diagonal, distance: 600 })

it.each([
  ['43″ upright', touch(1080, 1920, 43), 'letters'],
  ['32″ upright', touch(1080, 1920, 32), 'letters'],
  ['21.5″ wide', touch(1920, 1080, 21.5), 'letters'],
  ['10.1″ upright', touch(800, 1280, 10.1), 'nine'],
  ['10.1″ wide', touch(1280, 800, 10.1), 'nine'],
] as const)('%s', (_, frame, is) => {
  expect(keysFor(frame).is).toBe(is)
})

it('has every letter on nine keys, once', () => {
  expect(Array.from('123456789', lettersOn).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
})

it('gives each key of the longest row its width, however large the glass', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 600, max: 3840 }),
      fc.integer({ min: 600, max: 3840 }),
      fc.double({ min: 7, max: 86, noNaN: true }),
      (width, height, diagonal) => {
        const frame = touch(width, height, diagonal)
        const keys = keysFor(frame)
        if (keys.is === 'nine') return
        const pad = (frame.width - 112) * (frame.upright ? 1 : 0.52)
        expect((pad / frame.mm - 9 * 2) / 10).toBeGreaterThanOrEqual(keySide)
      },
    ),
  )
})
