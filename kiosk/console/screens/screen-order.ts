/** Which screens of a list are shown, and in which order. Pure. */
import { metBy } from '../../../content/boards/search.ts'
import type { DeskScreen } from '../../../content/live/asks.ts'

/** A screen with what it has not taken in yet. */
export interface ListedScreen extends DeskScreen {
  readonly behind: number
}

/** `care`: something that a person must see to, whether it is online or not. */
export const filters = ['all', 'online', 'offline', 'behind', 'care'] as const
export type Filter = (typeof filters)[number]

export const orders = ['place', 'name', 'trouble'] as const
export type Order = (typeof orders)[number]

export interface Wanted {
  readonly text: string
  readonly filter: Filter
  /** A centre's id; empty is all of them. */
  readonly centre: string
  readonly order: Order
}

export const everything: Wanted = { text: '', filter: 'all', centre: '', order: 'place' }

const needsCare = ({ enrolledAt, presence }: ListedScreen): boolean =>
  enrolledAt === null || presence.twice || presence.refused > 0

const passes: Record<Filter, (it: ListedScreen) => boolean> = {
  all: () => true,
  online: (it) => it.presence.online,
  offline: (it) => !it.presence.online,
  behind: (it) => it.behind > 0,
  care: needsCare,
}

export const countOf = (all: readonly ListedScreen[], filter: Filter): number =>
  all.filter(passes[filter]).length

const dictionary = new Intl.Collator('zh-Hans-CN', { numeric: true })

const byName = (a: ListedScreen, b: ListedScreen): number =>
  dictionary.compare(a.profile.name.zh, b.profile.name.zh) ||
  dictionary.compare(a.profile.screen, b.profile.screen)

/** What is worse is more: two places under one enrolment, offline, missing something. */
const trouble = (it: ListedScreen): number =>
  (needsCare(it) ? 4 : 0) + (it.presence.online ? 0 : 2) + (it.behind > 0 ? 1 : 0)

const compare: Record<Order, (a: ListedScreen, b: ListedScreen) => number> = {
  place: (a, b) =>
    dictionary.compare(a.profile.centre.name.zh, b.profile.centre.name.zh) || byName(a, b),
  name: byName,
  trouble: (a, b) => trouble(b) - trouble(a) || compare.place(a, b),
}

/** What was typed meets the name or the centre, however it is typed, or stands in the id. */
function meets({ profile, pinyin }: ListedScreen, text: string): boolean {
  const id = text.trim().toLowerCase()
  return (
    profile.screen.includes(id) ||
    [profile.name, profile.centre.name].some((it, at) => metBy(it, pinyin[at], text) !== null)
  )
}

export const pickScreens = (
  all: readonly ListedScreen[],
  wanted: Wanted,
): readonly ListedScreen[] =>
  all
    .filter(
      (it) =>
        passes[wanted.filter](it) &&
        (wanted.centre === '' || it.profile.centre.id === wanted.centre) &&
        meets(it, wanted.text),
    )
    .sort(compare[wanted.order])
