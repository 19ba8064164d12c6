/**
 * Finding an item by what a neighbour types: characters, pinyin in full or as far as it goes, or the
 * first letters of its syllables, on letters or on nine keys. Pure; the pinyin comes with the item.
 */
import * as announcements from './announcements/announcements.ts'
import * as calendar from './calendar/calendar.ts'
import { type Board, boards, type Item, type Localized } from './envelope.ts'
import * as projects from './projects/projects.ts'
import * as volunteers from './volunteers/volunteers.ts'

/** Where it is, who does it: what of a board's body is looked through beside the title. */
const beside: Record<Board, (item: Item) => readonly Localized[]> = {
  announcements: ({ body, v }) => {
    const source = announcements.upgrade(body, v)?.source
    return source ? [{ zh: source }] : []
  },
  projects: ({ body, v }) => {
    const it = projects.upgrade(body, v)
    return it ? [it.unit, ...(it.lead ? [it.lead] : [])] : []
  },
  calendar: ({ body, v }) => {
    const it = calendar.upgrade(body, v)
    return it ? [it.place, ...it.organisers] : []
  },
  volunteers: ({ body, v }) => volunteers.upgrade(body, v)?.teams.map((it) => it.name) ?? [],
}

const isBoard = (it: Item['board']): it is Board => (boards as readonly string[]).includes(it)

/** What is looked through, the title first. The item's `pinyin` has one line for each, in this order. */
export const textsOf = (item: Item): readonly Localized[] =>
  isBoard(item.board) ? [item.envelope.title, ...beside[item.board](item)] : []

/** As it is compared: one form of width and case, and only what is spoken. */
export const plainOf = (text: string): string[] =>
  Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )

export const isHan = (it: string): boolean => /\p{Script=Han}/u.test(it)

/** Longer than anybody types; what is behind it is not looked at. */
export const mostTyped = 24

/** A character, and the ways it may be typed: itself, and its readings where it has any. */
interface Sign {
  readonly said: string
  readonly readings: readonly string[]
  readonly initials: readonly string[]
}

/** 重 is typed c and ch; what is read by one letter has no shorter form. */
const initialsOf = (it: string): string[] =>
  [it.slice(0, 1), ...(/^[zcs]h/.test(it) ? [it.slice(0, 2)] : [])].filter((one) => one !== it)

const signOf = (said: string, readings: readonly string[] = []): Sign => ({
  said,
  readings,
  initials: readings.flatMap(initialsOf),
})

/** `pinyin`: the readings of the Chinese characters in their order, `chong qing`, several as `dan|shan`. */
function signsOf(text: string, pinyin: string | undefined): Sign[] {
  const rest = pinyin?.split(' ') ?? []
  return plainOf(text).map((said) => signOf(said, isHan(said) ? rest.shift()?.split('|') : []))
}

const digitOf = (it: string): string => '22233344455566677778889999'[it.charCodeAt(0) - 97] ?? it

/** How well it was met: as it is written, as it is spelled, or by first letters. */
type Way = 0 | 1 | 2

/** The best way in which `typed` begins at the sign `at`; null when it does not. */
function wayFrom(signs: readonly Sign[], at: number, typed: string): Way | null {
  // For each sign: how much of what was typed may lie before it, and the best way to have come there.
  let reached = new Map<number, Way>([[0, 0]])
  let best: Way | null = null
  for (let i = at; i < signs.length && reached.size > 0; i++) {
    const { said, readings, initials } = signs[i] as Sign
    const next = new Map<number, Way>()
    for (const [from, so] of reached) {
      const rest = typed.slice(from)
      const take = (piece: string, way: Way) => {
        const whole = Math.max(so, way) as Way
        if (piece.startsWith(rest)) best = best === null || whole < best ? whole : best
        else if (rest.startsWith(piece))
          next.set(from + piece.length, Math.min(next.get(from + piece.length) ?? 2, whole) as Way)
      }
      take(said, 0)
      for (const it of readings) take(it, 1)
      for (const it of initials) take(it, 2)
    }
    reached = next
  }
  return best
}

