/** Development and tests only: a server for the console that knows the sample pack and answers at once. */
import type { Item } from '../content/boards/envelope.ts'
import type { AskValue, DeskItem, DeskScreen, Me, ReceiptLine } from '../content/live/asks.ts'
import type { Presence } from '../content/live/events.ts'
import type { Pack } from '../content/packs/pack.ts'
import { civilDateOf, defaultZone } from '../content/time/zone.ts'
import type { DeskWire } from './staff/desk-link.ts'

const minute = 60_000
const day = 1440 * minute

export const galleryMe: Me = {
  id: 'me',
  account: 'owner',
  name: '李主任',
  grants: [{ role: 'admin', area: 'demo-city' }],
  trial: false,
}

/** One screen is away since this morning, as one always is. */
function screensOf(pack: Pack, now: number): DeskScreen[] {
  return pack.screens.map(({ id, profile }, at) => {
    const isAway = at === 1
    const presence: Presence = {
      screen: id,
      online: !isAway,
      since: now - (isAway ? 190 : 35) * minute,
      build: '9c41e07ab2d85f63',
      waiting: isAway ? 4 : 0,
      refused: 0,
      twice: false,
    }
    const enrolledAt = now - 20 * day
    return { profile, pinyin: [], area: 'demo-community', presence, enrolledAt, pinSetAt: null }
  })
}

function itemsOf(pack: Pack, items: readonly Item[], now: number): DeskItem[] {
  return items.flatMap((it, at) => {
    const from = pack.items.find((one) => one.id === it.id)
    if (!from) return []
    const { area, channels, review } = from
    const changedAt = now - (at + 1) * 7 * minute
    const painted = at % 3 === 0 ? 1 : 2
    const state = at === 2 ? ('draft' as const) : ('published' as const)
    return [
      { ...it, area, state, review, channels, changedAt, changedBy: '李主任', screens: 2, painted },
    ]
  })
}

const receiptsOf = (screens: readonly DeskScreen[], item: DeskItem, now: number): ReceiptLine[] =>
  screens
    .filter((it) => it.profile.mode !== 'pad')
    .map(({ profile, presence }) => {
      const at = presence.online ? now - 5 * minute : null
      const { screen, name, mode } = profile
      const seen = { received: at, shown: at, painted: at }
      return { screen, name: name.zh, mode, rev: at && item.rev, ...seen, presence }
    })

/** Answers every ask from the pack; a command is done by nobody. */
export function galleryWire(pack: Pack, items: readonly Item[], now: number): DeskWire {
  const screens = screensOf(pack, now)
  const all = itemsOf(pack, items, now)
  const one = (id: unknown): DeskItem => {
    const item = all.find((it) => it.id === id)
    // Else a picture of nothing would be kept.
    if (!item) throw new Error(`the gallery knows no item ${id}`)
    return item
  }
  const points = all.filter((it) => it.board === 'points')
  const colleague = { pinyin: 'lizhuren', isElsewhere: false, isDisabled: false }
  const counts = { grades: [31, 9, 4, 1, 1] as [number, number, number, number, number] }
  const period = { ...counts, tooFast: 2, undone: 1 }
  const answers: { [N in keyof AskValue]: (input: Record<string, unknown>) => AskValue[N] } = {
    me: () => galleryMe,
    'items:list': ({ board }) => all.filter((it) => it.board === board),
    'item:read': ({ id }) => one(id),
    'receipts:read': ({ item }) => receiptsOf(screens, one(item), now),
    'screens:list': () => screens,
    'screens:behind': () => [{ screen: 'hall-display', items: 3 }],
    'places:list': () => [
      {
        channel: 'centre:demo',
        name: { zh: '示例社区党群服务中心', en: 'Sample Community Centre' },
        pinyin: '',
        area: 'demo-community',
        screens: 3,
      },
      {
        channel: 'group:demo-hall',
        name: { zh: '大厅', en: 'Hall' },
        pinyin: '',
        area: 'demo-community',
        screens: 2,
      },
    ],
    'tallies:list': () =>
      points.map((point) => ({
        point,
        tally: {
          point: point.id,
          day: civilDateOf(now, defaultZone),
          today: period,
          month: period,
        },
      })),
    'quarantine:list': () => [],
    'staff:list': () => [
      { ...galleryMe, ...colleague, addedAt: now - 90 * day, seenAt: now - 3 * minute },
      {
        ...galleryMe,
        ...colleague,
        id: 'wang',
        account: 'wang',
        name: '王小梅',
        grants: [{ role: 'editor', area: 'demo-community' }],
        addedAt: now - 12 * day,
        seenAt: null,
      },
    ],
  }
  return {
    async say(event, call) {
      if (event === 'command') return { ok: false, code: 'internal' }
      const { name, input } = call as { name: keyof AskValue; input: Record<string, unknown> }
      return { ok: true, value: { at: now, answer: answers[name](input) } }
    },
    listen(listener) {
      queueMicrotask(() => listener.up())
    },
    close() {},
  }
}
