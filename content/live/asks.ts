/**
 * The one list of asks: questions of staff with an answer and its age, never the truth that a screen
 * rests on. Same doors as the commands: the socket, and `GET /api/v1/asks/NAME?input=JSON`.
 */
import * as v from 'valibot'
import { boards, type Item, type Localized } from '../boards/envelope.ts'
import type { Tally } from '../satisfaction/tallies.ts'
import type { Mode, Profile } from '../screens/profile.ts'
import type { Grant, Role } from '../staff/roles.ts'
import type { Channel } from './channels.ts'
import type { Presence } from './events.ts'
import { idSchema } from './ids.ts'

/** Each ask with the role it needs and the schema of its input. */
export const asks = {
  /** The member of staff who asks. */
  me: { role: 'viewer', input: v.strictObject({}) },
  /** Items of a board in the areas the asker may see, newest first. */
  'items:list': {
    role: 'viewer',
    input: v.strictObject({ board: v.picklist([...boards, 'points']) }),
  },
  'item:read': { role: 'viewer', input: v.strictObject({ id: idSchema }) },
  /** For one item: every screen that should hold it, and how far it has come there. */
  'receipts:read': { role: 'viewer', input: v.strictObject({ item: idSchema }) },
  'screens:list': { role: 'viewer', input: v.strictObject({}) },
  /** Screens that have not taken in everything yet that is published for them. */
  'screens:behind': { role: 'viewer', input: v.strictObject({}) },
  /** Everything an item may be addressed to, within the asker's areas. */
  'places:list': { role: 'viewer', input: v.strictObject({}) },
  'tallies:list': { role: 'viewer', input: v.strictObject({}) },
  'quarantine:list': { role: 'admin', input: v.strictObject({}) },
  /** Colleagues with a role in the areas that the asker administers. */
  'staff:list': { role: 'admin', input: v.strictObject({}) },
} as const satisfies Record<string, { role: Role; input: v.GenericSchema }>

export type AskName = keyof typeof asks
export type AskInput<N extends AskName> = v.InferOutput<(typeof asks)[N]['input']>

export type ItemState = 'draft' | 'published' | 'retracted'

/** An item as staff see it: with its state, its channels, and how many screens have painted it. */
export interface DeskItem extends Item {
  readonly area: string
  readonly state: ItemState
  readonly review: number | null
  readonly channels: readonly Channel[]
  readonly changedAt: number
  readonly changedBy: string | null
  /** Screens that should show it (no rating pads), and those that have painted this revision. */
  readonly screens: number
  readonly painted: number
}

/** One screen's line under an item. `rev` is the last revision it reported, of any. */
export interface ReceiptLine {
  readonly screen: string
  readonly name: string
  readonly mode: Mode
  readonly rev: number | null
  readonly received: number | null
  readonly shown: number | null
  readonly painted: number | null
  readonly presence: Presence
}

/** A screen as staff see it. */
export interface DeskScreen {
  readonly profile: Profile
  /** How its name is read, and its centre's: for finding it by what is typed. */
  readonly pinyin: readonly string[]
  readonly area: string
  readonly presence: Presence
  readonly enrolledAt: number | null
  /** When its maintenance PIN was set; null when it has none. */
  readonly pinSetAt: number | null
}

/** How many published items a screen has not taken in yet, in the revision they have now. */
export interface ScreenBehind {
  readonly screen: string
  readonly items: number
}

/** Something that an item may be addressed to. */
export interface Place {
  readonly channel: Channel
  readonly name: Localized
  /** How its name is read, for finding it among many. */
  readonly pinyin: string
  /** The area it lies in (of a screen: its centre's). */
  readonly area: string
  /** How many screens listen to it today. */
  readonly screens: number
}

/** A life that nobody paired, waiting for an administrator. */
export interface QuarantinedLife {
  readonly life: string
  /** The screen whose token sent it. */
  readonly via: string
  readonly entries: number
  readonly firstAt: number
  readonly lastAt: number
}

/** The member of staff who asks. */
export interface Me {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** The store holds the sample pack only, and the browser stands on localhost. */
  readonly trial: boolean
}

/** A member of staff as an administrator sees them. */
export interface Colleague {
  readonly id: string
  readonly account: string
  readonly name: string
  /** How the name is read; a surname as a surname. */
  readonly pinyin: string
  /** Within the areas that the asker administers. */
  readonly grants: readonly Grant[]
  /** Holds roles outside them too: then only an administrator above may change anything. */
  readonly isElsewhere: boolean
  readonly isDisabled: boolean
  readonly addedAt: number
  /** The last sign that they were there; null while they never signed in. */
  readonly seenAt: number | null
}

/** What each ask answers. */
export interface AskValue {
  me: Me
  'items:list': readonly DeskItem[]
  'item:read': DeskItem
  'receipts:read': readonly ReceiptLine[]
  'screens:list': readonly DeskScreen[]
  'screens:behind': readonly ScreenBehind[]
  'places:list': readonly Place[]
  'tallies:list': readonly { readonly point: DeskItem; readonly tally: Tally | null }[]
  'quarantine:list': readonly QuarantinedLife[]
  'staff:list': readonly Colleague[]
}

/** An answer with its age: when it was true, by the server's clock. */
export interface Answer<T> {
  readonly at: number
  readonly answer: T
}

/** An ask at any door: its name, and an input still to be checked. */
export const askCallSchema = v.strictObject({
  name: v.picklist(Object.keys(asks) as AskName[]),
  input: v.unknown(),
})