/** Lower is better: the beginning before the middle, then the way. */
function rankIn(signs: readonly Sign[], typed: string): number | null {
  let best: number | null = null
  const first = typed.charAt(0)
  const begins = (it: string) => it.startsWith(first)
  for (let at = 0; at < signs.length; at++) {
    // Most places are left at a glance: what begins otherwise need not be walked.
    const sign = signs[at] as Sign
    if (!begins(sign.said) && !sign.readings.some(begins)) continue
    const way = wayFrom(signs, at, typed)
    const rank = way === null ? null : (at > 0 ? 3 : 0) + way
    if (rank !== null && (best === null || rank < best)) best = rank
  }
  return best
}

/** English is met at the beginnings of its words. */
const wordsOf = (text: string | undefined): Sign[] =>
  (text ?? '').split(/\s+/).flatMap((word) => {
    const said = plainOf(word).join('')
    return said ? [signOf(said)] : []
  })

/**
 * How well what was typed meets one text, of a list that holds no items: lower is better, null is not
 * at all. What is empty meets everything.
 */
export function metBy(text: Localized, pinyin: string | undefined, input: string): number | null {
  const typed = plainOf(input).slice(0, mostTyped).join('')
  if (typed === '') return 0
  const ranks = [signsOf(text.zh, pinyin), wordsOf(text.en)].map((it) => rankIn(it, typed))
  const met = ranks.filter((it) => it !== null)
  return met.length > 0 ? Math.min(...met) : null
}

const onKeys = (signs: readonly Sign[]): Sign[] => {
  const digits = (it: string) => Array.from(it, digitOf).join('')
  return signs.map(({ said, readings, initials }) => ({
    said: digits(said),
    readings: readings.map(digits),
    initials: initials.map(digits),
  }))
}

/** Of each text: as it is written in Chinese, and in English. */
type Read = readonly (readonly Sign[])[]

/** An item never changes, and it is looked through at every key. */
const read = { letters: new WeakMap<Item, Read[]>(), keys: new WeakMap<Item, Read[]>() }

function readsOf(item: Item, how: keyof typeof read): Read[] {
  let reads = read[how].get(item)
  if (!reads) {
    reads = textsOf(item).map(({ zh, en }, i) => {
      const plain = [signsOf(zh, item.pinyin?.[i]), wordsOf(en)]
      return how === 'keys' ? plain.map(onKeys) : plain
    })
    read[how].set(item, reads)
  }
  return reads
}

export interface Found {
  readonly item: Item
  readonly board: Board
  /** What was met, when it was not the title. */
  readonly by: Localized | null
}

/**
 * Titles before all else, then what begins so, then the plainer way; last the board, the newer, the id,
 * so that the order never depends on the order of `items`. `keys`: typed on nine keys.
 */
export function search(items: readonly Item[], input: string, keys = false): Found[] {
  const typed = plainOf(input).slice(0, mostTyped).join('')
  if (typed === '') return []
  // A keyboard beside nine keys still types letters.
  const how = keys && /^\d+$/.test(typed) ? 'keys' : 'letters'
  const found = items.flatMap((item) => {
    if (!isBoard(item.board)) return []
    let rank: number | null = null
    let place = 0
    for (const [i, read] of readsOf(item, how).entries()) {
      for (const signs of read) {
        const here = rankIn(signs, typed)
        if (here === null || (rank !== null && here + (i > 0 ? 6 : 0) >= rank)) continue
        rank = here + (i > 0 ? 6 : 0)
        place = i
      }
    }
    if (rank === null) return []
    const by = place > 0 ? (textsOf(item)[place] ?? null) : null
    return [{ item, board: item.board, by, rank }]
  })
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        boards.indexOf(a.board) - boards.indexOf(b.board) ||
        b.item.from - a.item.from ||
        (a.item.id < b.item.id ? -1 : 1),
    )
    .map(({ item, board, by }) => ({ item, board, by }))
}
