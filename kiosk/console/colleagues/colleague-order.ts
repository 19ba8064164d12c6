/** Which colleagues of a list are shown, and in which order. Pure. */
import { metBy } from '../../../content/boards/search.ts'
import type { Colleague } from '../../../content/live/asks.ts'
import { type Role, roles } from '../../../content/staff/roles.ts'

export const filters = ['all', 'admin', 'editor', 'viewer', 'never', 'disabled'] as const
export type Filter = (typeof filters)[number]

/** `away`: whom nobody has seen for the longest; whoever never came is first of them. */
export const orders = ['name', 'seen', 'away'] as const
export type Order = (typeof orders)[number]

export interface Wanted {
  readonly text: string
  readonly filter: Filter
  readonly order: Order
}

export const everyone: Wanted = { text: '', filter: 'all', order: 'name' }

/** The strongest of what one holds here. */
export const topRole = (it: Pick<Colleague, 'grants'>): Role =>
  roles.findLast((role) => it.grants.some((grant) => grant.role === role)) ?? 'viewer'

const passes: Record<Filter, (it: Colleague) => boolean> = {
  all: () => true,
  admin: (it) => !it.isDisabled && topRole(it) === 'admin',
  editor: (it) => !it.isDisabled && topRole(it) === 'editor',
  viewer: (it) => !it.isDisabled && topRole(it) === 'viewer',
  never: (it) => it.seenAt === null,
  disabled: (it) => it.isDisabled,
}

export const countOf = (all: readonly Colleague[], filter: Filter): number =>
  all.filter(passes[filter]).length

const dictionary = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** By how the name is read, a surname as a surname: 单 stands under shan. Of more readings the first. */
const spoken = (it: Colleague): string => it.pinyin.replaceAll(/\|\S*/g, '') || it.name

const byName = (a: Colleague, b: Colleague): number =>
  dictionary.compare(spoken(a), spoken(b)) ||
  dictionary.compare(a.name, b.name) ||
  dictionary.compare(a.account, b.account)

const compare: Record<Order, (a: Colleague, b: Colleague) => number> = {
  name: byName,
  seen: (a, b) => (b.seenAt ?? 0) - (a.seenAt ?? 0) || byName(a, b),
  away: (a, b) => (a.seenAt ?? 0) - (b.seenAt ?? 0) || byName(a, b),
}

/** What was typed meets the name, however it is typed, or the account; shut accounts come last. */
export function pickColleagues(all: readonly Colleague[], wanted: Wanted): readonly Colleague[] {
  const account = wanted.text.trim().toLowerCase()
  const meets = (it: Colleague) =>
    it.account.includes(account) || metBy({ zh: it.name }, it.pinyin, wanted.text) !== null
  return all
    .filter((it) => passes[wanted.filter](it) && meets(it))
    .sort((a, b) => Number(a.isDisabled) - Number(b.isDisabled) || compare[wanted.order](a, b))
}
