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
  for (let at = 0; at < signs.length; at++) {
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

const onKeys = (signs: readonly Sign[]): Sign[] => {
  const digits = (it: string) => Array.from(it, digitOf).join('')
  return signs.map(({ said, readings, initials }) => ({
    said: digits(said),
    readings: readings.map(digits),
    initials: initials.map(digits),
  }))
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
  const rank = (text: Localized, pinyin: string | undefined): number | null => {
    const ways = [signsOf(text.zh, pinyin), wordsOf(text.en)]
      .map((it) => rankIn(keys ? onKeys(it) : it, typed))
      .filter((it) => it !== null)
    return ways.length > 0 ? Math.min(...ways) : null
  }
  const found = items.flatMap((item) => {
    if (!isBoard(item.board)) return []
    let best: (Found & { readonly rank: number }) | null = null
    for (const [i, text] of textsOf(item).entries()) {
      const here = rank(text, item.pinyin?.[i])
      if (here === null) continue
      const whole = here + (i > 0 ? 6 : 0)
      if (best === null || whole < best.rank) {
        best = { item, board: item.board, by: i > 0 ? text : null, rank: whole }
      }
    }
    return best ? [best] : []
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
