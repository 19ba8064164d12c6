/** In which order several 紧急 notices are told: the last word first, whatever order a library yields. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../../content/boards/announcements/announcements.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import {
  firstGlass,
  type GlassEvent,
  shown,
  stepGlass,
  urgentAmong,
} from '../../../content/screens/glass.ts'
import { rulesOf } from './glass-states.ts'
import { at, itemOf, zone } from './items.ts'

const now = at('2026-06-01', '12:00')
const hour = 3_600_000

const told = fc.record({
  level: fc.constantFrom('urgent' as const, 'urgent' as const, 'important' as const, undefined),
  board: fc.constantFrom('announcements' as const, 'announcements' as const, 'projects' as const),
  /** Hours ago; few, so that several were published at once. */
  published: fc.integer({ min: 0, max: 5 }),
  began: fc.integer({ min: 0, max: 5 }),
  ends: fc.option(fc.integer({ min: 1, max: 48 })),
  sample: fc.boolean(),
})
const library = fc.array(told, { maxLength: 8 }).map((all) =>
  all.map((it, i) =>
    itemOf(
      it.board,
      `notice-${i}`,
      { text: { source: '' } },
      {
        envelope: { title: { zh: `${i}` }, level: it.level },
        from: now - it.began * hour,
        publishedAt: now - it.published * hour,
        until: it.ends === null ? null : now + it.ends * hour,
        ...(it.sample && { sample: true as const }),
      },
    ),
  ),
)
const shuffled = library.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
  ),
)
const ids = (list: readonly Item[]) => list.map((it) => it.id)

describe('several urgent notices', () => {
  it('stand in one order on every screen, however their libraries are filled', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(ids(urgentAmong(other))).toEqual(ids(urgentAmong(all)))
      }),
    )
  })
  it('are all there, and nothing else is', () => {
    fc.assert(
      fc.property(library, (all) => {
        const urgent = all.filter(
          (it) => it.board === 'announcements' && it.envelope.level === 'urgent',
        )
        expect(ids(urgentAmong(all)).sort()).toEqual(ids(urgent).sort())
      }),
    )
  })
  it('stand as on the board of notices', () => {
    fc.assert(
      fc.property(library, (all) => {
        const listed = arrange(all, now, zone).filter((it) => it.level === 'urgent')
        expect(ids(urgentAmong(all))).toEqual(listed.map((it) => it.item.id))
      }),
    )
  })
  it('begin with the one published now, whenever it ends, and so does what a visitor is shown', () => {
    fc.assert(
      fc.property(shuffled, fc.option(fc.integer({ min: 1, max: 48 })), ([, all], ends) => {
        const last = itemOf(
          'announcements',
          'zz-last',
          {},
          {
            envelope: { title: { zh: '刚刚发布' }, level: 'urgent' },
            publishedAt: now + 1,
            until: ends === null ? null : now + ends * hour,
          },
        )
        const list = urgentAmong([...all, last])
        expect(list[0]?.id).toBe('zz-last')
        const events: GlassEvent[] = [
          { type: 'urgent', at: 1000, list: urgentAmong(all) },
          { type: 'touch', at: 2000 },
          { type: 'urgent', at: 3000, list },
        ]
        const rules = rulesOf('touch')
        const glass = events.reduce((it, event) => stepGlass(it, event, rules).state, firstGlass)
        expect(shown(glass, rules)).toMatchObject({ is: 'takeover', urgent: [{ id: 'zz-last' }] })
      }),
    )
  })
})
