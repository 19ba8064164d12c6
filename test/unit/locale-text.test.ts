/**
 * No word on a page comes from anywhere but the typed locales and the boards' words: what stands in a
 * view is digits, signs and the names of the product.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { consoleEn } from '../../content/locales/console-en.ts'
import { consoleZh } from '../../content/locales/console-zh.ts'
import { refusalsEn } from '../../content/locales/refusals-en.ts'
import { refusalsZh } from '../../content/locales/refusals-zh.ts'
import { screenEn } from '../../content/locales/screen-en.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
import { root } from '../tools/root.ts'

/** Said to a screen reader or shown by the browser, besides what stands between tags. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label)$/

/** A plain letter on a button that is the same in every language. */
const allowed = new Set(['A'])

/** Characters that are compared or measured, and never shown. */
const notShown = new Map([
  ['kiosk/screens/glyphs.ts', '邻里屏'],
  ['kiosk/boards/calendar/month-grid.tsx', '星期'],
  ['kiosk/boards/projects/hero.ts', '元'],
  ['kiosk/boards/volunteers/by-letter.ts', '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'],
])

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (it: unknown): it is Node =>
  typeof it === 'object' && it !== null && typeof (it as Node).type === 'string'

const children = (it: Node): Node[] => Object.values(it).flat().filter(isNode)

/** The strings that an expression may become, where it stands as a text. */
function strings(it: Node): [text: string, at: number][] {
  switch (it.type) {
    case 'JSXText':
    case 'Literal':
      return typeof it.value === 'string' ? [[it.value, it.start]] : []
    case 'TemplateLiteral':
      return (it.quasis as Node[]).map((part) => [
        (part.value as { cooked: string }).cooked,
        part.start,
      ])
    case 'JSXExpressionContainer':
      return strings(it.expression as Node)
    case 'ConditionalExpression':
      return [...strings(it.consequent as Node), ...strings(it.alternate as Node)]
    case 'LogicalExpression':
      return [...strings(it.left as Node), ...strings(it.right as Node)]
    default:
      return []
  }
}

const isWord = (it: string): boolean =>
  (it.match(/\p{L}+/gu) ?? []).some((letters) => !allowed.has(letters))

/** Words that a view says by itself, with the line they stand on. */
function ownWords(name: string, code: string): string[] {
  const found: string[] = []
  const say = ([text, at]: [string, number]) => {
    const line = code.slice(0, at).split('\n').length
    found.push(`${name}:${line} says “${text.trim()}”`)
  }
  const visit = (it: Node) => {
    const attribute = it.type === 'JSXAttribute' && String((it.name as Node).name)
    if (attribute && spoken.test(attribute) && isNode(it.value))
      strings(it.value)
        .filter(([text]) => isWord(text))
        .forEach(say)
    if (it.type === 'JSXElement' || it.type === 'JSXFragment')
      (it.children as Node[])
        .flatMap(strings)
        .filter(([text]) => isWord(text))
        .forEach(say)
    else if (!attribute || !spoken.test(attribute))
      // Chinese is a word wherever it stands.
      strings(it)
        .filter(([text]) => /\p{Script=Han}/u.test(text) && text !== notShown.get(name))
        .forEach(say)
    children(it).forEach(visit)
  }
  const { program, errors } = parseSync(name, code)
  expect(errors).toEqual([])
  visit(program as unknown as Node)
  return [...new Set(found)]
}

const views = readdirSync(`${root}/kiosk`, { recursive: true, encoding: 'utf8' })
  .filter((it) => /\.tsx?$/.test(it) && !/gallery/.test(it))
  .map((it) => `kiosk/${it}`)

describe('every word on a page comes from a locale', () => {
  it('is noticed where it does not', () => {
    const bad = `const x = <p title="Hello" class="x">{n > 0 ? 'many' : ''} A+ · 12 <i>你好</i></p>`
    expect(ownWords('bad.tsx', bad)).toHaveLength(3)
    expect(ownWords('good.tsx', '<p title={words.a} class="row">A+ · {n} / 12</p>')).toEqual([])
    expect(ownWords('bad.ts', "export const say = '你好'")).toHaveLength(1)
  })

  it('in every view', () => {
    expect(views.length).toBeGreaterThan(100)
    const found = views.flatMap((it) => ownWords(it, readFileSync(`${root}/${it}`, 'utf8')))
    expect(found, found.join('\n')).toEqual([])
  })
})

type Words = { readonly [key: string]: unknown }

/** Every key, through all depths, with what it says. */
function entries(of: Words, path = ''): [key: string, word: unknown][] {
  return Object.entries(of).flatMap(([key, it]): [string, unknown][] =>
    typeof it === 'object' && it !== null
      ? entries(it as Words, `${path}${key}.`)
      : [[`${path}${key}`, it]],
  )
}

/** What a word says of some number, or of some name where it takes one. */
function probe(word: unknown): string {
  if (typeof word !== 'function') return String(word)
  try {
    return String(word(7, 8, 9))
  } catch {
    return String(word('7', '8', '9'))
  }
}

describe.each([
  ['screens', screenZh, screenEn],
  ['the console', consoleZh, consoleEn],
  ['refusals', refusalsZh, refusalsEn],
] as [string, Words, Words][])('the locales of %s', (_, zh, en) => {
  it('have the same keys, and none is empty', () => {
    expect(
      entries(en)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      entries(zh)
        .map(([key]) => key)
        .sort(),
    )
    for (const [key, word] of [...entries(zh), ...entries(en)])
      expect(probe(word).trim(), key).not.toBe('')
  })

  it('have no Chinese in English, but for a name of a language and what shows how Chinese looks', () => {
    const strange = entries(en).filter(([, word]) => /\p{Script=Han}/u.test(probe(word)))
    expect(strange.filter(([key]) => !/language|untitled|nameHint/i.test(key))).toEqual([])
  })
})
