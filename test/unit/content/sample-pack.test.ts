import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Announcement } from '../../../content/boards/announcements/announcements.ts'
import { arrange as arrangeNotices } from '../../../content/boards/announcements/announcements.ts'
import { plainText } from '../../../content/boards/blocks.ts'
import { arrange as arrangeCalendar } from '../../../content/boards/calendar/calendar.ts'
import type { EventSeries } from '../../../content/boards/calendar/series.ts'
import { boards, type Item, isCurrent, itemSchema } from '../../../content/boards/envelope.ts'
import { isStale } from '../../../content/boards/projects/progress.ts'
import {
  arrange as arrangeProjects,
  type Project,
  shownProjects,
} from '../../../content/boards/projects/projects.ts'
import { boardSchemas } from '../../../content/boards/schemas.ts'
import {
  arrange as arrangeVolunteers,
  type Ranking,
} from '../../../content/boards/volunteers/volunteers.ts'
import { channelSchema } from '../../../content/live/channels.ts'
import { idSchema } from '../../../content/live/ids.ts'
import type { Pack, PackItem } from '../../../content/packs/pack.ts'
import { samplePack } from '../../../content/packs/sample.ts'
import { profileSchema } from '../../../content/screens/profile.ts'
import { addDays, daysBetween } from '../../../content/time/civil.ts'
import { expand } from '../../../content/time/recurrence.ts'
import { civilDateOf } from '../../../content/time/zone.ts'
import { renderTexts } from '../../../server/boards/render-texts.ts'
import { at, zone } from './items.ts'

const now = at('2026-11-22', '18:20')
const pack = samplePack(now)

const itemsOf = (it: Pack, loadedAt: number): Item[] =>
  it.items.map(({ id, board, v: version, from, until, envelope, body }, i) => ({
    ...{ id, board, v: version, from, until, envelope, body },
    rev: i + 1,
    publishedAt: loadedAt,
    sample: true,
  }))

const of = <Body>(it: Pack, board: string) =>
  it.items.filter((one) => one.board === board) as (PackItem & { body: Body })[]

/** Every string that a person could read, with where it stands. */
function stringsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, `${path}.${key}`))
}

/** Any moment of 2026 and 2027, in any hour. */
const moment = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2027-12-31', '23:59') })

