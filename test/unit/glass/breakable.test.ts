/** Where titles may break: between words, with the marks of Chinese setting kept where they belong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakable } from '../../../kiosk/ui/breakable.ts'

describe('breakable', () => {
  it('keeps a closing mark with the word before it, and an opening one with the word after it', () => {
    const pieces = breakable('叫您转“安全账户”，一律挂断：明天停水（示例）')
    for (const piece of pieces) {
      expect(piece).not.toMatch(/^[”，：）]/)
      expect(piece).not.toMatch(/[“（]$/)
    }
    expect(pieces).toContain('停水')
  })

  it('breaks no word apart and loses nothing', () => {
    expect(breakable('居民议事会')).not.toContain('居')
    fc.assert(fc.property(fc.string(), (text) => breakable(text).join('') === text))
  })
})
