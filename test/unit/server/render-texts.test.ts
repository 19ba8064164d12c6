/** What staff type becomes blocks of words, and never anything else. */
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blockSchema, plainText } from '../../../content/boards/blocks.ts'
import { blocksOf, renderTexts } from '../../../server/boards/render-texts.ts'

const paragraph = (text: string) => [{ kind: 'paragraph', runs: [{ text }] }]

describe('blocks of a text', () => {
  it('are headings, paragraphs, lists and tables, with one kind of emphasis', () => {
    const source = [
      '# 停水通知',
      '### 时间',
      '明天 **8:00–12:00**，*请*储水。',
      '- 一号楼\n- 二号楼\n  - 东单元',
      '1. 先关阀\n2. 再来电',
      '| 楼 | 时间 |\n|---|---|\n| 1 | 8:00 |',
    ].join('\n\n')
    expect(blocksOf(source)).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: '停水通知' }] },
      { kind: 'heading', level: 3, runs: [{ text: '时间' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: '明天 ' },
          { text: '8:00–12:00', strong: true },
          { text: '，' },
          { text: '请', strong: true },
          { text: '储水。' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: '一号楼' }], [{ text: '二号楼' }], [{ text: '东单元' }]],
      },
      { kind: 'list', ordered: true, items: [[{ text: '先关阀' }], [{ text: '再来电' }]] },
      {
        kind: 'table',
        head: [[{ text: '楼' }], [{ text: '时间' }]],
        rows: [[[{ text: '1' }], [{ text: '8:00' }]]],
      },
    ])
  })

  it('keep each line where it was typed', () => {
    expect(blocksOf('甲\n乙')).toEqual(paragraph('甲\n乙'))
  })

  it('leave of a link its words, of an image its description, of markup what was typed', () => {
    expect(blocksOf('[看这里](https://evil.example/x)')).toEqual(paragraph('看这里'))
    expect(blocksOf('![合影](https://evil.example/x.png)')).toEqual(paragraph('合影'))
    expect(blocksOf('<script>alert(1)</script>')).toEqual(paragraph('<script>alert(1)</script>'))
    expect(blocksOf('<img src=x onerror=alert(1)>')).toEqual(
      paragraph('<img src=x onerror=alert(1)>'),
    )
  })

  it('fit the schema and never fail, whatever is typed', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '**',
      '*',
      '|',
      '\n',
      '> ',
      '`',
      '[',
      '](',
      ')',
      '<b>',
      '字',
      ' ',
      '~~~',
      '---',
      '&amp;',
      '\u2028',
      '![',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const blocks = blocksOf(pieces.join(''))
        expect(v.is(v.array(blockSchema), blocks)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('lose no word of what is typed as plain text', () => {
    const words = fc.array(fc.constantFrom('今天', '下午', '停水', '三点'), { minLength: 1 })
    fc.assert(
      fc.property(words, (list) => {
        expect(plainText(blocksOf(list.join('')))).toBe(list.join(''))
      }),
    )
  })

  it('come to an end of what is hostile, too (A22)', () => {
    for (const it of ['*', '[', '> ', '- ', '|', '`', '![', '**a ', '<']) {
      const source = it.repeat(Math.floor(8000 / it.length))
      expect(v.is(v.array(blockSchema), blocksOf(source)), it).toBe(true)
    }
  })
})

describe('a body', () => {
  it('has the blocks of every text made anew; a client’s own are not taken', () => {
    const body = {
      text: { source: '甲', blocks: [{ kind: 'paragraph', runs: [{ text: '骗' }] }] },
      source: '街道办',
      parts: [{ text: { source: '乙' } }],
    }
    expect(renderTexts(body)).toEqual({
      text: { source: '甲', blocks: paragraph('甲') },
      source: '街道办',
      parts: [{ text: { source: '乙', blocks: paragraph('乙') } }],
    })
  })

  it('of any other kind is left as it is', () => {
    for (const it of [null, 7, 'x', [1], { source: 5 }, { source: { zh: '网站' }, value: 3 }]) {
      expect(renderTexts(it)).toEqual(it)
    }
  })
})
