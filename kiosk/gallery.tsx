/**
 * Development only: every view of a screen with the sample pack and a made-up screen, in any state.
 * `/gallery.html?screen=hall-touch&at=14:05&state=offline&lang=en&visit=active&items=none`
 * (or `one`, `many`), `only=projects`, `elder`, `low`, `contrast`, `sill=900`; no build contains it.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { upgrade } from '../content/boards/announcements/announcements.ts'
import { boards, type Item, type ItemKind } from '../content/boards/envelope.ts'
import type { PackItem } from '../content/packs/pack.ts'
import { samplePack } from '../content/packs/sample.ts'
import { aids, type Comfort } from '../content/screens/comfort.ts'
import type { Profile } from '../content/screens/profile.ts'
import type { SessionState } from '../content/screens/session.ts'
import type { Almanac } from '../content/time/almanac.ts'
import { addDays, civilParts } from '../content/time/civil.ts'
import { civilDateOf, defaultZone, instantAt } from '../content/time/zone.ts'
import { type Freshness, type Locale, type Screen, ScreenProvider } from './screens/screen.ts'
import { Shell } from './screens/shell.tsx'

const asked = new URLSearchParams(location.search)
const real = Date.now()
const start = instantAt(civilDateOf(real, defaultZone), asked.get('at') ?? '14:05', defaultZone)
const pack = samplePack(start)

/** The paragraphs that the server would make of what staff typed. */
function withBlocks(it: PackItem): unknown {
  const body = it.board === 'announcements' ? upgrade(it.body, it.v) : null
  if (!body) return it.body
  const blocks = body.text.source
    .split(/\n\n+/)
    .map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] }))
  return { ...body, text: { ...body.text, blocks } }
}

let rev = 100
const itemOf = (it: PackItem): Item => ({
  id: it.id,
  board: it.board,
  rev: ++rev,
  v: it.v,
  from: it.from,
  until: it.until,
  envelope: it.envelope,
  body: withBlocks(it),
  publishedAt: start - 3_600_000,
  sample: true,
})

/** `items=many`: 500 of each board, the ugliest titles among them. */
const uglyTitles = [
  '关于进一步做好今年冬季老旧小区污水管网改造施工期间居民出行停车用水用电保障及应急联络安排的通知（第二次公告）请互相转告',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
] as const
const manyOf = (all: readonly Item[]): Item[] =>
  Array.from({ length: 500 }, (_, at) => all[at % all.length])
    .flatMap((it) => (it ? [it] : []))
    .map((it, at) => ({
      ...it,
      id: `${it.id}-${at}`,
      rev: ++rev,
      envelope: { ...it.envelope, title: { zh: uglyTitles[at] ?? it.envelope.title.zh } },
    }))
const amount = (all: readonly Item[]): readonly Item[] =>
  asked.get('items') === 'many'
    ? [...boards, 'points' as const].flatMap((board) => {
        const own = all.filter((it) => it.board === board)
        return board === 'points' ? own : manyOf(own)
      })
    : asked.get('items') === 'one'
      ? boards.flatMap((board) => all.filter((it) => it.board === board).slice(0, 1))
      : all

const id = asked.get('screen') ?? 'hall-touch'
const base = pack.screens.find((it) => it.id === id)?.profile ?? pack.screens[0]?.profile
const number = (name: string) => (asked.has(name) ? Number(asked.get(name)) : undefined)
const profile: Profile | null = base
  ? {
      ...base,
      width: number('width') ?? base.width,
      height: number('height') ?? base.height,
      diagonal: number('diagonal') ?? base.diagonal,
      sill: number('sill') ?? base.sill,
    }
  : null

/** `newer`: every body is of a version that this build does not know. */
const asNewer = (it: Item): Item =>
  asked.has('newer') && it.board !== 'points' ? { ...it, v: it.v + 1 } : it
const kept: readonly ItemKind[] =
  asked.get('items') === 'none'
    ? []
    : asked.has('only')
      ? [asked.get('only') as ItemKind]
      : [...boards, 'points']
