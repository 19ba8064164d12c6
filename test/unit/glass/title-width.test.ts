/** The size of a headline follows the language that is shown. */
import { expect, it } from 'vitest'
import { titleWidth } from '../../../kiosk/ui/title-width.ts'

it('of a title is its Chinese characters, and half its Latin letters', () => {
  expect(titleWidth('请马上离开')).toBe(5)
  expect(titleWidth('Please leave now')).toBe(8)
  expect(titleWidth('3 号楼')).toBe(5 - 1)
  expect(titleWidth('')).toBe(0)
})
