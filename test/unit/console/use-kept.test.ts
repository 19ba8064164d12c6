import { describe, expect, it } from 'vitest'
import { overBlank } from '../../../kiosk/console/use-kept.ts'

const blank = { name: '', shape: 0 as number | null, groups: [] as string[] }

describe('a kept form', () => {
  it('is as it was typed', () => {
    const typed = { name: '东门大屏', shape: 2, groups: ['walls'] }
    expect(overBlank(blank, JSON.stringify(typed))).toEqual(typed)
    const ownSize = { ...typed, shape: null }
    expect(overBlank(blank, JSON.stringify(ownSize))).toEqual(ownSize)
    expect(overBlank(blank, null)).toEqual(blank)
  })

  it('of another build gives what still fits, and nothing else', () => {
    const other = { name: 7, shape: 1, groups: 'walls', colour: 'red' }
    expect(overBlank(blank, JSON.stringify(other))).toEqual({ ...blank, shape: 1 })
    const list = JSON.stringify({ groups: {} })
    expect(overBlank(blank, list)).toEqual(blank)
    for (const torn of ['', '{', 'null', '7', '[]']) expect(overBlank(blank, torn)).toEqual(blank)
  })
})