const taps = number('taps') ?? 0
const tally = {
  id: 'tally:front-desk',
  board: 'tallies',
  rev: 1,
  v: 1,
  from: start - 1,
  until: null,
  envelope: { title: { zh: '计数' } },
  body: {
    point: 'front-desk',
    day: civilDateOf(start, defaultZone),
    today: { grades: [0, 0, 0, 0, 0], tooFast: 0, undone: 0 },
    month: { grades: [taps, 2, 1, 0, 1], tooFast: 0, undone: 0 },
  },
  publishedAt: start,
} as const satisfies Item

/** A moon that is only roughly right: enough to see a calendar's cells filled. */
const today = civilDateOf(start, defaultZone)
const almanac = {
  ...tally,
  id: 'almanac',
  board: 'almanacs',
  body: {
    from: addDays(today, -60),
    to: addDays(today, 340),
    months: Array.from({ length: 12 }, (_, at) => ({
      from: addDays(today, -72 + 30 * at),
      month: ((civilParts(today).month + 8 + at) % 12) + 1,
    })),
    terms: [{ on: addDays(today, 5), name: { zh: '小雪', en: 'Light Snow' } }],
    festivals: [{ on: addDays(today, 2), name: { zh: '重阳节', en: 'Double Ninth' } }],
    off: [addDays(today, 2), addDays(today, 3)],
    work: [addDays(today, 6)],
  } satisfies Almanac,
} satisfies Item

const now = signal(start)
const items = signal<readonly Item[]>(
  [
    ...amount(pack.items.map(itemOf).map(asNewer)),
    ...(taps ? [tally] : []),
    ...(asked.has('moonless') ? [] : [almanac]),
  ].filter((it) => kept.includes(it.board) || it.board === 'tallies' || it.board === 'almanacs'),
)
const session = signal<SessionState>(
  asked.get('visit') === 'attract'
    ? { is: 'attract' }
    : asked.get('visit') === 'warning'
      ? { is: 'warning', resetAt: start + 20_000 }
      : { is: 'active', quietSince: start },
)
const freshness = signal<Freshness>({
  state: (asked.get('state') as Freshness['state'] | null) ?? 'live',
  at: asked.get('state') === 'offline' ? start - 3 * 86_400_000 : start,
})
const standing = (asked.get('standing') ?? 'ready') as 'ready' | 'starting' | 'unenrolled' | 'ended'

const screen: Screen = {
  standing: signal({ is: standing }),
  profile: signal(profile),
  items,
  now,
  freshness,
  session,
  comfort: signal(Object.fromEntries(aids.map((it) => [it, asked.has(it)])) as Comfort),
  locale: signal<Locale>(asked.get('lang') === 'en' ? 'en' : 'zh'),
  missing: signal(
    standing === 'ready' && !asked.has('lacking') ? [] : ['strict', 'sw', 'locks', 'wake'],
  ),
  tap: async () => (asked.has('broken') ? { ok: false, why: 'storage' } : { ok: true, id: 'tap' }),
  undo: async () => ({ ok: true, id: 'void' }),
  touch: () => {
    const swallowed = session.value.is === 'attract'
    session.value = { is: 'active', quietSince: now.value }
    return { swallowed }
  },
  stay: () => {
    session.value = { is: 'active', quietSince: now.value }
  },
  leave: () => {
    session.value = { is: 'attract' }
  },
  keepPrivate: () => () => {},
  watchPaint: () => () => {},
}

setInterval(() => {
  now.value = start + (Date.now() - real) * (number('speed') ?? 1)
}, 1000)

/** Publishes a notice a moment after the page began, to see the jump. */
if (asked.has('publish'))
  setTimeout(() => {
    const first = items.value.find((it) => it.board === 'announcements')
    if (first)
      items.value = [
        {
          ...first,
          id: 'news',
          rev: ++rev,
          from: now.value,
          publishedAt: now.value,
          envelope: { title: { zh: '刚刚发布的一条通知：明天上午停水' }, level: 'important' },
        },
        ...items.value,
      ]
  }, 3000)

render(
  <ScreenProvider value={screen}>
    <Shell />
  </ScreenProvider>,
  document.getElementById('screen') ?? document.body,
)
