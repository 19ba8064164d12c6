import { describe, expect, it } from 'vitest'
import { arrange } from '../../../content/boards/announcements/announcements.ts'
import { tileLines } from '../../../content/boards/announcements/announcements.words.ts'
import type { Item, Level } from '../../../content/boards/envelope.ts'
import { at, itemOf, zone } from './items.ts'

const now = at('2026-10-16', '14:05')
const notice = (id: string, from: number, more: Partial<Item> = {}, level?: Level) =>
  itemOf(
    'announcements',
    id,
    { text: { source: '您好' } },
    {
      from,
      publishedAt: from,
      envelope: { title: { zh: id, en: id }, ...(level ? { level } : {}) },
      ...more,
    },
  )

describe('announcements', () => {
  it('stand by gravity, then the newest first, then by id', () => {
    const items = [
      notice('old', at('2026-10-01', '09:00')),
      notice('grave', at('2026-09-01', '09:00'), {}, 'important'),
      notice('b', at('2026-10-10', '09:00')),
      notice('a', at('2026-10-10', '09:00')),
      notice('gravest', at('2026-08-01', '09:00'), {}, 'urgent'),
    ]
    const order = arrange(items, now, zone).map((it) => it.item.id)
    expect(order).toEqual(['gravest', 'grave', 'a', 'b', 'old'])
    expect(arrange([...items].reverse(), now, zone).map((it) => it.item.id)).toEqual(order)
  })

  it('leave out what has ended, and what has not begun', () => {
    const items = [
      notice('ended', at('2026-10-01', '09:00'), { until: now }),
      notice('ahead', now + 1),
      notice('here', now, { until: now + 1 }),
    ]
    expect(arrange(items, now, zone).map((it) => it.item.id)).toEqual(['here'])
  })

  it('are new for a day, and again when a new version is published', () => {
    const news = (it: Item) => arrange([it], now, zone)[0]?.isNew
    expect(news(notice('a', at('2026-10-15', '14:06')))).toBe(true)
    expect(news(notice('a', at('2026-10-15', '14:05')))).toBe(false)
    const edited = notice('a', at('2026-10-01', '09:00'), {
      publishedAt: at('2026-10-16', '09:00'),
    })
    expect(news(edited)).toBe(true)
  })

  it('of the sample were not written when it was loaded', () => {
    const loaded = notice('a', at('2026-10-01', '09:00'), { publishedAt: now, sample: true })
    expect(arrange([loaded], now, zone)[0]?.isNew).toBe(false)
  })

  it('newer than this build stay in the list, by their envelope', () => {
    const [it] = arrange([notice('a', now, { v: 99, body: { shape: 'unknown' } })], now, zone)
    expect(it).toMatchObject({ body: null, item: { id: 'a' } })
  })

  it('tell the home how many, and the first', () => {
    const old = notice('旧事', at('2026-10-01', '09:00'))
    const fresh = notice('新事', at('2026-10-16', '09:00'))
    expect(tileLines(arrange([old, fresh], now, zone)).map((it) => it.zh)).toEqual([
      '1 条新消息',
      '新事',
    ])
    expect(tileLines(arrange([old], now, zone))[0]?.zh).toBe('共 1 条')
    expect(tileLines([])).toHaveLength(1)
  })
})
