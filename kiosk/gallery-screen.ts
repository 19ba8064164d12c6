/** Development and tests only: a made-up screen with the sample pack, in any state that an address can name. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { upgrade } from '../content/boards/announcements/announcements.ts'
import { boards, type Item, type ItemKind } from '../content/boards/envelope.ts'
import type { PackItem } from '../content/packs/pack.ts'
import { samplePack } from '../content/packs/sample.ts'
import { aids, type Comfort } from '../content/screens/comfort.ts'
import { type Shown, urgentAmong } from '../content/screens/glass.ts'
import type { Line } from '../content/screens/line.ts'
import type { Profile } from '../content/screens/profile.ts'
import { limitsOf, type SessionState, stepSession } from '../content/screens/session.ts'
import type { Almanac } from '../content/time/almanac.ts'
import { addDays, civilParts } from '../content/time/civil.ts'
import { civilDateOf, defaultZone, instantAt } from '../content/time/zone.ts'
import type { Locale, Screen } from './screens/screen.ts'

/** A screen whose clock, items and visit are turned by hand. */
export interface MadeUpScreen {
  readonly screen: Screen
  readonly now: Signal<number>
  readonly items: Signal<readonly Item[]>
}

/** The paragraphs that the server would make of what staff typed, where the pack has none. */
function withBlocks(it: PackItem): unknown {
  const body = it.board === 'announcements' ? upgrade(it.body, it.v) : null
  if (!body || body.text.blocks) return it.body
  const blocks = body.text.source
    .split(/\n\n+/)
    .map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] }))
  return { ...body, text: { ...body.text, blocks } }
}

/** `items=many`: 500 of each board, the ugliest titles among them; `items=long`: such a title on all. */
const uglyTitles = [
  '关于进一步做好今年冬季老旧小区污水管网改造施工期间居民出行停车用水用电保障及应急联络安排的通知（第二次公告）请互相转告',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
] as const
const titled = (it: Item, zh: string): Item => ({
  ...it,
  envelope: { ...it.envelope, title: { zh } },
})
const manyOf = (all: readonly Item[]): Item[] =>
  Array.from({ length: 500 }, (_, at) => all[at % all.length])
    .flatMap((it) => (it ? [it] : []))
    .map((it, at) => ({
      ...titled(it, uglyTitles[at] ?? it.envelope.title.zh),
      id: `${it.id}-${at}`,
      rev: 10_000 + at,
    }))

function amount(all: readonly Item[], wanted: string | null): readonly Item[] {
  const of = (board: ItemKind) => all.filter((it) => it.board === board)
  if (wanted === 'none') return []
  if (wanted === 'one') return [...boards, 'points' as const].flatMap((it) => of(it).slice(0, 1))
  // A long name in Chinese and none in English, which is longer than any English one.
  if (wanted === 'long') return all.map((it) => titled(it, uglyTitles[0]))
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

/** `urgent`: a notice that covers the screen; `urgent=bar`: one that was understood; `urgent=long`: an ugly one. */
function urgentOf(which: string, start: number): Item {
  const isLong = which === 'long'
  const line = (text: string) => [{ text }]
  const extra = isLong
    ? [
        '带好身份证、常用药和贵重物品，锁好门窗，关掉水电气，扶着老人、牵着孩子一起走，不要乘电梯',
        '到社区登记',
      ]
    : []
  return {
    id: 'urgent',
    board: 'announcements',
    rev: 200_000,
    v: 1,
    from: start - 180_000,
    until: start + 3 * 3_600_000,
    envelope: {
      title: isLong
        ? { zh: uglyTitles[0] }
        : {
            zh: '3 号楼燃气泄漏，请马上离开',
            ...(which === 'zh' ? {} : { en: 'Gas leak in building 3: leave now' }),
          },
      level: 'urgent',
    },
    body: {
      source: '示例社区居委会',
      text: {
        source: '',
        blocks: [
          {
            kind: 'paragraph',
            runs: line('抢修人员已经到场，预计下午五点前排除。在通知解除以前，请不要回到楼里。'),
          },
          {
            kind: 'list',
            ordered: true,
            items: ['走楼梯，不坐电梯', '别开灯，别打电话', '到东门广场集合', ...extra].map(line),
          },
        ],
      },
    },
    publishedAt: start - 180_000,
    sample: true,
  }
}

function shownOf(
  asked: URLSearchParams,
  parts: {
    readonly items: ReadonlySignal<readonly Item[]>
    readonly session: ReadonlySignal<SessionState>
    readonly understood: ReadonlySignal<boolean>
    readonly pad: boolean
    readonly line: Line
  },
): ReadonlySignal<Shown> {
  return computed(() => {
    const { line } = parts
    const { is } = parts.session.value
    const urgent = urgentAmong(parts.items.value)
    if (asked.has('updating')) return { is: 'updating', urgent, line }
    const isBar = parts.pad || (is !== 'attract' && parts.understood.value)
    return { is: isBar || urgent.length === 0 ? is : 'takeover', urgent, line }
  })
}

/** The screen that `asked` names; `real` is the time to begin from, unless a `day` is asked for. */
export function makeUpScreen(asked: URLSearchParams, real: number): MadeUpScreen {
  const day = asked.get('day') ?? civilDateOf(real, defaultZone)
  const start = instantAt(day, asked.get('at') ?? '14:05', defaultZone)
  const pack = samplePack(start)
  const now = signal(start)
  const items = signal<readonly Item[]>(galleryItems(asked, start, pack.items))
  const urgent = asked.get('urgent')
  if (urgent !== null) items.value = [urgentOf(urgent, start), ...items.value]
  const understood = signal(urgent === 'bar')
  const profile = profileOf(asked, pack.screens)
  const session = signal(sessionOf(asked.get('visit'), start))
  const state = (asked.get('state') ?? 'live') as Line
  const standing = (asked.get('standing') ?? 'ready') as
    | 'ready'
    | 'starting'
    | 'unenrolled'
    | 'ended'
  const lacks = standing !== 'ready' || asked.has('lacking')
  const screen: Screen = {
    standing: signal({ is: standing }),
    profile: signal(profile),
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
      // As the product does: in the countdown a touch beside its buttons answers nothing.
      const limits = limitsOf({ elder: false, private: false, pad: profile?.mode === 'pad' })
      const step = stepSession(session.value, { type: 'touch', at: now.value }, limits)
      session.value = step.state
      return step
    },
    stay: () => {
      session.value = { is: 'active', quietSince: now.value }
    },
    leave: () => {
      session.value = { is: 'attract' }
    },
    shown: shownOf(asked, {
      items,
      session,
      understood,
      pad: profile?.mode === 'pad',
      line: state,
    }),
    understood: () => {
      understood.value = true
    },
    again: () => {
      understood.value = false
    },
    keepPrivate: () => () => {},
    watchPaint: () => () => {},
  }
  return { screen, now, items }
}
