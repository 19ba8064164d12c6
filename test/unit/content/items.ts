/** Items for the tests of the boards. */
import type { Board, Item } from '../../../content/boards/envelope.ts'
import { instantAt } from '../../../content/time/zone.ts'

export const zone = 'Asia/Shanghai'
export const at = (date: string, time: string) => instantAt(date, time, zone)

export function itemOf(board: Board, id: string, body: unknown, more: Partial<Item> = {}): Item {
  return {
    id,
    board,
    rev: 1,
    v: 1,
    from: at('2026-01-01', '00:00'),
    until: null,
    envelope: { title: { zh: `标题 ${id}`, en: `Title ${id}` } },
    body,
    publishedAt: at('2026-01-01', '00:00'),
    ...more,
  }
}
