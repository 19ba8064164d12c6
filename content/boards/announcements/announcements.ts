/** The announcements board: notices of the centre, the graver first, then the newer. */
import type { Text } from '../blocks.ts'
import type { Item, Level } from '../envelope.ts'
import { newestFirst, sinceOf } from '../newest.ts'
import { openItems } from '../opened.ts'

export interface Announcement {
  readonly text: Text
  /** Who says so, as printed under the title: 街道办事处, 社区党委. */
  readonly source?: string | undefined
}

export const version = 1

export const upgrade = (body: unknown, v: number): Announcement | null =>
  v <= version ? (body as Announcement) : null

export interface Notice {
  readonly item: Item
  /** `null` when newer than this build: show the envelope. */
  readonly body: Announcement | null
  readonly level: Level
  /** When it began to be shown in this version. */
  readonly since: number
  /** 新: for a day. */
  readonly isNew: boolean
}

const gravity: Record<Level, number> = { urgent: 2, important: 1, notice: 0 }

/** How long a notice stands as 新. */
export const newFor = 24 * 60 * 60 * 1000

/** What is shown now: by level, then the newest, then by id so that every screen agrees. */
export function arrange(items: readonly Item[], now: number, _zone: string): Notice[] {
  return openItems(items, now, { board: 'announcements', upgrade })
    .map(({ item, body }) => {
      const since = sinceOf(item)
      const level = item.envelope.level ?? 'notice'
      return { item, body, level, since, isNew: now - since < newFor }
    })
    .sort((a, b) => gravity[b.level] - gravity[a.level] || newestFirst(a.item, b.item))
}
