/** Which keys fit this glass: a key is never smaller than a fingertip, so narrow glass has nine. */
import type { Frame } from '../../ui/frame.ts'

export interface Keys {
  readonly is: 'letters' | 'nine'
  /** Row by row; a key of nine types its digit and says its letters. */
  readonly rows: readonly string[]
}

/** The least side of a key, mm, and of the gap between two. */
export const keySide = 15
const gap = 2

const letters: Keys = {
  is: 'letters',
  rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
}

const nine: Keys = {
  is: 'nine',
  rows: ['123', '456', '789'],
}

/** What stands on a digit's key; nothing on 1. */
export const lettersOn = (digit: string): string =>
  ['', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'][Number(digit) - 1] ?? ''

/** On upright glass the pad lies below the results, on wide glass beside them. */
export function keysFor(it: Pick<Frame, 'upright' | 'width' | 'mm'>): Keys {
  const margins = 2 * 56
  const room = (it.width - margins) * (it.upright ? 1 : 0.52)
  return room / it.mm >= 10 * keySide + 9 * gap ? letters : nine
}
