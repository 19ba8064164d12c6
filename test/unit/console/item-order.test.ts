import { describe, expect, it } from 'vitest'
import type { DeskItem } from '../../../content/live/asks.ts'
import {
  countOf,
  everything,
  pickItems,
  withPhases,
} from '../../../kiosk/console/boards/item-order.ts'

const now = 1_000_000
const make = (zh: string, more: Partial<DeskItem> = {}) =>
  ({
    id: zh,
    state: 'published',
    from: now - 1,
    until: null,
    screens: 2,
    painted: 2,
    envelope: { title: { zh } },
    ...more,
  }) as DeskItem

const all = withPhases(
  [
    make('义诊'),
    make('停水', { until: now + 50, painted: 1 }),
    make('第 10 号', { until: now + 9, envelope: { title: { zh: '第 10 号', en: 'Tenth' } } }),
    make('第 9 号', { state: 'draft' }),
    make('明天的', { from: now + 60_000 }),
    make('昨天的', { until: now }),
    make('撤了的', { state: 'retracted' }),
  ],
  now,
)
const titles = (wanted: Partial<typeof everything>) =>
  pickItems(all, { ...everything, ...wanted }).map((it) => it.item.envelope.title.zh)

describe('a list of items', () => {
  it('shows all in the order of the server at first', () => {
    expect(titles({})).toEqual(all.map((it) => it.item.id))
  })

  it('shows one state at a time, and what is not yet on every glass', () => {
    expect(titles({ filter: 'on' })).toEqual(['义诊', '停水', '第 10 号'])
    expect(titles({ filter: 'unpainted' })).toEqual(['停水'])
    expect(titles({ filter: 'notYet' })).toEqual(['明天的'])
    expect(titles({ filter: 'draft' })).toEqual(['第 9 号'])
    expect(titles({ filter: 'ended' })).toEqual(['昨天的'])
    expect(titles({ filter: 'retracted' })).toEqual(['撤了的'])
    expect(countOf(all, 'on')).toBe(3)
  })

  it('is not early by a step of the clock: what was published at once is on', () => {
    const phases = [1, 999, 1001].map(
      (n) => withPhases([make('', { from: now + n })], now)[0]?.phase,
    )
    expect(phases).toEqual(['on', 'on', 'notYet'])
  })

  it('finds a title in either language, within the chosen state', () => {
    expect(titles({ text: ' TENTH ' })).toEqual(['第 10 号'])
    expect(titles({ text: '号', filter: 'on' })).toEqual(['第 10 号'])
    expect(titles({ text: '没有的' })).toEqual([])
  })

  it('puts what ends first first, and what never ends last', () => {
    expect(titles({ filter: 'on', order: 'ending' })).toEqual(['第 10 号', '停水', '义诊'])
  })

  it('puts titles in order as a reader counts, 9 before 10', () => {
    expect(titles({ text: '第', order: 'title' })).toEqual(['第 9 号', '第 10 号'])
  })
})
