/** What a cell of the month says of its day, where the glass has room for words. Pure. */
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'

/** 邻里学堂·手机课 is 手机课; 反诈宣传：接到电话怎么办 is 反诈宣传. */
export const shortName = (title: string): string => {
  const [head = title] = title.replace(/（.*?）/g, '').split('：')
  return head.split('·').at(-1) || title
}

/** How often each event is on in what is shown: what is on every day tells nothing of a day. */
export function oftenIn(occurrences: readonly Occurrence[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>()
  for (const { item } of occurrences) often.set(item.id, (often.get(item.id) ?? 0) + 1)
  return often
}

/** The one that is named: what is on now, else the rarest, else the earliest. */
export function namedOf(
  day: readonly Occurrence[],
  often: ReadonlyMap<string, number>,
): Occurrence | undefined {
  const weight = (it: Occurrence) => (it.status === 'now' ? 0 : (often.get(it.item.id) ?? 0))
  return [...day].sort((a, b) => weight(a) - weight(b))[0]
}
