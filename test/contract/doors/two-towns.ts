/** A small pack for the doors: one root, two communities, a centre with a screen and a point in each. */
import type { Channel } from '../../../content/live/channels.ts'
import type { Pack } from '../../../content/packs/pack.ts'
import type { Profile } from '../../../content/screens/profile.ts'

const zone = 'Asia/Shanghai'

export const profileOf = (side: string): Profile => ({
  screen: `${side}-touch`,
  name: { zh: `${side} 屏` },
  mode: 'touch',
  centre: { id: `hall-${side}`, name: { zh: `${side} 中心` }, zone },
  width: 1080,
  height: 1920,
  diagonal: 43,
  distance: 600,
  sill: null,
  point: null,
})

const sides = ['east', 'west'] as const

export const twoTowns = (now: number, sample = false): Pack => ({
  sample,
  areas: [
    { id: 'town', parent: null, level: 'city', name: { zh: '镇' } },
    ...sides.map((it) => ({
      id: it,
      parent: 'town',
      level: 'community' as const,
      name: { zh: it },
    })),
  ],
  centres: sides.map((it) => ({ id: `hall-${it}`, area: it, name: { zh: `${it} 中心` }, zone })),
  groups: [
    { id: 'all-halls', area: 'town', name: { zh: '全镇大厅' } },
    ...sides.map((it) => ({ id: `${it}-halls`, area: it, name: { zh: `${it} 大厅` } })),
  ],
  screens: sides.map((it) => ({
    id: `${it}-touch`,
    groups: ['all-halls', `${it}-halls`],
    profile: profileOf(it),
  })),
  items: sides.map((it) => ({
    id: `${it}-desk`,
    board: 'points' as const,
    area: it,
    channels: [`centre:hall-${it}` as Channel],
    v: 1,
    from: now,
    until: null,
    review: null,
    envelope: { title: { zh: `${it} 前台` } },
    body: { subject: { zh: '前台' }, question: { zh: '满意吗？' }, pacing: { minInterval: 0 } },
  })),
})
