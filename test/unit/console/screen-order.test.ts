import { describe, expect, it } from 'vitest'
import type { Presence } from '../../../content/live/events.ts'
import {
  countOf,
  everything,
  type ListedScreen,
  pickScreens,
} from '../../../kiosk/console/screens/screen-order.ts'

interface Part extends Partial<Pick<ListedScreen, 'behind' | 'enrolledAt'>> {
  readonly presence?: Partial<Presence>
}

const screen = (
  id: string,
  [name, read]: readonly [string, string],
  [centre, readCentre]: readonly [string, string],
  { presence, ...part }: Part = {},
): ListedScreen => ({
  profile: {
    screen: id,
    name: { zh: name, ...(id === 'hall' ? { en: 'Lobby glass' } : {}) },
    mode: 'touch',
    centre: { id: centre, name: { zh: centre }, zone: 'Asia/Shanghai' },
    width: 1080,
    height: 1920,
    diagonal: 43,
    distance: 600,
    sill: null,
    point: null,
  },
  pinyin: [read, readCentre],
  area: 'east',
  enrolledAt: 1,
  pinSetAt: null,
  behind: 0,
  ...part,
  presence: {
    screen: id,
    online: true,
    since: 1,
    build: null,
    waiting: 0,
    refused: 0,
    twice: false,
    ...presence,
  },
})

const east = ['东街中心', 'dong jie zhong xin'] as const
const bank = ['银行街中心', 'yin hang jie zhong xin'] as const
const all = [
  screen('hall', ['大厅触摸屏', 'da ting chu mo ping'], bank),
  screen('gate', ['东门大屏', 'dong men da ping'], east, { presence: { online: false } }),
  screen('lift-10', ['电梯口10', 'dian ti kou'], east, { behind: 2 }),
  screen('lift-2', ['电梯口2', 'dian ti kou'], east, { presence: { twice: true } }),
  screen('new', ['新屏', 'xin ping'], east, { enrolledAt: null, presence: { online: false } }),
]
const ids = (part: Partial<typeof everything>) =>
  pickScreens(all, { ...everything, ...part }).map((it) => it.profile.screen)

describe('the list of screens', () => {
  it('stands by place, then by name as one counts', () => {
    expect(ids({})).toEqual(['lift-2', 'lift-10', 'gate', 'new', 'hall'])
    expect(ids({ order: 'name' })).toEqual(['hall', 'lift-2', 'lift-10', 'gate', 'new'])
  })

  it('begins with trouble when asked to', () => {
    expect(ids({ order: 'trouble' })).toEqual(['new', 'lift-2', 'gate', 'lift-10', 'hall'])
  })

  it('is found by name, place, id and English, in characters, pinyin and first letters', () => {
    for (const text of ['大厅', 'dating', 'dtcm', '银行', 'yinhang', 'lobby g', 'HALL'])
      expect([text, ids({ text })]).toEqual([text, ['hall']])
    expect(ids({ text: 'lift' })).toEqual(['lift-2', 'lift-10'])
    expect(ids({ text: '没有' })).toEqual([])
  })

  it('is narrowed by how a screen is, and by its centre', () => {
    expect(ids({ filter: 'offline' })).toEqual(['gate', 'new'])
    expect(ids({ filter: 'behind' })).toEqual(['lift-10'])
    expect(ids({ filter: 'care' })).toEqual(['lift-2', 'new'])
    expect(ids({ filter: 'online', centre: '银行街中心' })).toEqual(['hall'])
    expect(countOf(all, 'online')).toBe(3)
  })
})
