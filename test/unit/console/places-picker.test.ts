import { describe, expect, it } from 'vitest'
import type { Place } from '../../../content/live/asks.ts'
import type { Channel } from '../../../content/live/channels.ts'
import { most, offeredOf } from '../../../kiosk/console/places-picker.tsx'

const place = (n: number, name = `屏${n}`, pinyin = 'ping'): Place => ({
  channel: `screen:s-${n}` as Channel,
  name: { zh: name },
  pinyin,
  area: 'east',
  screens: 1,
})
const names = (all: readonly Place[]) => all.map((it) => it.name.zh)
const many = [
  ...Array.from({ length: 40 }, (_, n) => place(n)),
  place(40, '东门大屏', 'dong men da ping'),
]

describe('places to choose from', () => {
  it('all stand there while a person can look them over', () => {
    const few = many.slice(0, most)
    expect(offeredOf(few, [], '没有')).toEqual(few)
  })

  it('of many, a few and those that are looked for', () => {
    expect(offeredOf(many, [], '').length).toBe(most)
    for (const text of ['东门', 'dongmen', 'dmdp'])
      expect(names(offeredOf(many, [], text))).toEqual(['东门大屏'])
    expect(offeredOf(many, [], '没有')).toEqual([])
  })

  it('what is chosen is always in view, and first', () => {
    const chosen: Channel[] = ['screen:s-39', 'screen:s-7']
    expect(names(offeredOf(many, chosen, 'dongmen'))).toEqual(['屏7', '屏39', '东门大屏'])
    expect(new Set(offeredOf(many, chosen, '')).size).toBe(most + 2)
  })
})
