/** Which items of a list are shown, and in which order: by state, by what is looked for. Pure. */
import { metBy } from '../../../content/boards/search.ts'
import type { DeskItem } from '../../../content/live/asks.ts'
import { type Phase, phaseOf } from './item-phase.ts'

/** `unpainted`: it is on, and not yet on every glass that should show it. */
export const filters = ['all', 'on', 'unpainted', 'notYet', 'draft', 'ended', 'retracted'] as const
export type Filter = (typeof filters)[number]

/** `changed` is the server's own order: what was touched last comes first. */
export const orders = ['changed', 'ending', 'title'] as const
export type Order = (typeof orders)[number]

export interface Wanted {
  readonly text: string
  readonly filter: Filter
  readonly order: Order
}

export const everything: Wanted = { text: '', filter: 'all', order: 'changed' }

export interface PhasedItem {
  readonly item: DeskItem
  readonly phase: Phase
}

export const withPhases = (items: readonly DeskItem[], now: number): readonly PhasedItem[] =>
  items.map((item) => ({ item, phase: phaseOf(item, now) }))

const passes = ({ item, phase }: PhasedItem, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'unpainted' ? phase === 'on' && item.painted < item.screens : phase === filter)

export const countOf = (all: readonly PhasedItem[], filter: Filter): number =>
  all.filter((it) => passes(it, filter)).length

/** Titles are put in order as a dictionary does; each has its Chinese one, whatever else. */
const dictionary = new Intl.Collator('zh-Hans-CN', { numeric: true })

const compare: Record<Order, (a: DeskItem, b: DeskItem) => number> = {
  changed: () => 0,
  // What never ends comes last.
  ending: (a, b) => (a.until ?? Infinity) - (b.until ?? Infinity) || 0,
  title: (a, b) => dictionary.compare(a.envelope.title.zh, b.envelope.title.zh),
}

/** Items whose title meets what is looked for: in either language, in characters, pinyin or first letters. */
export function pickItems(all: readonly PhasedItem[], wanted: Wanted): readonly PhasedItem[] {
  const meets = ({ envelope, pinyin }: DeskItem) =>
    metBy(envelope.title, pinyin?.[0], wanted.text) !== null
  return all
    .filter((it) => passes(it, wanted.filter) && meets(it.item))
    .sort((a, b) => compare[wanted.order](a.item, b.item))
}
