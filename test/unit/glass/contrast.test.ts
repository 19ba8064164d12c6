/**
 * Contrast by WCAG 2.2, measured on the tokens: 7 for what is read, 4.5 for every other word, by day and
 * in the evening; and in high contrast 7 for every word, 3 for every line and edge.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { night } from '../../../content/screens/display-care.ts'
import { root } from '../../tools/root.ts'

type Tokens = Readonly<Record<string, string>>

/** Each block of the style sheet: its selector, and what it sets. */
const blocks = [
  ...['tokens', 'comfort']
    .map((it) => readFileSync(`${root}/kiosk/ui/${it}.css`, 'utf8'))
    .join('')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^}]*)\}/g),
].flatMap(([, selectors = '', body = '']) =>
  selectors.split(',').map((selector) => ({
    selector: selector.trim(),
    sets: Object.fromEntries(
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
        name,
        value.trim(),
      ]),
    ) as Tokens,
  })),
)

/** What the page's root sets; a var() in it is settled there, and knows of no theme. */
const atRoot: Tokens = Object.assign(
  {},
  ...blocks.filter((it) => it.selector === ':root').map((it) => it.sets),
)
const settled = (value: string): string => {
  const other = value.match(/^var\((--[\w-]+)\)$/)?.[1]
  return other ? settled(atRoot[other] ?? '') : value
}

const hues = [
  ...new Set(
    blocks.flatMap((it) => [...it.selector.matchAll(/data-hue="(\w+)"/g)].map((m) => m[1])),
  ),
]

/**
 * What holds for an element of that theme and hue: like the browser, by how many marks a selector names,
 * then in the order of the style sheets. What an inner element sets goes before what its wall sets.
 */
function tokensOf(theme: 'day' | 'evening', hue?: string, isStrong = false): Tokens {
  const marks = new Set([':root', '[data-theme]', `[data-theme="${theme}"]`])
  if (isStrong) marks.add('[data-contrast="true"]')
  const own = new Set(hue === undefined ? [] : ['[data-hue]', `[data-hue="${hue}"]`])
  const parts = (selector: string) => selector.split(/(?<=\])\s+|(?<=:root)\s+/)
  const holds = (selector: string) => parts(selector).every((it) => marks.has(it) || own.has(it))
  const isOwn = (selector: string) => parts(selector).some((it) => own.has(it))
  const rank = ({ selector }: { selector: string }) =>
    (isOwn(selector) ? 10 : 0) +
    (selector.includes('data-contrast') && !isOwn(selector) ? 5 : 0) +
    parts(selector).length
  return Object.assign(
    {},
    ...blocks
      .filter((it) => holds(it.selector))
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ selector, sets }) =>
        selector === ':root'
          ? Object.fromEntries(Object.entries(sets).map(([name, it]) => [name, settled(it)]))
          : sets,
      ),
  )
}

