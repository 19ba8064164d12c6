import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { channelSchema, scopeOf, splitChannel } from '../../../content/live/channels.ts'
import { idSchema, makeId, newIdSchema } from '../../../content/live/ids.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('ids', () => {
  it('are UUIDs of version 7, whatever the clock and the dice say', () => {
    fc.assert(
      fc.property(instant, bytes, (now, random) => {
        const id = makeId(now, () => random)
        expect(v.is(newIdSchema, id)).toBe(true)
        expect(v.is(idSchema, id)).toBe(true)
        expect(id[14]).toBe('7')
        expect('89ab').toContain(id[19])
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now)
      }),
    )
  })

  it('sort by the time they were made', () => {
    fc.assert(
      fc.property(instant, instant, bytes, bytes, (a, b, x, y) => {
        fc.pre(a < b)
        expect(makeId(a, () => x) < makeId(b, () => y)).toBe(true)
      }),
    )
  })

  it('use every random bit that is not the version or the variant', () => {
    const zeros = makeId(0, () => new Uint8Array(16))
    const ones = makeId(0, () => new Uint8Array(16).fill(255))
    expect(zeros).toBe('00000000-0000-7000-8000-000000000000')
    expect(ones).toBe('00000000-0000-7fff-bfff-ffffffffffff')
  })

  it('of packs are short words; nothing that could be a path or markup', () => {
    const good = ['demo', 'tally:front-desk', 'a.b_c-1']
    const bad = ['', '-a', 'A', 'a/b', 'a b', '../x', '<b>', 'a'.repeat(65), '院']
    expect(good.every((it) => v.is(idSchema, it))).toBe(true)
    expect(bad.filter((it) => v.is(idSchema, it))).toEqual([])
  })
})

const channel = fc
  .tuple(fc.constantFrom('screen', 'centre', 'area', 'group'), fc.stringMatching(/^[a-z0-9]{1,6}$/))
  .map(([kind, id]) => `${kind}:${id}` as const)

describe('channels', () => {
  it('are taken apart where they were put together', () => {
    expect(splitChannel('area:demo-city')).toEqual({ kind: 'area', id: 'demo-city' })
    expect(v.is(channelSchema, 'room:x')).toBe(false)
    expect(v.is(channelSchema, 'area:')).toBe(false)
  })

  it('have one scope for one set, in any order, and another for another', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(channel, { maxLength: 12 }),
        fc.uniqueArray(channel, { maxLength: 12 }),
        (a, b) => {
          expect(scopeOf([...a].reverse())).toBe(scopeOf(a))
          const same = [...a].sort().join() === [...b].sort().join()
          expect(scopeOf(a) === scopeOf(b)).toBe(same)
        },
      ),
    )
    // Known answers: a scope is stored on screens and compared after an update.
    expect(scopeOf(['centre:demo', 'area:demo-city'])).toBe('fzzl7wrhqw')
  })
})
