/** A notice as a screen would hold it, made of what stands in the form or at the server. Pure. */
import type { Item } from '../../../content/boards/envelope.ts'
import type { DeskItem } from '../../../content/live/asks.ts'
import type { DraftBase, NoticeFields } from '../../boards/announcements/announcements-draft.ts'
import { readDraft } from '../../boards/announcements/announcements-draft.ts'
import { previewBlocks } from './preview-blocks.ts'

interface Where {
  readonly now: number
  readonly zone: string
  /** Stands where no title was typed yet. */
  readonly untitled: string
}

/** What is typed, as it will look when its time has come. */
export function itemOfDraft(fields: NoticeFields, base: DraftBase, where: Where): Item {
  const { now, zone, untitled } = where
  const titled = fields.titleZh.trim() ? fields : { ...fields, titleZh: untitled }
  const read = readDraft(titled, base, { now, zone, toGlass: false })
  // Times that cannot be read yet say nothing on the glass either.
  const until = 'input' in read ? read.input.until : null
  const titleEn = fields.titleEn.trim()
  const source = fields.source.trim()
  return {
    id: base.id,
    board: 'announcements',
    rev: 1,
    v: 1,
    from: now,
    until: until !== null && until > now ? until : null,
    publishedAt: now,
    envelope: {
      title: { zh: titled.titleZh.trim(), ...(titleEn ? { en: titleEn } : {}) },
      ...(base.summary ? { summary: base.summary } : {}),
      level: fields.level,
    },
    body: {
      text: { source: fields.text, blocks: previewBlocks(fields.text) },
      ...(source ? { source } : {}),
    },
  }
}

/** What stands at the server, as if its time were now. */
export function itemOfDesk(item: DeskItem, now: number): Item {
  const ended = item.until !== null && item.until <= now
  return { ...item, from: Math.min(item.from, now), until: ended ? null : item.until }
}
