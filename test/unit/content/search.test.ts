/** Finding by characters, pinyin and first letters: what is typed finds what it should, in one order everywhere. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board, Item } from '../../../content/boards/envelope.ts'
import { plainOf, search, textsOf } from '../../../content/boards/search.ts'

interface Made {
  readonly board?: Board
  readonly en?: string
  readonly from?: number
  readonly body?: unknown
}

const made = (id: string, zh: string, pinyin: readonly string[], more: Made = {}): Item => ({
  id,
  board: more.board ?? 'announcements',
  rev: 1,
  v: 1,
  from: more.from ?? 1_700_000_000_000,
  until: null,
  envelope: { title: { zh, ...(more.en ? { en: more.en } : {}) } },
  body: more.body ?? { text: { source: '' } },
  publishedAt: 1_700_000_000_000,
  pinyin,
})

const ids = (items: readonly Item[], typed: string, keys = false) =>
  search(items, typed, keys).map((it) => it.item.id)

const bank = made('bank', '重庆银行行长来访', ['chong qing yin hang hang zhang lai fang'])
const story = made('story', '单老师讲故事', ['shan|dan lao shi jiang gu shi'])
const concert = made('concert', '周末音乐会 2026', ['zhou mo yin yue hui'], {
  en: 'Weekend concert',
})
const all = [concert, story, bank]

describe('search', () => {
  it.each([
    ['重庆', 'bank'],
    ['行长', 'bank'],
    ['chongqing', 'bank'],
    ['chongq', 'bank'],
    ['cqyh', 'bank'],
    ['chqyh', 'bank'],
    ['cqyinh', 'bank'],
    ['hangzhang', 'bank'],
    ['Chong Qing', 'bank'],
    ['重qing', 'bank'],
    ['shanlaoshi', 'story'],
    ['dls', 'story'],
    ['weekend', 'concert'],
    ['conc', 'concert'],
    ['２０２６', 'concert'],
    ['yyh', 'concert'],
  ])('finds by %s', (typed, id) => {
    expect(ids(all, typed)).toContain(id)
  })

  it.each(['zhongqing', 'xingzhang', 'ekend', 'hong', 'zzz', '', ' ，'])(
    'finds nothing by %j',
    (typed) => {
      expect(ids(all, typed)).toEqual([])
    },
  )

  it('reads nine keys as any of their letters, and digits as themselves', () => {
    expect(ids(all, '24664746', true)).toEqual(['bank'])
    expect(ids(all, '27', true)).toContain('bank')
    expect(ids(all, '2026', true)).toContain('concert')
    expect(ids(all, '24664746')).toEqual([])
    expect(ids(all, 'cq', true)).toEqual(['bank'])
  })

  it('knows characters where an item came without pinyin', () => {
    const { pinyin: _, ...bare } = bank
    expect(ids([bare], '银行')).toEqual(['bank'])
    expect(ids([bare], 'yinhang')).toEqual([])
  })

  it('looks through place, organiser, unit and team behind the title, and says by what it was met', () => {
    const body = { teams: [{ name: { zh: '银发先锋队' } }] }
    const ranking = made('ranking', '本月排行', ['ben yue pai hang', 'yin fa xian feng dui'], {
      board: 'volunteers',
      body,
    })
    expect(textsOf(ranking).map((it) => it.zh)).toEqual(['本月排行', '银发先锋队'])
    const found = search([ranking, bank], 'yin')
    expect(found.map((it) => [it.item.id, it.by?.zh])).toEqual([
      ['bank', undefined],
      ['ranking', '银发先锋队'],
    ])
  })

  it('leaves out what steers the screen and is no board', () => {
    expect(search([{ ...bank, board: 'profiles' }], '重庆')).toEqual([])
  })

  it('puts the beginning before the middle, characters before pinyin, and the newer first', () => {
    const items = [
      made('middle', '看银杏', ['kan yin xing'], { from: 9 }),
      made('initials', '元旦', ['yuan dan'], { from: 9 }),
      made('an-older', '银杏节', ['yin xing jie'], { from: 1 }),
      made('newer', '银杏林', ['yin xing lin'], { from: 2 }),
    ]
    expect(ids(items, '银')).toEqual(['newer', 'an-older', 'middle'])
    expect(ids(items, 'y')).toEqual(['initials', 'newer', 'an-older', 'middle'])
    expect(ids(items, 'yx')).toEqual(['newer', 'an-older', 'middle'])
  })
})

const syllable = fc.constantFrom('a', 'an', 'zhang', 'shi', 'er', 'qing', 'chong', 'ha', 'hang')
const sign = fc.tuple(fc.constantFrom(...'重庆银行长者会乐单解'), syllable)
const title = fc.array(sign, { minLength: 1, maxLength: 10 })
const itemOf = (signs: readonly (readonly [string, string])[], id = 'it', from = 1) =>
  made(id, signs.map(([it]) => it).join(''), [signs.map(([, it]) => it).join(' ')], { from })

describe('search, whatever the title', () => {
  it('finds every run of it: as characters, spelled as far as it goes, by first letters', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.nat(), fc.nat(), (signs, a, b, c) => {
        const start = a % signs.length
        const run = signs.slice(start, start + 1 + (b % (signs.length - start))).slice(0, 5)
        const whole = run
          .map(([, it]) => it)
          .join('')
          .slice(0, 24)
        const item = itemOf(signs)
        expect(ids([item], run.map(([it]) => it).join(''))).toEqual(['it'])
        expect(ids([item], whole.slice(0, 1 + (c % whole.length)))).toEqual(['it'])
        expect(ids([item], run.map(([, it]) => it[0]).join(''))).toEqual(['it'])
      }),
    )
  })

  it('never finds more when more is typed', () => {
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 6 }),
        fc.array(fc.constantFrom(...'aceghnirsqz重会'), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (titles, typed, keys) => {
          const items = titles.map((it, at) => itemOf(it, `i${at}`))
          const before = new Set(ids(items, typed.slice(0, -1).join(''), keys))
          for (const id of ids(items, typed.join(''), keys)) expect(before).toContain(id)
        },
      ),
    )
  })

  it('answers in one order, however the items lie', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 6 }), fc.nat(), (titles, seed) => {
        const items = titles.map((it, at) => itemOf(it, `i${at}`, at % 2))
        const moved = items.map((_, at) => items[(at + seed) % items.length] as Item)
        expect(ids(moved, 'h')).toEqual(ids(items, 'h'))
      }),
    )
  })

  it('takes any text for what it is, and ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const found = search(all, typed)
        if (plainOf(typed).length === 0) expect(found).toEqual([])
      }),
    )
    const same = made('same', '啊'.repeat(60), [Array(60).fill('a|an').join(' ')])
    expect(ids([same], 'a'.repeat(500))).toEqual(['same'])
  })
})
