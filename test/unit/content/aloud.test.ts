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
    expect(spoken('第 4\n丰行侠\n740.5 \n小时', 'zh')).toBe('第 4，丰行侠，740.5小时')
    expect(spoken('14:00–16:30\nOn now·Hall', 'en')).toBe('14:00 to 16:30, On now, Hall')
  })
})
