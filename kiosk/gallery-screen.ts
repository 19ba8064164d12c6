/** Development and tests only: a made-up screen with the sample pack, in any state that an address can name. */
import { type Signal, signal } from '@preact/signals'
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
import type { Freshness, Locale, Screen } from './screens/screen.ts'

/** A screen whose clock, items and visit are turned by hand. */
export interface MadeUpScreen {
  readonly screen: Screen
  readonly now: Signal<number>
  readonly items: Signal<readonly Item[]>
}

/** The paragraphs that the server would make of what staff typed. */
function withBlocks(it: PackItem): unknown {
  const body = it.board === 'announcements' ? upgrade(it.body, it.v) : null
  if (!body) return it.body
  const blocks = body.text.source
    .split(/\n\n+/)
    .map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] }))
  return { ...body, text: { ...body.text, blocks } }
}

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
      rev: 10_000 + at,
      envelope: { ...it.envelope, title: { zh: uglyTitles[at] ?? it.envelope.title.zh } },
    }))

function amount(all: readonly Item[], wanted: string | null): readonly Item[] {
  const of = (board: ItemKind) => all.filter((it) => it.board === board)
  if (wanted === 'none') return []
  if (wanted === 'one') return boards.flatMap((board) => of(board).slice(0, 1))
  if (wanted === 'many') return [...boards.flatMap((board) => manyOf(of(board))), ...of('points')]
  return all
}

/** `taps`: how many were very satisfied this month. */
const tallyOf = (start: number, taps: number): Item => ({
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
})

/** A moon that is only roughly right: enough to see a calendar's cells filled. */
function almanacOf(start: number): Item {
  const today = civilDateOf(start, defaultZone)
  const body: Almanac = {
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
  }
  return { ...tallyOf(start, 0), id: 'almanac', board: 'almanacs', body }
}

const originOf = (start: number, url: string): Item => ({
  ...tallyOf(start, 0),
  id: 'origin',
  board: 'origins',
  body: { url },
})

export function galleryItems(
  asked: URLSearchParams,
  start: number,
  pack: readonly PackItem[],
): Item[] {
  // `newer`: every body is of a version that this build does not know.
  const versionOf = (it: PackItem) => it.v + Number(asked.has('newer') && it.board !== 'points')
  const all = pack.map(
    (it, at): Item => ({
      id: it.id,
      board: it.board,
      rev: 101 + at,
      v: versionOf(it),
      from: it.from,
      until: it.until,
      envelope: it.envelope,
      body: withBlocks(it),
      publishedAt: start - 3_600_000,
      sample: true,
    }),
  )
  const only = asked.get('only')
  const kept = amount(all, asked.get('items')).filter((it) => only === null || it.board === only)
  const taps = Number(asked.get('taps') ?? 0)
  return [
    ...kept,
    ...(taps ? [tallyOf(start, taps)] : []),
    ...(asked.has('moonless') ? [] : [almanacOf(start)]),
    // `public=https://hall.example`: walls carry a code.
    ...(asked.has('public') ? [originOf(start, asked.get('public') ?? '')] : []),
  ]
}

function profileOf(asked: URLSearchParams, all: readonly { id: string; profile: Profile }[]) {
  const base = all.find((it) => it.id === asked.get('screen')) ?? all[0]
  if (!base) return null
  const number = (name: 'width' | 'height' | 'diagonal' | 'distance') =>
    asked.has(name) ? Number(asked.get(name)) : base.profile[name]
  return {
    ...base.profile,
    width: number('width'),
    height: number('height'),
    diagonal: number('diagonal'),
    distance: number('distance'),
    sill: asked.has('sill') ? Number(asked.get('sill')) : base.profile.sill,
  }
}

const sessionOf = (visit: string | null, start: number): SessionState =>
  visit === 'attract'
    ? { is: 'attract' }
    : visit === 'warning'
      ? { is: 'warning', resetAt: start + 20_000 }
      : { is: 'active', quietSince: start }

/** The screen that `asked` names; `real` is the time to begin from, unless a `day` is asked for. */
export function makeUpScreen(asked: URLSearchParams, real: number): MadeUpScreen {
  const day = asked.get('day') ?? civilDateOf(real, defaultZone)
  const start = instantAt(day, asked.get('at') ?? '14:05', defaultZone)
  const pack = samplePack(start)
  const now = signal(start)
  const items = signal<readonly Item[]>(galleryItems(asked, start, pack.items))
  const session = signal(sessionOf(asked.get('visit'), start))
  const state = (asked.get('state') ?? 'live') as Freshness['state']
  const standing = (asked.get('standing') ?? 'ready') as
    | 'ready'
    | 'starting'
    | 'unenrolled'
    | 'ended'
  const lacks = standing !== 'ready' || asked.has('lacking')
  const screen: Screen = {
    standing: signal({ is: standing }),
    profile: signal(profileOf(asked, pack.screens)),
    items,
    now,
    freshness: signal({ state, at: state === 'offline' ? start - 3 * 86_400_000 : start }),
    session,
    comfort: signal(Object.fromEntries(aids.map((it) => [it, asked.has(it)])) as Comfort),
    locale: signal<Locale>(asked.get('lang') === 'en' ? 'en' : 'zh'),
    missing: signal(lacks ? ['strict', 'sw', 'locks', 'wake'] : []),
    tap: async () =>
      asked.has('broken') ? { ok: false, why: 'storage' } : { ok: true, id: 'tap' },
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
  return { screen, now, items }
}
