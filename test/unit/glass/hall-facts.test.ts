/** What the hall's glass says of its boards: the figures beside and in the drawings are the same and true. */
import { describe, expect, it } from 'vitest'
import { arrange as arrangeNotices } from '../../../content/boards/announcements/announcements.ts'
import { arrange as arrangeCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { Board, Item } from '../../../content/boards/envelope.ts'
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { defaultZone, instantAt } from '../../../content/time/zone.ts'
import { comingPages, leadOf } from '../../../kiosk/boards/calendar/wall-calendar.ts'
import { belowPodium, podiumOf } from '../../../kiosk/boards/volunteers/podium-places.ts'
import { countedThisMonth, enough, pointsHere } from '../../../kiosk/satisfaction/points-here.ts'
import { slidesOf } from '../../../kiosk/screens/display/slides.ts'
import { newsOf } from '../../../kiosk/screens/touch/news-turns.ts'
import { todayOf } from '../../../kiosk/screens/touch/today-facts.ts'
import { frameOf } from '../../../kiosk/ui/frame.ts'

const at = (time: string) => instantAt('2026-10-16', time, defaultZone)
const now = at('14:05')

const item = (id: string, board: Item['board'], body: unknown, more: Partial<Item> = {}): Item => ({
  id,
  board,
  rev: 1,
  v: 1,
  from: now - 86_400_000 * 30,
  until: null,
  envelope: { title: { zh: id } },
  body,
  publishedAt: now - 86_400_000 * 30,
  ...more,
})

const event = (id: string, start: string, more: object = {}, envelope?: Item['envelope']) =>
  item(
    id,
    'calendar',
    {
      kind: 'class',
      place: { zh: '大厅' },
      organisers: [],
      start,
      minutes: 60,
      rule: { kind: 'dates', dates: ['2026-10-16'] },
      exdates: [],
      overrides: {},
      holidays: 'keep',
      signUp: 'walkIn',
      ...more,
    },
    envelope ? { envelope } : {},
  )

const cancelled = {
  overrides: { '2026-10-16': { cancelled: true, reason: { zh: '老师病了' } } },
}

describe('today', () => {
  const today = (events: Item[], lines = 2) =>
    todayOf(arrangeCalendar(events, now, defaultZone), now, lines)

  it('is led by what is on now, then by what comes; what is over is left out', () => {
    const { lead, rows, left } = today([
      event('over', '09:00'),
      event('on', '14:00'),
      event('next', '16:00'),
      event('late', '19:00'),
    ])
    expect(lead?.item.id).toBe('on')
    expect(rows.map((it) => it.item.id)).toEqual(['next', 'late'])
    expect(left).toBe(3)
  })

  it('hangs no fruit for a cancelled event, and still tells whoever came for it', () => {
    const { lead, rows, left } = today([event('off', '15:00', cancelled), event('next', '16:00')])
    expect(lead?.item.id).toBe('next')
    expect(rows.map((it) => [it.item.id, it.status])).toEqual([['off', 'cancelled']])
    expect(left).toBe(1)
  })

  it('gives a long lead its room', () => {
    const long = { title: { zh: '一场名字很长很长的活动长到要两行' }, summary: { zh: '说明' } }
    const all = [
      event('on', '14:00', {}, long),
      event('b', '16:00'),
      event('c', '17:00'),
      event('d', '18:00'),
    ]
    expect(today(all, 3).rows).toHaveLength(1)
  })

  it('shows an empty day as empty', () => {
    expect(today([])).toEqual({ lead: null, rows: [], left: 0 })
  })
})

describe('a wall calendar', () => {
  it('leads with what is on or next, and says on a later page what was called off', () => {
    const calendar = arrangeCalendar(
      [event('off', '15:00', cancelled), event('next', '16:00')],
      now,
      defaultZone,
    )
    expect(leadOf(calendar).lead?.item.id).toBe('next')
    expect(comingPages(calendar)[0]?.map((it) => it.item.id)).toEqual(['off'])
  })
})

describe('the strip of news', () => {
  const notice = (id: string, more: Partial<Item> = {}) =>
    item(id, 'announcements', { text: { source: '', blocks: [] } }, more)

  it('holds every notice, and what is new on other boards; old and sample ones are not new', () => {
    const items = [
      notice('old'),
      notice('fresh', { publishedAt: now - 60_000 }),
      item('project', 'projects', {}, { publishedAt: now - 60_000 }),
      item('sample', 'projects', {}, { publishedAt: now - 60_000, sample: true }),
      item('tally', 'tallies', {}, { publishedAt: now - 60_000 }),
    ]
    const turns = newsOf(arrangeNotices(items, now, defaultZone), items, now)
    expect(turns.map((it) => [it.key, it.isNew])).toEqual([
      ['fresh', true],
      ['old', false],
      ['project', true],
    ])
  })

  it('does not say what the bar under the eaves says', () => {
    const level = (is: 'urgent' | 'important') => ({ envelope: { title: { zh: is }, level: is } })
    const items = [
      item('gas', 'announcements', { text: {} }, level('urgent')),
      item('water', 'announcements', { text: {} }, level('important')),
    ]
    const turns = newsOf(arrangeNotices(items, now, defaultZone), items, now)
    expect(turns.map((it) => it.key)).toEqual(['water'])
  })
})

describe('slides', () => {
  const view = { slides: (items: readonly Item[]) => items.map((it) => slide(it.id)) }
  const slide = (id: string) => ({ key: id, item: { id, rev: 1 }, duration: 1000 })
  const views = { announcements: view, projects: view, calendar: view, volunteers: view }
  const items = [item('a', 'announcements', {}), item('p', 'projects', {})]
  const keys = (...them: Parameters<typeof slidesOf>) => slidesOf(...them).map((it) => it.key)

  it('wait until every board has come, so that late ones do not all jump in', () => {
    const { volunteers: _, ...three } = views
    expect(keys(three, items, now)).toEqual([])
    expect(keys(views, items, now)).toEqual(['announcements/a', 'projects/p'])
  })

  it('hold an error card in the place of a board that fails or throws, and the others go on', () => {
    const broken = {
      slides: () => {
        throw new Error('a broken body')
      },
    }
    expect(keys({ ...views, projects: 'failed' }, items, now)).toEqual([
      'announcements/a',
      'projects!',
    ])
    expect(keys({ ...views, projects: broken }, items, now)).toEqual([
      'announcements/a',
      'projects!',
    ])
  })

  it('have none for a board that has nothing, even when its view failed', () => {
    const failed = Object.fromEntries(
      Object.keys(views).map((board) => [board, 'failed']),
    ) as Record<Board, 'failed'>
    expect(keys(failed, [], now)).toEqual([])
  })
})

describe('the podium', () => {
  const rows = (...ranks: number[]): RankRow[] =>
    ranks.map((rank, at) => ({
      team: `t${at}`,
      name: { zh: `队${at}` },
      minutes: 1000 - rank,
      rank,
      tied: ranks.filter((it) => it === rank).length > 1,
    }))
  const ranksOf = (it: readonly RankRow[]) => it.map((row) => row.rank)

  it('holds three by rank, as they are read, and equals stand beside each other', () => {
    expect(ranksOf(podiumOf(rows(1, 2, 2, 4)))).toEqual([1, 2, 2])
    expect(ranksOf(belowPodium(rows(1, 2, 2, 4)))).toEqual([4])
  })

  it('never leaves one of equals below', () => {
    expect(ranksOf(podiumOf(rows(1, 2, 3, 3, 5)))).toEqual([1, 2])
    expect(ranksOf(belowPodium(rows(1, 2, 3, 3, 5)))).toEqual([3, 3, 5])
    expect(podiumOf(rows(1, 1, 1, 1))).toEqual([])
  })
})

describe('what was rated', () => {
  const tally = (...grades: number[]) =>
    item('tally:desk', 'tallies', { point: 'desk', day: '2026-10-16', month: { grades } })

  it('gives no share below ten counted taps', () => {
    expect(countedThisMonth([], 'desk', '2026-10-31')).toEqual({ is: 'none' })
    expect(countedThisMonth([tally(enough - 1, 0, 0, 0, 0)], 'desk', '2026-10-31')).toEqual({
      is: 'few',
      n: 9,
    })
    expect(countedThisMonth([tally(9, 0, 0, 0, 1)], 'desk', '2026-10-31')).toEqual({
      is: 'rate',
      n: 10,
      percent: 90,
    })
    expect(countedThisMonth([tally(9, 0, 0, 0, 1)], 'other', '2026-10-31')).toEqual({ is: 'none' })
  })

  it('does not call last month’s count this month’s, on a screen that was offline when it turned', () => {
    expect(countedThisMonth([tally(9, 0, 0, 0, 1)], 'desk', '2026-11-01')).toEqual({ is: 'none' })
  })

  it('leaves out points and counts of a newer build', () => {
    expect(pointsHere([item('newer', 'points', {}, { v: 2 })])).toEqual([])
    const newer = { ...tally(9, 0, 0, 0, 1), v: 2 }
    expect(countedThisMonth([newer], 'desk', '2026-10-31')).toEqual({ is: 'none' })
  })

  it('finds the points in a fixed order', () => {
    const points = [item('b', 'points', {}), item('a', 'points', {}), item('x', 'projects', {})]
    expect(pointsHere(points).map((it) => it.id)).toEqual(['a', 'b'])
  })
})

describe('the drawing', () => {
  it('is one sheet for glass of any density, and keeps its millimetres', () => {
    const wall = { mode: 'display', diagonal: 55, distance: 5000 } as const
    const coarse = frameOf({ ...wall, width: 1920, height: 1080 })
    const fine = frameOf({ ...wall, width: 3840, height: 2160 })
    expect(fine).toEqual(coarse)
    // 0.7° of cap height at 5 m is a headline of 132 px.
    expect(10.04 * coarse.far).toBeCloseTo(132, 0)
  })

  it('tells tall glass from wide', () => {
    const touch = { mode: 'touch', diagonal: 43, distance: 600 } as const
    expect(frameOf({ ...touch, width: 1080, height: 1920 }).kind).toBe('portrait')
    expect(frameOf({ ...touch, width: 1920, height: 1080 }).kind).toBe('landscape')
  })
})
