/**
 * Development only: every view of a screen with the sample pack and a made-up screen, in any state.
 * `/gallery.html?screen=hall-touch&at=14:05&state=offline&lang=en&visit=active&items=none`; no build
 * contains it.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { upgrade } from '../content/boards/announcements/announcements.ts'
import { boards, type Item, type ItemKind } from '../content/boards/envelope.ts'
import type { PackItem } from '../content/packs/pack.ts'
import { samplePack } from '../content/packs/sample.ts'
import type { Profile } from '../content/screens/profile.ts'
import type { SessionState } from '../content/screens/session.ts'
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

const id = asked.get('screen') ?? 'hall-touch'
const base = pack.screens.find((it) => it.id === id)?.profile ?? pack.screens[0]?.profile
const number = (name: string) => (asked.has(name) ? Number(asked.get(name)) : undefined)
const profile: Profile | null = base
  ? {
      ...base,
      width: number('width') ?? base.width,
      height: number('height') ?? base.height,
      diagonal: number('diagonal') ?? base.diagonal,
    }
  : null

const kept: readonly ItemKind[] = asked.get('items') === 'none' ? [] : [...boards, 'points']
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

const now = signal(start)
const items = signal<readonly Item[]>(
  [...pack.items.map(itemOf), ...(taps ? [tally] : [])].filter(
    (it) => kept.includes(it.board) || it.board === 'tallies',
  ),
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
