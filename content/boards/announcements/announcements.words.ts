/** Words of the announcements board. */
import type { Localized } from '../envelope.ts'
import type { Notice } from './announcements.ts'

export const words = {
  none: { zh: '还没有通知', en: 'No notices yet' },
  count: (n: number) => ({ zh: `共 ${n} 条`, en: n === 1 ? '1 notice' : `${n} notices` }),
  newCount: (n: number) => ({ zh: `${n} 条新消息`, en: `${n} new` }),
  isNew: { zh: '新', en: 'New' },
  levelNotice: { zh: '提示', en: 'Notice' },
  levelImportant: { zh: '重要', en: 'Important' },
  levelUrgent: { zh: '紧急', en: 'Urgent' },
  published: { zh: '发布', en: 'Published' },
  until: { zh: '到期', en: 'Until' },
  source: { zh: '发布单位', en: 'From' },
  previous: { zh: '上一条', en: 'Previous' },
  next: { zh: '下一条', en: 'Next' },
  isFirst: { zh: '这是第一条', en: 'This is the first' },
  isLast: { zh: '这是最后一条', en: 'This is the last' },
  all: (n: number) => ({ zh: `全部 ${n} 条`, en: `All ${n}` }),
  smaller: { zh: '字小一点', en: 'Smaller letters' },
  larger: { zh: '字大一点', en: 'Larger letters' },
  previousPage: { zh: '上一页', en: 'Page up' },
  scan: { zh: '扫一扫，用手机看全文', en: 'Scan to read it on your phone' },
  nextPage: { zh: '下一页', en: 'Page down' },
} as const

/** For the home's tile: how many, and the first. */
export function tileLines(notices: readonly Notice[]): Localized[] {
  const [first] = notices
  if (!first) return [words.none]
  const fresh = notices.filter((it) => it.isNew).length
  return [
    fresh > 0 ? words.newCount(fresh) : words.count(notices.length),
    first.item.envelope.title,
  ]
}
