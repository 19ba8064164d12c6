import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../../content/live/asks.ts'
import {
  countOf,
  everyone,
  filters,
  orders,
  pickColleagues,
  topRole,
} from '../../../kiosk/console/colleagues/colleague-order.ts'

const colleague = (name: string, pinyin: string, part: Partial<Colleague> = {}): Colleague => ({
  id: name,
  account: `a.${pinyin.replaceAll(/[^a-z]/g, '')}`,
  name,
  pinyin,
  grants: [{ role: 'viewer', area: 'east' }],
  isElsewhere: false,
  isDisabled: false,
  addedAt: 1,
  seenAt: 5,
  ...part,
})

const all = [
  colleague('张伟', 'zhang wei', { seenAt: 9 }),
  colleague('单小明', 'shan|dan xiao ming', { grants: [{ role: 'admin', area: 'town' }] }),
  colleague('安然', 'an ran', { isDisabled: true }),
  colleague('丁一', 'ding yi', { seenAt: null }),
  colleague('李娜', 'li na', {
    grants: [
      { role: 'viewer', area: 'west' },
      { role: 'editor', area: 'east' },
    ],
  }),
]
const names = (part: Partial<typeof everyone>) =>
  pickColleagues(all, { ...everyone, ...part }).map((it) => it.name)

describe('the list of colleagues', () => {
  it('stands in the order in which names are read, a surname as a surname, shut accounts last', () => {
    expect(names({})).toEqual(['丁一', '李娜', '单小明', '张伟', '安然'])
  })

  it('is found by characters, pinyin, first letters, and the account', () => {
    for (const text of ['小明', 'shanxiao', 'danxm', 'sxm', 'XIAO', 'a.shan'])
      expect([text, names({ text })]).toEqual([text, ['单小明']])
    expect(names({ text: '没有这个人' })).toEqual([])
  })

  it('is narrowed to a role, to who never came, to who is shut out', () => {
    expect(names({ filter: 'admin' })).toEqual(['单小明'])
    expect(names({ filter: 'editor' })).toEqual(['李娜'])
    expect(names({ filter: 'viewer' })).toEqual(['丁一', '张伟'])
    expect(names({ filter: 'never' })).toEqual(['丁一'])
    expect(names({ filter: 'disabled' })).toEqual(['安然'])
  })

  it('may begin with who was here last, or with who has been away the longest', () => {
    expect(names({ order: 'seen' })[0]).toBe('张伟')
    expect(names({ order: 'away' })[0]).toBe('丁一')
  })

  it('loses and doubles nobody, and counts what it shows', () => {
    const anybody = fc.record({
      id: fc.uuid(),
      account: fc.string(),
      name: fc.string({ minLength: 1 }),
      pinyin: fc.string(),
      grants: fc.constantFrom(all[1]?.grants ?? [], all[4]?.grants ?? []),
      isElsewhere: fc.boolean(),
      isDisabled: fc.boolean(),
      addedAt: fc.nat(),
      seenAt: fc.option(fc.nat()),
    })
    const some = fc.uniqueArray(anybody, { selector: (it) => it.id, maxLength: 30 })
    fc.assert(
      fc.property(some, fc.constantFrom(...filters), fc.constantFrom(...orders), (list, f, o) => {
        const found = pickColleagues(list, { text: '', filter: f, order: o })
        expect(found.length).toBe(countOf(list, f))
        const again = pickColleagues([...list].reverse(), { text: '', filter: f, order: o })
        if (o === 'name' && new Set(list.map((it) => it.account)).size === list.length)
          expect(again.map((it) => it.id)).toEqual(found.map((it) => it.id))
      }),
    )
    expect(topRole(all[4] as Colleague)).toBe('editor')
  })
})