describe('the sample pack', () => {
  it('is what the schemas say', () => {
    const issues = pack.items.flatMap((it) => {
      const body = v.safeParse(boardSchemas[it.board].schema, it.body)
      const channels = v.safeParse(v.array(channelSchema), it.channels)
      return body.success && channels.success ? [] : [it.id]
    })
    expect(issues).toEqual([])
    for (const it of itemsOf(pack, now)) expect(v.is(itemSchema, it)).toBe(true)
    for (const it of pack.screens) expect(v.is(profileSchema, it.profile)).toBe(true)
    expect(pack.items.every((it) => it.v === boardSchemas[it.board].version)).toBe(true)
  })

  it('hangs together: ids once, areas to the root, channels that somebody hears', () => {
    const ids = pack.items.map((it) => it.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((it) => v.is(idSchema, it))).toBe(true)
    const areas = new Set(pack.areas.map((it) => it.id))
    expect(pack.areas.filter((it) => it.parent !== null && !areas.has(it.parent))).toEqual([])
    const heard = new Set([
      ...pack.areas.map((it) => `area:${it.id}`),
      ...pack.centres.map((it) => `centre:${it.id}`),
      ...pack.screens.flatMap((it) => [`screen:${it.id}`, ...it.groups.map((g) => `group:${g}`)]),
    ])
    expect(pack.items.flatMap((it) => it.channels).filter((it) => !heard.has(it))).toEqual([])
    const groups = new Set(pack.groups.map((it) => it.id))
    expect(new Set(pack.screens.flatMap((it) => it.groups))).toEqual(groups)
    expect(pack.groups.filter((it) => !areas.has(it.area))).toEqual([])
    const points = of(pack, 'points').map((it) => it.id)
    expect(points).toEqual(['front-desk', 'painting-room'])
    const asked = pack.screens.flatMap((it) => it.profile.point ?? [])
    expect(asked.filter((it) => !points.includes(it))).toEqual([])
  })

  it('fills every board', () => {
    const counts = boards.map((board) => of(pack, board).length)
    expect(counts).toEqual([8, 10, 14, 1])
    expect(pack.screens.map((it) => it.profile.mode)).toEqual(['touch', 'display', 'pad'])
  })

  it('holds no number that reaches a person, and no page footer', () => {
    const text = stringsIn(pack)
    const reaches =
      /(?<!\d)1\d{10}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|\d{15,18}[\dXx]?|@|ICP|热线|律师/
    expect(text.filter(([, it]) => reaches.test(it))).toEqual([])
    const titled = /[\p{Script=Han}]{2,3}(先生|女士|书记|主任|局长|记者|同志)/u
    expect(text.filter(([, it]) => titled.test(it))).toEqual([])
    // Names are of places and teams, never of people.
    const placed = /^\.(areas|centres|groups|screens)\.|\.teams\.\d+\.name/
    const named = text.filter(([path]) => /\.(name|phone|person|birth)\d*(\.(zh|en))?$/i.test(path))
    expect(named.filter(([path]) => !placed.test(path))).toEqual([])
  })

  it('marks all that is invented', () => {
    expect(pack.sample).toBe(true)
    for (const it of pack.areas)
      expect([it.name.zh, it.name.en]).toEqual([
        expect.stringContaining('示例'),
        expect.stringContaining('Sample'),
      ])
    for (const it of pack.centres) expect(it.name.zh).toContain('示例')
    for (const { body } of of<Announcement>(pack, 'announcements'))
      expect(body.source).toContain('示例')
    for (const { body } of of<EventSeries>(pack, 'calendar')) {
      expect(body.madeUp).toBe(true)
      for (const it of body.organisers) expect(it.zh).toContain('示例')
    }
    for (const { body } of of<Ranking>(pack, 'volunteers')) expect(body.madeUp).toBe(true)
    const projects = of<Project>(pack, 'projects')
    for (const { body, envelope } of projects) {
      expect(Boolean(body.madeUp)).not.toBe(Boolean(body.quoted))
      if (body.madeUp) expect(envelope.title.zh + body.unit.zh).toContain('示例')
    }
    expect(projects.filter((it) => it.body.madeUp)).toHaveLength(3)
  })

  it('gives percentages, plans, milestones and evidence to made-up projects alone', () => {
    for (const { body, envelope } of of<Project>(pack, 'projects')) {
      if (body.madeUp) {
        expect(body.milestones?.length).toBeGreaterThan(0)
        continue
      }
      expect([body.milestones, body.planned, body.evidence]).toEqual(Array(3).fill(undefined))
      const words = stringsIn([body, envelope]).map(([, it]) => it)
      expect(words.filter((it) => /[%％]|第.{1,3}名|满意率/.test(it))).toEqual([])
    }
  })

  it('keeps qualifier, date and source on every figure', () => {
    for (const { body } of of<Project>(pack, 'projects'))
      for (const { quantity } of body.figures) {
        if (body.quoted) {
          expect(quantity.source).toEqual(body.quoted.from)
          expect(quantity.asOf).toBe(body.quoted.on)
        } else expect(quantity.source.zh).toContain('示例')
      }
    const figures = of<Project>(pack, 'projects').flatMap((it) => it.body.figures)
    const atLeast = figures.filter((it) => it.quantity.q === 'atLeast')
    expect(atLeast.map((it) => it.quantity.value)).toEqual([100_000, 20, 800])
  })

  it('falls into none of the traps of its sources', () => {
    const notices = of<Announcement>(pack, 'announcements')
    const list = notices
      .find((it) => it.id === 'demo-notice-programme')
      ?.body.text.blocks?.find((it) => it.kind === 'list')
    expect(list?.kind === 'list' && list.items).toHaveLength(9)
    const text = stringsIn(pack).map(([, it]) => it)
    expect(text.some((it) => it.includes('已公布 9 项（原文称十大）'))).toBe(true)
    // Two facts of one report share the number 49: projects, and departments. Only the first is told.
    const sources = stringsIn(pack).filter(([path]) => !path.includes('.blocks.'))
    const fortyNine = sources
      .map(([, it]) => it)
      .filter((it) => it.replaceAll('*', '').includes('49'))
    expect(
      fortyNine.every((it) => /微项目\s*49|49\S* micro-projects/.test(it.replaceAll('*', ''))),
    ).toBe(true)
    expect(text.filter((it) => it.includes('四级四效'))).toEqual([])
  })

  it('holds each text in both its forms, saying the same', () => {
    const bare = (it: string) => it.replace(/^(#+|-|\d+\.)\s/gm, '').replace(/\*\*|\s/g, '')
    for (const { body } of of<Announcement>(pack, 'announcements'))
      expect(bare(plainText(body.text.blocks ?? []))).toBe(bare(body.text.source))
  })

  it('looks the same before and after it was edited', () => {
    for (const it of pack.items) {
      const bare = JSON.parse(
        JSON.stringify(it.body, (k, one) => (k === 'blocks' ? undefined : one)),
      )
      expect(renderTexts(bare), it.id).toEqual(JSON.parse(JSON.stringify(it.body)))
    }
  })

  it('ranks eight made-up teams, with ties', () => {
    const [ranking] = of<Ranking>(pack, 'volunteers')
    expect(ranking?.body.teams.map((it) => it.rank)).toEqual([1, 2, 2, 4, 4, 4, 7, 8])
  })

  it('has English for every title', () => {
    for (const it of pack.items) expect(it.envelope.title.en, it.id).toBeDefined()
  })

  it('changes nothing but dates from one import to the next', () => {
    const later = samplePack(now + 40 * 86_400_000)
    expect(later.items.map((it) => it.id)).toEqual(pack.items.map((it) => it.id))
    expect(samplePack(now)).toEqual(pack)
  })
})

describe('at any moment of 2026 and 2027, the sample', () => {
  it('is all there, and nothing in it looks old', () => {
    fc.assert(
      fc.property(moment, (then) => {
        const fresh = samplePack(then)
        const today = civilDateOf(then, zone)
        const items = itemsOf(fresh, then)
        expect(items.filter((it) => !isCurrent(it, then)).map((it) => it.id)).toEqual([])
        for (const it of of(fresh, 'announcements'))
          expect((it.until ?? 0) - then).toBeGreaterThan(14 * 86_400_000)
        expect(fresh.items.filter((it) => it.review !== null && it.review <= then)).toEqual([])
        const notices = arrangeNotices(items, then, zone)
        expect(notices.some((it) => it.isNew) && notices.some((it) => !it.isNew)).toBe(true)
        for (const { body } of shownProjects(arrangeProjects(items, then, zone)))
          expect(isStale(body, today)).toBe(false)
        const [ranking] = arrangeVolunteers(items, then, zone).rankings
        expect(ranking && daysBetween(ranking.body.to, today)).toBeLessThanOrEqual(31)
        const future = of<Project>(fresh, 'projects').flatMap((it) =>
          it.body.updates.filter((update) => update.on > today),
        )
        expect(future).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('has three to five events on the day, from nine in the morning to nine at night', () => {
    const odd: string[] = []
    for (let date = '2026-01-01'; date <= '2027-12-31'; date = addDays(date, 1)) {
      const then = at(date, '08:00')
      const { occurrences } = arrangeCalendar(itemsOf(samplePack(then), then), then, zone)
      const plain = occurrences.every(
        (it) => it.status === 'later' && it.startsAt === it.body.start,
      )
      const first = occurrences[0]?.startsAt
      const last = occurrences
        .map((it) => it.endsAt)
        .sort()
        .at(-1)
      const fits = occurrences.length >= 3 && occurrences.length <= 5
      if (!fits || !plain || first !== '09:00' || last !== '21:00')
        odd.push(`${date} ${occurrences.map((it) => it.key).join(' ')}`)
    }
    expect(odd).toEqual([])
  }, 60_000)

  it('shows one cancelled and one moved event in the coming days', () => {
    fc.assert(
      fc.property(moment, (then) => {
        const { coming } = arrangeCalendar(itemsOf(samplePack(then), then), then, zone)
        const all = coming.flatMap((day) => day.occurrences)
        expect(all.filter((it) => it.status === 'cancelled')).toHaveLength(1)
        expect(all.filter((it) => it.moved?.startsAt === '15:00')).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })

  it('decides only for days on which the series would be', () => {
    const today = civilDateOf(now, zone)
    for (const { body, id } of of<EventSeries>(pack, 'calendar')) {
      const { rule } = body
      if (rule.kind === 'months') continue
      const days = expand({ ...body, rule }, today, addDays(today, 60)).map((it) => it.original)
      expect(
        Object.keys(body.overrides).filter((it) => !days.includes(it)),
        id,
      ).toEqual([])
    }
  })
})
