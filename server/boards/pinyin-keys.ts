/**
 * Adds to items how their texts are read, as they leave for a screen: nothing of it is stored, so what
 * was written long ago is found too, and a better reading needs no migration. The dictionary is large
 * and is fetched on the side while the server starts; no screen is welcomed before it is there.
 */
import type { Item } from '../../content/boards/envelope.ts'
import { isHan, textsOf } from '../../content/boards/search.ts'
import type { Change } from '../../content/live/changes.ts'

type Dictionary = typeof import('pinyin-pro')

/** How a family of this name reads a character that is otherwise read differently. */
const surnames: Readonly<Record<string, string>> = {
  单: 'shan',
  解: 'xie',
  仇: 'qiu',
  查: 'zha',
  曾: 'zeng',
  区: 'ou',
  盖: 'ge',
  朴: 'piao',
  覃: 'tan',
  缪: 'miao',
  乐: 'yue',
  繁: 'po',
  宓: 'fu',
  隗: 'kui',
  谌: 'shen',
  尉: 'yu',
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where a character stands by itself it may be a name: 单老师, but neither 单位, 简单 nor 朝阳区. */
function namesIn(text: string): Set<number> {
  const alone = new Set<number>()
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment in surnames && isHan(text.charAt(index + 1))) alone.add(index)
  }
  return alone
}

/** `lv` is what most people type for lü, and some type lu. */
const readingsOf = (it: string): string => (it.includes('v') ? `${it}|${it.replace('v', 'u')}` : it)

/** The readings of the Chinese characters in `text`, in their order: `chong qing`, `shan|dan lao shi`. */
export function pinyinOf(text: string, { pinyin }: Dictionary): string {
  const plain = text.normalize('NFKC').toLowerCase()
  const names = namesIn(plain)
  const lines: string[] = []
  let index = 0
  for (const it of pinyin(plain, { type: 'all', toneType: 'none', v: true })) {
    const name = names.has(index) ? surnames[it.origin] : undefined
    if (isHan(it.origin)) {
      const usual = readingsOf(it.pinyin)
      lines.push(name === undefined || name === usual ? usual : `${name}|${usual}`)
    }
    index += it.origin.length
  }
  return lines.join(' ')
}

/** More texts than a town has on its glass. */
const most = 20_000

export interface PinyinKeys {
  /** Until then `add` must not be called. */
  readonly ready: Promise<void>
  add(changes: readonly Change[]): readonly Change[]
  /** An item with its readings, for a desk; waits for the dictionary. */
  readItem<T extends Item>(item: T): Promise<T>
  /** How one text is read; waits for the dictionary. */
  read(text: string): Promise<string>
}

export function createPinyinKeys(load = () => import('pinyin-pro')): PinyinKeys {
  const known = new Map<string, string>()
  let dictionary: Dictionary | null = null

  function lineOf(text: string): string {
    let line = known.get(text)
    if (line !== undefined) return line
    if (!dictionary) throw new Error('asked for pinyin before the dictionary was there')
    line = pinyinOf(text, dictionary)
    if (known.size >= most) known.clear()
    known.set(text, line)
    return line
  }

  const withPinyin = <T extends Item>(item: T): T => {
    const texts = textsOf(item)
    return texts.length === 0 ? item : { ...item, pinyin: texts.map((it) => lineOf(it.zh)) }
  }

  const ready = load().then((it) => {
    dictionary = it
  })
  return {
    ready,
    readItem: async (item) => {
      await ready
      return withPinyin(item)
    },
    read: async (text) => {
      await ready
      return lineOf(text)
    },
    add: (changes) => changes.map((it) => (it.item ? { ...it, item: withPinyin(it.item) } : it)),
  }
}
