/** Teams by the letter that their name begins with in pinyin, for whoever looks for theirs. Pure. */
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'

/** The first character of each letter in the order of pinyin; no Chinese word begins with I, U or V. */
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ'
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** A–Z; # for what begins with a figure or a mark. */
export function letterOf(name: string): string {
  const first = name.trim().charAt(0)
  if (/[a-z]/i.test(first)) return first.toUpperCase()
  if (!/\p{Script=Han}/u.test(first)) return '#'
  const at = [...firsts].findLastIndex((it) => pinyin.compare(it, first) <= 0)
  return letters[at] ?? '#'
}

/** The letters that begin some team, each with its teams, in the order of pinyin. */
export function byLetter(
  rows: readonly RankRow[],
  nameOf: (row: RankRow) => string,
): [letter: string, rows: RankRow[]][] {
  const groups = new Map<string, RankRow[]>()
  for (const row of [...rows].sort((a, b) => pinyin.compare(nameOf(a), nameOf(b)))) {
    const letter = letterOf(nameOf(row))
    groups.set(letter, [...(groups.get(letter) ?? []), row])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
