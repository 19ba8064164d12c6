/** What is read aloud is cut where a reader would breathe, and loses no word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviest, sentencesOf, spoken, weightOf } from '../../../content/screens/aloud.ts'

const pieces = fc.constantFrom(
  ...['今天下午在二楼活动室', '。', '，', '！', '」', '「', '？”', ' ', '\n', '……', '14:00–16:00'],
  ...[
    '10万余元',
    '·',
    'St. ',
    'No. 3',
    'The hall is open. ',
    'A',
    '1,000',
    '；',
    'Wi-Fi',
    '𠮷',
    'é',
  ],
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
)
const texts = fc.array(pieces, { maxLength: 60 }).map((it) => it.join(''))

describe('a text for a voice', () => {
  it('joined again is the text, and no piece is too long for an engine', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = sentencesOf(text)
        expect(all.join('')).toBe(text)
        for (const it of all) expect(weightOf(it)).toBeLessThanOrEqual(heaviest)
      }),
    )
  })

  it('is cut inside no time, quantity, number or letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = sentencesOf(text)
        const count = (of: readonly string[], what: string) =>
          of.reduce((sum, it) => sum + it.split(what).length - 1, 0)
        for (const whole of ['14:00–16:00', '10万余元', '1,000', '𠮷'])
          expect(count(all, whole)).toBe(count([text], whole))
      }),
    )
  })

  it('leaves a figure whole in a text without a single mark', () => {
    for (let before = 50; before < 62; before++) {
      const all = sentencesOf(`${'筹'.repeat(before)}10万余元${'款'.repeat(9)}`)
      expect(all.filter((it) => it.includes('10万余元'))).toHaveLength(1)
    }
  })

  it('ends a Chinese sentence behind its closing marks', () => {
    expect(sentencesOf('他说：「来吧！」于是大家来了。下午14:00–16:00见？！好……再见')).toEqual([
      '他说：「来吧！」',
      '于是大家来了。',
      '下午14:00–16:00见？！',
      '好……',
      '再见',
    ])
  })

  it('ends an English sentence at its full stop, and not behind an abbreviation', () => {
    expect(
      sentencesOf('Mr. Wang opens at 9 a.m. in room No. 3. Come at 3.5 km. 欢迎。Bye'),
    ).toEqual(['Mr. Wang opens at 9 a.m. in room No. 3. ', 'Come at 3.5 km. ', '欢迎。', 'Bye'])
  })

  it('keeps the number of a list with what it counts', () => {
    expect(sentencesOf('1. 先登记 2. 再领牌')).toEqual(['1. 先登记 2. 再领牌'])
  })

  it('breathes at a comma where a sentence is long', () => {
    const clause = '请各位居民把停放在楼下的电动自行车挪到东门外的临时车棚，'
    expect(sentencesOf(clause.repeat(3))).toEqual([clause.repeat(2), clause])
  })

  it('says times, ranges, rows and dots as a neighbour does', () => {
    expect(spoken('14:00–16:30\n正在进行\n重阳节·义诊', 'zh')).toBe(
      '14点至16点30分，正在进行，重阳节，义诊',
    )
    expect(spoken('08:05，到。\n二楼', 'zh')).toBe('8点05分，到。 二楼')
    expect(spoken('9月1日–9月30日', 'zh')).toBe('9月1日至9月30日')
    expect(spoken('14:00\n评一评', 'zh')).toBe('14点，评一评')
    expect(spoken('落实资金\n约\n10\n万余元', 'zh')).toBe('落实资金，约10万余元')
    expect(spoken('第 4\n丰行侠\n740.5 \n小时', 'zh')).toBe('第 4，丰行侠，740点5小时')
    expect(spoken('14:00–16:30\nOn now·Hall', 'en')).toBe('14:00 to 16:30, On now, Hall')
  })

  it.each([
    ['14:00–16:00', '14点至16点'],
    ['9：00-11：05', '9点至11点05分'],
    ['00:30～01:00', '0点30分至1点'],
    ['2026-11-23开门', '二零二六年11月23日开门'],
    ['2026/1/5 和 2026.01.05', '二零二六年1月5日 和 二零二六年1月5日'],
    ['截至 2022-09', '截至 二零二二年9月'],
    ['2021–2022年，2000 年', '2021至二零二二年，二零零零 年'],
    ['11月23日–25日', '11月23日至25日'],
    ['1–3 栋，2-1-301', '1至3 栋，2杠1杠301'],
    ['10万余元', '10万余元'],
    ['154.1 万元', '154点1 万元'],
    ['3/5', '5分之3'],
    ['满意 92.5%', '满意 百分之92点5'],
    ['电话：66668888', '电话：六六六六八八八八'],
    ['028-61881234', '零二八-六幺八八幺二三四'],
    ['打110，热线 12345', '打幺幺零，热线 幺二三四五'],
    ['拨300万元，共12345678元', '拨300万元，共12345678元'],
  ])('says %j as a neighbour does', (written, said) => {
    expect(spoken(written, 'zh')).toBe(said)
  })

  it('leaves the figures of a foreign text to its voice', () => {
    expect(spoken('2 of 3/5, 2026-11-23, 1–3', 'en')).toBe('2 of 3/5, 2026-11-23, 1 to 3')
  })
})
