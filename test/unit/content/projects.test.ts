import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  isStale,
  lightOf,
  plannedBy,
  progressBy,
  progressOf,
} from '../../../content/boards/projects/progress.ts'
import { schema } from '../../../content/boards/projects/projects.schema.ts'
import {
  arrange,
  type Milestone,
  type Project,
  phaseOf,
  states,
  upgrade,
  version,
} from '../../../content/boards/projects/projects.ts'
import { tileLines } from '../../../content/boards/projects/projects.words.ts'
import { at, itemOf, zone } from './items.ts'

const now = at('2026-10-16', '14:05')
const milestone = (percent: number, weight: number): Milestone => ({
  id: `m${percent}`,
  title: { zh: '一步' },
  weight,
  percent,
  due: '2026-11-01',
  ...(percent === 100 ? { doneOn: '2026-10-01' } : {}),
})
const project = (more: Partial<Project> = {}): Project => ({
  code: 'S-01',
  kind: 'micro',
  state: 'active',
  unit: { zh: '示例社区' },
  figures: [],
  fiveCo: {},
  updates: [],
  ...more,
})

describe('projects', () => {
  it('stand in the four phases residents see', () => {
    expect(states.map(phaseOf)).toEqual([
      'problem',
      'measures',
      'measures',
      'results',
      'results',
      'effect',
      'effect',
      'effect',
      'effect',
      null,
    ])
    const items = [
      itemOf('projects', 'b', project({ code: 'P-02' })),
      itemOf('projects', 'a', project({ code: 'P-01' })),
      itemOf('projects', 'c', project({ state: 'cancelled', reason: { zh: '不做了' } })),
      itemOf('projects', 'd', { shape: 'unknown' }, { v: 2 }),
    ]
    const it = arrange(items, now, zone)
    expect(it.columns.map((column) => column.projects.map((one) => one.item.id))).toEqual([
      [],
      [],
      ['a', 'b'],
      [],
    ])
    expect(it.cancelled.map((one) => one.item.id)).toEqual(['c'])
    expect(it.cards.map((one) => one.id)).toEqual(['d'])
    expect(tileLines(it).map((line) => line.zh)).toEqual(['3 个项目', '2 个实施中'])
  })

  it('average their milestones by weight, divided by the weights', () => {
    expect(progressOf([milestone(50, 2), milestone(100, 3)])).toBe(80)
    expect(progressOf([])).toBeNull()
  })

  it('plan by working days', () => {
    const planned = { from: '2026-09-28', to: '2026-10-12' }
    // 28, 29, 30 September, 8, 9, 10 (补班) and 12 October.
    expect(plannedBy(planned, '2026-09-27')).toBe(0)
    expect(plannedBy(planned, '2026-10-07')).toBeCloseTo(300 / 7)
    expect(plannedBy(planned, '2026-10-10')).toBeCloseTo(600 / 7)
    expect(plannedBy(planned, '2026-10-12')).toBe(100)
  })

  it('light up by points behind plan', () => {
    expect([60 - 52, 60 - 50, 60 - 30, 60 - 29].map(lightOf)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })

  it('show figures that subtract, and none without milestones and a plan', () => {
    const it = progressBy(
      project({
        milestones: [milestone(50, 2), milestone(33, 1)],
        planned: { from: '2026-10-01', to: '2026-10-31' },
      }),
      '2026-10-16',
    )
    expect(it && it.planned - it.percent === it.lag).toBe(true)
    expect(progressBy(project({ milestones: [milestone(50, 1)] }), '2026-10-16')).toBeNull()
    expect(
      progressBy(project({ planned: { from: '2026-10-01', to: '2026-10-31' } }), '2026-10-16'),
    ).toBeNull()
  })

  it('say from which working days the plan was reckoned, so that anyone can divide them', () => {
    const { planned, workdays } =
      progressBy(
        project({
          milestones: [milestone(50, 2)],
          planned: { from: '2026-10-01', to: '2026-10-31' },
        }),
        '2026-10-16',
      ) ?? {}
    expect(workdays).toEqual({ gone: 8, all: 18 })
    expect(planned).toBe(Math.round((100 * 8) / 18))
    const over = progressBy(
      project({
        milestones: [milestone(50, 2)],
        planned: { from: '2026-09-01', to: '2026-09-30' },
      }),
      '2026-10-16',
    )
    expect(over?.planned).toBe(100)
    expect(over?.workdays.gone).toBe(over?.workdays.all)
  })

  it('have no percentage and no light when they quote a report', () => {
    const quoted = project({
      milestones: [milestone(50, 2)],
      planned: { from: '2026-10-01', to: '2026-10-31' },
      quoted: { from: { zh: '雅安日报' }, on: '2024' },
    })
    expect(progressBy(quoted, '2026-10-16')).toBeNull()
  })

  it('are stale after thirty days of silence, unless they quote a report', () => {
    const update = { kind: 'progress', text: { zh: '有进展' } } as const
    const silent = project({ updates: [{ on: '2026-09-15', ...update }] })
    expect(isStale(silent, '2026-10-15')).toBe(false)
    expect(isStale(silent, '2026-10-16')).toBe(true)
    expect(isStale(project(), '2026-10-16')).toBe(true)
    expect(isStale({ ...silent, state: 'accepted' }, '2026-10-16')).toBe(false)
    expect(isStale({ ...silent, quoted: { from: { zh: '日报' }, on: '2024' } }, '2026-10-16')).toBe(
      false,
    )
  })

  it('show evidence of steps that were begun, in words and with its day', () => {
    const ok = (evidence: unknown, fiveCo: Project['fiveCo'] = { plan: 'done', build: 'doing' }) =>
      v.is(schema, { ...project({ fiveCo }), evidence })
    const one = { text: { zh: '议事会 3 次，46 人参加' }, on: '2026-10-08' }
    expect(ok({})).toBe(true)
    expect(ok({ plan: [one, { ...one, on: '2026-10' }], build: [one] })).toBe(true)
    // Not begun, and not known.
    expect(ok({ plan: [one] }, { plan: 'notYet' })).toBe(false)
    expect(ok({ share: [one] })).toBe(false)
    expect(ok({ plan: [] })).toBe(false)
    expect(ok({ plan: Array.from({ length: 7 }, () => one) })).toBe(false)
    expect(ok({ plan: one })).toBe(false)
    expect(ok({ plans: [one] })).toBe(false)
    expect(ok({ plan: [{ text: one.text }] })).toBe(false)
    expect(ok({ plan: [{ ...one, on: '2026-02-30' }] })).toBe(false)
    expect(ok({ plan: [{ ...one, text: { zh: ' ' } }] })).toBe(false)
    expect(ok({ plan: [{ ...one, text: { zh: '会'.repeat(61) } }] })).toBe(false)
    expect(ok({ plan: [{ ...one, photo: 'x' }] })).toBe(false)
    expect(ok(null)).toBe(false)
  })

  it('of a build that knew no evidence are whole', () => {
    const before = project({ fiveCo: { plan: 'done' } })
    expect('evidence' in before).toBe(false)
    expect(upgrade(before, 1)).toBe(before)
    expect(v.is(schema, upgrade(before, 1))).toBe(true)
    expect(upgrade(before, version + 1)).toBeNull()
  })

  it('are refused without what residents are owed', () => {
    const ok = (it: unknown) => v.is(schema, it)
    expect(ok(project())).toBe(true)
    expect(ok(project({ state: 'paused' }))).toBe(false)
    expect(ok(project({ state: 'paused', reason: { zh: '等材料' } }))).toBe(true)
    expect(ok(project({ madeUp: true, quoted: { from: { zh: '日报' }, on: '2024' } }))).toBe(false)
    expect(ok(project({ milestones: [{ ...milestone(100, 1), doneOn: undefined }] }))).toBe(false)
    const figure = {
      label: { zh: '投入' },
      quantity: { value: 1, unit: { zh: '元' }, q: 'exact', source: { zh: '日报' } },
    }
    expect(ok({ ...project(), figures: [figure] })).toBe(false)
    expect(ok({ ...project(), phone: '1' })).toBe(false)
  })
})
