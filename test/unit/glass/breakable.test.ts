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

  it('keeps a figure with what is counted, and a span of time in one', () => {
    const pieces = breakable('12月3日14:00–16:00在2号楼，34家来了')
    for (const whole of ['12月', '3日', '14:00–16:00', '2号', '34家'])
      expect(
        pieces.some((it) => it.includes(whole)),
        whole,
      ).toBe(true)
  })

  it('keeps a short quotation in one, and lets go of one that is not closed', () => {
    expect(breakable('叫您转“安全账户”挂断')).toContain('“安全账户”')
    expect(breakable('“十佳社会工作者”评选').length).toBeGreaterThan(2)
    expect(breakable(`“${'居民'.repeat(20)}`).length).toBeGreaterThan(3)
  })

  it('breaks no word apart and loses nothing', () => {
    expect(breakable('居民议事会')).not.toContain('居')
    fc.assert(fc.property(fc.string(), (text) => breakable(text).join('') === text))
  })
})
