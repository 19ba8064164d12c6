/** Every state of the glass that can be reached, with every event: the graph that the tests make claims about. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import {
  firstGlass,
  type GlassEvent,
  type GlassRules,
  type GlassState,
  type GlassStep,
  type Revision,
  stepGlass,
} from '../../../content/screens/glass.ts'
import { freshFor } from '../../../content/screens/line.ts'
import { limitsOf } from '../../../content/screens/session.ts'

const urgent = (id: string, rev: number) => ({ id, rev }) as Item
const [a1, a2, b1] = [urgent('a', 1), urgent('a', 2), urgent('b', 1)]
const lists: readonly (readonly Item[])[] = [[], [a1], [a2], [b1, a1], [b1, a2]]

export const modes = ['touch', 'display', 'pad'] as const
export type GlassMode = (typeof modes)[number]

export const rulesOf = (mode: GlassMode): GlassRules => ({
  limits: limitsOf({ elder: false, private: false, pad: mode === 'pad' }),
  covers: mode !== 'pad',
})

/** The clock in steps of ten seconds: every limit is one of them, and the shortest time passes in none. */
export const step = 10_000

type Told = GlassEvent extends infer E ? (E extends GlassEvent ? Omit<E, 'at'> : never) : never
/** Never; so long ago that it is old in two steps. */
const hearings = [null, freshFor - step]

/** Every event, as it is at an instant. */
export const everyEvent: readonly ((at: number) => GlassEvent)[] = [
  ...(
    [
      { type: 'touch' },
      { type: 'tick' },
      { type: 'stay' },
      { type: 'leave' },
      { type: 'again' },
      ...[a1, a2, b1].map((it) => ({ type: 'understood' as const, it })),
      ...lists.map((list) => ({ type: 'urgent' as const, list })),
      ...(['none', 'ready', 'taking'] as const).map((is) => ({ type: 'update' as const, is })),
    ] satisfies Told[]
  ).map((told) => (at: number) => ({ ...told, at }) as GlassEvent),
  ...[true, false].flatMap((isConnected) =>
    hearings.map((ago) => (at: number) => {
      const heardAt = ago === null ? null : at - ago
      return { type: 'line' as const, at, isConnected, heardAt }
    }),
  ),
]

const names = (list: readonly Revision[]) => list.map((it) => `${it.id}${it.rev}`).join()

/** All of a state but the line. Two states are one when they differ by what has long passed only. */
export function restOf(it: GlassState, now: number): string {
  const { visit, update } = it
  const age =
    visit.is === 'active'
      ? now - visit.quietSince
      : visit.is === 'warning'
        ? visit.resetAt - now
        : 0
  const taking = typeof update === 'object' ? now - update.taking : update
  const settled = Math.min(now - it.coveredSince, step)
  return [visit.is, age, names(it.urgent), names(it.understood), settled, taking].join('|')
}

const lineKey = ({ line, isConnected, heardAt }: GlassState, now: number): string =>
  `${line}|${isConnected}|${heardAt === null ? null : Math.min(now - heardAt, freshFor + step)}`

export interface Edge extends Omit<GlassStep, 'state'> {
  readonly before: GlassState
  readonly at: number
  readonly event: GlassEvent
  readonly after: GlassState
}

/** Every edge between states that can be reached. */
function explore(rules: GlassRules): Edge[] {
  const edges: Edge[] = []
  const seen = new Set<string>()
  const waiting: { state: GlassState; now: number }[] = [{ state: firstGlass, now: 1_000_000 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { state: before, now } = next
    for (const make of everyEvent)
      for (const by of make(now).type === 'tick' ? [step, 9 * step] : [0]) {
        const at = now + by
        const event = make(at)
        const { state: after, swallowed, ended } = stepGlass(before, event, rules)
        edges.push({ before, at, event, after, swallowed, ended })
        const key = `${restOf(after, at)}|${lineKey(after, at)}`
        if (seen.has(key)) continue
        seen.add(key)
        waiting.push({ state: after, now: at })
      }
  }
  return edges
}

/** The graph of a mode, and how a claim about each of its edges is made. */
export function everyEdge(mode: GlassMode) {
  const rules = rulesOf(mode)
  const edges = explore(rules)
  /** The first edge of which the claim is not true; claims are many, so they are plain. */
  const each = (claim: (edge: Edge) => boolean) =>
    expect(edges.find((edge) => !claim(edge))).toBeUndefined()
  return { rules, edges, each }
}

export const has = (list: readonly Revision[], it: Revision): boolean =>
  list.some((one) => one.id === it.id && one.rev === it.rev)

/** Any sequence of events, with a clock that does what it likes: a function of the instant, after so many ms. */
const stories = fc.array(
  fc.record({
    told: fc.constantFrom(...everyEvent),
    by: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -1e9, max: 1e9 })),
  }),
  { maxLength: 60 },
)

/** Lives through any story; `after` sees each step, `end` what is left of it. */
export function assertAnyStory(
  after: (it: { event: GlassEvent; state: GlassState; at: number; isFirst: boolean }) => void,
  end: (it: { state: GlassState; rules: GlassRules; at: number }) => void = () => {},
): void {
  fc.assert(
    fc.property(stories, fc.constantFrom(...modes), (list, mode) => {
      const rules = rulesOf(mode)
      let at = 1e12
      let state = firstGlass
      for (const it of list) {
        at += it.by
        const event = it.told(at)
        state = stepGlass(state, event, rules).state
        after({ event, state, at, isFirst: it === list[0] })
      }
      end({ state, rules, at })
    }),
  )
}
