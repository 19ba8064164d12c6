/**
 * The envelope of an item: what every build can show, however old, and the item as it travels.
 * A body whose `v` is newer than the build knows is shown as a card made of this alone.
 */
import * as v from 'valibot'
import { idSchema } from '../live/ids.ts'

/** Chinese first; an item without English is shown in Chinese and marked `lang="zh"`. */
export interface Localized {
  readonly zh: string
  readonly en?: string | undefined
}

/** A text in Chinese of 1..`max` characters, and in English of at most twice that. */
export const localized = (max: number) =>
  v.strictObject({
    zh: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max)),
    en: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max * 2))),
  })

/** Our own three levels: 提示, 重要, 紧急. Official warnings keep their issuer's colours instead. */
export const levels = ['notice', 'important', 'urgent'] as const
export type Level = (typeof levels)[number]

/** Epoch milliseconds between 2000 and 2200: a number outside is a mistake, not a date. */
export const instantSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(946_684_800_000),
  v.maxValue(7_258_118_400_000),
)

export const envelopeSchema = v.strictObject({
  title: localized(60),
  summary: v.optional(localized(200)),
  level: v.optional(v.picklist(levels)),
})

export type Envelope = v.InferOutput<typeof envelopeSchema>

/** The boards a person sees. Each is a folder of `content/boards` and of `kiosk/boards`. */
export const boards = ['announcements', 'projects', 'calendar', 'volunteers'] as const
export type Board = (typeof boards)[number]

/**
 * Items that steer a screen and are no board: its own profile, the build it should run,
 * the points at which it asks for a rating, the counts the server derives from taps, the almanac,
 * the lock on its maintenance room, and the address under which people outside reach the server.
 */
export const quietKinds = [
  'profiles',
  'builds',
  'points',
  'tallies',
  'almanacs',
  'pins',
  'origins',
] as const
export type QuietKind = (typeof quietKinds)[number]

export type ItemKind = Board | QuietKind

/** An item as it travels to a screen and rests in its library. `body` is the board's own. */
export interface Item<Body = unknown> {
  readonly id: string
  readonly board: ItemKind
  /** The revision of the store in which it last changed; grows with every change. */
  readonly rev: number
  /** Version of the body's shape. */
  readonly v: number
  /** Not shown before this instant. */
  readonly from: number
  /** Not shown from this instant on; `null` for a standing item. */
  readonly until: number | null
  readonly envelope: Envelope
  readonly body: Body
  /** When this revision was published, by the server's clock. */
  readonly publishedAt: number
  /** For searching: how the texts of `search.ts` are read, in their order. Made by the server. */
  readonly pinyin?: readonly string[]
  /** Counted or made by the server, not written by a person. */
  readonly derived?: true
  /** Comes from the sample pack: wears the 示例 badge. */
  readonly sample?: true
}

export const itemSchema = v.object({
  id: idSchema,
  // Not one list by spreading: a bundler keeps a spread, and every schema with it, on screens too.
  board: v.union([v.picklist(boards), v.picklist(quietKinds)]),
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  from: instantSchema,
  until: v.nullable(instantSchema),
  envelope: envelopeSchema,
  body: v.unknown(),
  publishedAt: instantSchema,
  pinyin: v.optional(v.array(v.string())),
  derived: v.optional(v.literal(true)),
  sample: v.optional(v.literal(true)),
})

/** What is current at `now`: started, and not ended. The end is exclusive. */
export const isCurrent = (item: Pick<Item, 'from' | 'until'>, now: number): boolean =>
  item.from <= now && (item.until === null || now < item.until)