/** The colour of a token, `var()` followed. */
function colour(tokens: Tokens, name: string): [number, number, number] {
  const value = tokens[name] ?? ''
  const other = value.match(/^var\((--[\w-]+)\)$/)?.[1]
  if (other) return colour(tokens, other)
  const hex = value.match(/^#([0-9a-f]{3}|[0-9a-f]{6})$/)?.[1]
  if (!hex) throw new Error(`${name} is no colour: ${value}`)
  const long = hex.length === 3 ? [...hex].map((it) => it + it).join('') : hex
  const at = (from: number) => Number.parseInt(long.slice(from, from + 2), 16)
  return [at(0), at(2), at(4)]
}

/** Relative luminance, WCAG 2.2. */
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((it) => {
    const part = it / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Tokens, words: string, ground: string): number {
  const [a, b] = [luminance(colour(tokens, words)), luminance(colour(tokens, ground))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['--wall', '--plaster', '--sunk']

/** What is read at length: ink and the second line on every ground they stand on. */
const reading = [
  ...grounds.flatMap((it) => [
    ['--ink', it],
    ['--ink-2', it],
  ]),
  ['--ink', '--sky'],
  ['--ink-2', '--sky'],
  ['--ink', '--stone'],
  ['--on-roof', '--roof'],
] as const

/** Single words and marks. */
const marks = [
  ...['--wall', '--plaster', '--sunk'].map((it) => ['--ink-3', it] as const),
  ['--ink-2', '--stone'],
  ['--ink', '--sky-2'],
  ['--ink-2', '--sky-2'],
  ['--ink', '--sky-3'],
  ['--ink-2', '--sky-3'],
  ['--live', '--wall'],
  ['--live', '--plaster'],
  ['--live', '--sunk'],
  ['--live', '--live-tint'],
  ['--on-live', '--live'],
  ['--on-amber', '--amber'],
  ['--on-slate', '--slate'],
] as const

/** In a room of its own hue. */
const inHue = [
  ['--ink', '--hue-tint', 7],
  ['--ink-2', '--hue-tint', 7],
  ['--hue-text', '--wall', 4.5],
  ['--hue-text', '--hue-tint', 4.5],
  ['--hue-on-band', '--hue-band', 4.5],
] as const

const tooLow = (tokens: Tokens, pairs: readonly (readonly [string, string, number])[]) =>
  pairs
    .map(([words, ground, least]) => ({
      words,
      ground,
      least,
      is: contrast(tokens, words, ground),
    }))
    .filter((it) => it.is < it.least)
    .map((it) => `${it.words} on ${it.ground}: ${it.is.toFixed(2)}, not ${it.least}`)

describe.each(['day', 'evening'] as const)('by %s', (theme) => {
  it('what is read stands out by 7, every other word by 4.5', () => {
    const tokens = tokensOf(theme)
    expect(
      tooLow(
        tokens,
        reading.map(([a = '', b = '']) => [a, b, 7]),
      ),
    ).toEqual([])
    expect(
      tooLow(
        tokens,
        marks.map(([a, b]) => [a, b, 4.5]),
      ),
    ).toEqual([])
  })

  it('words can be read in every hue, and where there is none', () => {
    expect(hues.length).toBeGreaterThanOrEqual(5)
    for (const hue of [...hues, undefined])
      expect(tooLow(tokensOf(theme, hue), inHue), hue).toEqual([])
  })

  it('the words of the five grades can be read on the wall and on their own light', () => {
    for (const grade of [1, 2, 3, 4, 5]) {
      const own = blocks.find((it) => it.selector === `[data-grade="${grade}"]`)?.sets
      const tokens = { ...tokensOf('day'), ...own }
      expect(tooLow(tokens, [['--grade-text', '--grade-soft', 4.5]]), `${grade}`).toEqual([])
    }
  })
})

/** Edges of what can be pressed, lines, and what is chosen beside what is not. */
const edges = ['--line', '--line-2', '--hue-edge', '--hue-band', '--hue-mid'].flatMap((it) =>
  ['--wall', '--hue-tint'].map((ground) => [it, ground, 3] as const),
)

describe.each(['day', 'evening'] as const)('in high contrast by %s', (theme) => {
  const all = [...reading, ...marks].map(([a = '', b = '']) => [a, b, 7] as const)

  it('every word stands out by 7', () => {
    expect(tooLow(tokensOf(theme, undefined, true), all)).toEqual([])
    for (const hue of hues) {
      const pairs = inHue.map(([a, b]) => [a, b, 7] as const)
      const onTint = ['--ink-3', '--live'].map((it) => [it, '--hue-tint', 7] as const)
      expect(tooLow(tokensOf(theme, hue, true), [...pairs, ...onTint]), hue).toEqual([])
    }
  })

  it('every line and edge stands out by 3', () => {
    const grounds = [
      ['--stone-edge', '--stone', 3],
      ['--line', '--plaster', 3],
      ['--line', '--sunk', 3],
      ['--hue-edge', '--stone', 3],
    ] as const
    expect(tooLow(tokensOf(theme, undefined, true), [...grounds, ...edges])).toEqual([])
    for (const hue of hues) expect(tooLow(tokensOf(theme, hue, true), edges), hue).toEqual([])
  })

  it('a face and its word stand out by 7, pressed too', () => {
    const strong = blocks.find((it) => it.selector === '[data-contrast="true"] [data-grade]')?.sets
    for (const grade of [1, 2, 3, 4, 5]) {
      const own = blocks.find((it) => it.selector === `[data-grade="${grade}"]`)?.sets
      const tokens = { ...tokensOf(theme, 'rating', true), ...own, ...strong }
      const drawn = ['--grade-skin', '--grade-on-press'] as const
      const pairs = drawn.map((it) => [it, '--grade-text', 7] as const)
      expect(tooLow(tokens, pairs), `${grade}`).toEqual([])
    }
  })
})

it('at night a dimmed wall can still be read as by day', () => {
  for (const hue of hues) {
    const tokens = tokensOf('evening', hue)
    const dimmed = (name: string) => {
      const hex = colour(tokens, name).map((it) =>
        Math.round(it * night.light)
          .toString(16)
          .padStart(2, '0'),
      )
      return [name, `#${hex.join('')}`]
    }
    const pairs = [...inHue, ...reading.map(([a, b]) => [a, b, 7] as const)]
    const atNight = Object.fromEntries(pairs.flatMap(([a, b]) => [dimmed(a), dimmed(b)]))
    expect(tooLow(atNight, pairs), hue).toEqual([])
  }
})

it('measures black on white as 21, and our ink on the wall as LANGUAGE.md has it', () => {
  const plain = { '--a': '#000', '--b': '#ffffff' }
  expect(contrast(plain, '--a', '--b')).toBeCloseTo(21)
  expect(contrast(tokensOf('day'), '--ink', '--wall')).toBeCloseTo(14.4, 1)
  expect(contrast(tokensOf('evening'), '--ink', '--wall')).toBeCloseTo(14.0, 1)
  expect(contrast(tokensOf('evening', 'notice'), '--ink-2', '--wall')).toBeCloseTo(10.2, 1)
})
