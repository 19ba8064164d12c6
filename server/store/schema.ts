/**
 * The tables, once for both databases. Ids and JSON are text, instants epoch ms, truth 0 or 1.
 * A migration makes them (`migrations.ts`); this file only tells their types to Kysely.
 */
import type { Generated } from 'kysely'
import type { Quality } from '../../content/satisfaction/tallies.ts'

export interface MetaTable {
  /** `epoch`, `clock_high`, `floor`, `claim`, `key`, … */
  key: string
  value: string
}

/** One row. Commands that write items take it first, so revisions are in commit order. */
export interface CounterTable {
  id: number
  rev: number
}

export interface AreaTable {
  id: string
  parent: string | null
  level: 'city' | 'district' | 'street' | 'community' | 'grid' | 'compound'
  name: string
  name_en: string | null
  merged_into: string | null
}

export interface CentreTable {
  id: string
  area: string
  name_zh: string
  name_en: string | null
  zone: string
  sample: number
}

export interface ScreenTable {
  id: string
  centre: string
  /** `Profile` as JSON. */
  profile: string
  /** JSON array of group ids. */
  groups: string
  /** SHA-256 of the token it may speak with, hex; null before the first enrolment. */
  token_hash: string | null
  /** Raised to end a link: the link is derived from the installation's key, the id and this. */
  link_version: number
  enrolled_at: number | null
  sample: number
}

/** Screens that are addressed together, such as those of one hall; which ones, each screen's row says. */
export interface GroupTable {
  id: string
  area: string
  name: string
  name_en: string | null
}

export interface LifeTable {
  id: string
  /** The screen it was paired as; null while in quarantine. */
  screen: string | null
  state: 'known' | 'quarantine' | 'refused'
  /** The screen whose token it first came with. */
  via: string
  first_at: number
}

export interface ItemTable {
  id: string
  board: string
  area: string
  rev: number
  v: number
  from: number
  until: number | null
  review: number | null
  state: 'draft' | 'published' | 'retracted'
  envelope: string
  body: string
  published_at: number
  changed_at: number
  changed_by: string | null
  derived: number
  sample: number
}

/** Which channels carry an item, and, with `gone`, which no longer do. `rev` is the item's then. */
export interface AddressTable {
  item: string
  channel: string
  rev: number
  gone: number
}

/**
 * Append-only. `n` orders it so that nothing can appear behind a reader: on SQLite the row id; on
 * PostgreSQL read only rows whose `xid` lies below the snapshot's xmin, ordered by (xid, n).
 */
export interface EntryTable {
  n: Generated<number>
  id: string
  life: string
  seq: number
  kind: 'tap' | 'void'
  /** For a void: the tap it takes back, so that either may arrive first. */
  of: string | null
  screen: string
  /** The entry as it came, JSON. */
  body: string
  /** When it happened, by the server's reckoning, epoch ms. */
  at: number
  /** 1 when `at` is a guess (估计). */
  estimated: number
  received_at: number
  /** 1 when another entry with the same (life, seq) stood already: a cloned disk. */
  cloned: number
  /** 1 for a tap at a point that its screen never held: kept, not counted. Judged when it came. */
  elsewhere: Generated<number>
}

export interface ReceiptTable {
  screen: string
  item: string
  rev: number
  received: number | null
  shown: number | null
  painted: number | null
  at: number
}

/** The follower's own: where it stands. Kept in the transaction that writes its totals. */
export interface FollowerTable {
  id: number
  /** JSON of the database's own cursor. */
  cursor: string
}

/** The follower's projection of taps, rebuilt whole by a recount. */
export interface TapTable {
  id: string
  life: string
  point: string
  day: string
  grade: number
  at: number
  seq: number
  quality: Quality
}

export interface TotalTable {
  point: string
  day: string
  grade: number
  quality: Quality
  n: number
}

export interface StaffTable {
  id: string
  account: string
  name: string
  password_hash: string
  disabled: number
  created_at: number
  /** The last sign that they were there, as fine as sessions are touched; null before the first. */
  seen_at: number | null
}

export interface GrantTable {
  staff: string
  role: string
  area: string
}

export interface SessionTable {
  /** SHA-256 of the cookie's value, hex. */
  hash: string
  staff: string
  created_at: number
  seen_at: number
}

/** The reply to a command, kept for a day. */
export interface ReplyTable {
  id: string
  staff: string
  reply: string
  at: number
}

/** Append-only record of what staff did; hash-chained. */
export interface AuditTable {
  n: number
  at: number
  actor: string
  command: string
  area: string | null
  /** JSON: what was named in the input, secrets left out. */
  what: string
  prev_hash: string
  hash: string
}

export interface Schema {
  meta: MetaTable
  counter: CounterTable
  area: AreaTable
  centre: CentreTable
  screen: ScreenTable
  screen_group: GroupTable
  life: LifeTable
  item: ItemTable
  address: AddressTable
  entry: EntryTable
  receipt: ReceiptTable
  follower: FollowerTable
  tap: TapTable
  total: TotalTable
  staff: StaffTable
  staff_grant: GrantTable
  session: SessionTable
  reply: ReplyTable
  audit: AuditTable
}
