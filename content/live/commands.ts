/**
 * The one list of commands. Three doors serve it alike: the socket's acknowledgement,
 * `POST /api/v1/commands/NAME`, and later the command line. OpenAPI is generated from it.
 *
 * A command carries an id, and its reply is kept for a day: a retry after a kill is harmless.
 * An edit carries `baseRev` and is refused as `changed`, with the difference, when someone was faster.
 */
import * as v from 'valibot'
import { boards, envelopeSchema, instantSchema } from '../boards/envelope.ts'
import { pinSchema } from '../screens/pin.schema.ts'
import { profileSchema } from '../screens/profile.ts'
import {
  accountNameSchema,
  memberNameSchema,
  ownPasswordSchema,
  passwordSchema,
} from '../staff/accounts.ts'
import { grantsSchema, type Role, roleSchema } from '../staff/roles.ts'
import { channelSchema } from './channels.ts'
import { idSchema, newIdSchema } from './ids.ts'

/** Who may, and in which area: that of the thing named in the input, looked up by the server; `self`: anywhere. */
export interface Rule {
  readonly role: Role
  readonly where: 'item' | 'screen' | 'centre' | 'life' | 'area' | 'staff' | 'self'
}

const rev = v.pipe(v.number(), v.integer(), v.minValue(1))
/** A screen or group: its id becomes part of a channel, and of the ids of items made for it. */
const placeId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,39}$/))
const channels = v.pipe(v.array(channelSchema), v.minLength(1), v.maxLength(200))

const member = v.strictObject({ staff: idSchema })

/** Each command with its rule and the schema of its input. */
export const commands = {
  /** Writes a new item (`baseRev: null`) or a new version; one that is published goes out at once. */
  'item:save': {
    rule: { role: 'editor', where: 'item' },
    input: v.pipe(
      v.strictObject({
        id: idSchema,
        board: v.picklist([...boards, 'points']),
        /** The area whose editors keep it; fixed when it is first saved. */
        area: idSchema,
        baseRev: v.nullable(rev),
        v: rev,
        from: instantSchema,
        until: v.nullable(instantSchema),
        /** When staff are reminded to look at it again; hides nothing. */
        review: v.optional(v.nullable(instantSchema)),
        envelope: envelopeSchema,
        body: v.unknown(),
      }),
      // An item that came with a pack is edited under the id it has; a new one is born with its own.
      v.forward(
        v.check((it) => it.baseRev !== null || v.is(newIdSchema, it.id)),
        ['id'],
      ),
    ),
  },
  /** Puts a saved item on the channels, and on the glass. */
  'item:publish': {
    rule: { role: 'editor', where: 'item' },
    input: v.strictObject({ id: idSchema, baseRev: rev, channels }),
  },
  /** Replaces the channels of a published item; those left learn that it is no longer theirs. */
  'item:address': {
    rule: { role: 'editor', where: 'item' },
    input: v.strictObject({ id: idSchema, baseRev: rev, channels }),
  },
  /** Takes an item off every screen; it stays with staff and may be published again. */
  'item:retract': {
    rule: { role: 'editor', where: 'item' },
    input: v.strictObject({ id: idSchema, baseRev: rev }),
  },
  /** Adds a screen to a centre; the answer holds its enrolment link. */
  'screen:add': {
    rule: { role: 'admin', where: 'centre' },
    input: v.strictObject({
      id: placeId,
      centre: idSchema,
      groups: v.pipe(v.array(placeId), v.maxLength(20)),
      profile: v.omit(profileSchema, ['screen', 'centre']),
    }),
  },
  /** Ends a screen's link and token and makes a new link. */
  'screen:relink': {
    rule: { role: 'admin', where: 'screen' },
    input: v.strictObject({ screen: idSchema }),
  },
  /** Sets the PIN that opens a screen's maintenance room, for that screen alone; null takes it away. */
  'screen:pin': {
    rule: { role: 'admin', where: 'screen' },
    input: v.strictObject({ screen: idSchema, pin: v.nullable(pinSchema) }),
  },
  /** Counts what an unknown life sent, as that screen's. */
  'life:adopt': {
    rule: { role: 'admin', where: 'life' },
    input: v.strictObject({ life: newIdSchema, screen: idSchema }),
  },
  /** Keeps what an unknown life sent out of every count, for good. */
  'life:refuse': {
    rule: { role: 'admin', where: 'life' },
    input: v.strictObject({ life: newIdSchema }),
  },
  /** Adds a member of staff with a role in an area. */
  'staff:add': {
    rule: { role: 'admin', where: 'area' },
    input: v.strictObject({
      account: accountNameSchema,
      name: memberNameSchema,
      password: passwordSchema,
      role: roleSchema,
      area: idSchema,
    }),
  },
  /**
   * A colleague's name and roles. Here and below one must be an administrator wherever the colleague
   * holds a role, before and after, and nobody acts on himself: so nobody raises himself, and whoever
   * takes an administrator away is one who remains. `was`: the roles as they were read.
   */
  'staff:change': {
    rule: { role: 'admin', where: 'staff' },
    input: v.strictObject({
      staff: idSchema,
      name: memberNameSchema,
      was: grantsSchema,
      grants: grantsSchema,
    }),
  },
  /** Shuts a colleague out at once; what they did stays, and so does the account. */
  'staff:disable': { rule: { role: 'admin', where: 'staff' }, input: member },
  'staff:enable': { rule: { role: 'admin', where: 'staff' }, input: member },
  /** A new password to hand over; whoever is signed in with the older one is signed out. */
  'staff:password': {
    rule: { role: 'admin', where: 'staff' },
    input: v.strictObject({ staff: idSchema, password: passwordSchema }),
  },
  /** Signs a colleague out everywhere: a phone was lost, a desk left open. */
  'staff:leave': { rule: { role: 'admin', where: 'staff' }, input: member },
  /** One's own: the old one is asked for, and all other sessions of the account end. */
  'password:change': { rule: { role: 'viewer', where: 'self' }, input: ownPasswordSchema },
} as const satisfies Record<string, { rule: Rule; input: v.GenericSchema }>

export type CommandName = keyof typeof commands
export type CommandInput<N extends CommandName> = v.InferOutput<(typeof commands)[N]['input']>

/** What each command answers when it is done. */
export interface CommandValue {
  'item:save': { readonly rev: number }
  'item:publish': { readonly rev: number }
  'item:address': { readonly rev: number }
  'item:retract': { readonly rev: number }
  'screen:add': { readonly link: string }
  'screen:relink': { readonly link: string }
  /** Since when it has one. */
  'screen:pin': { readonly pinSetAt: number | null }
  'life:adopt': { readonly entries: number }
  'life:refuse': { readonly entries: number }
  'staff:add': { readonly id: string }
  'staff:change': null
  /** How many sessions were ended. */
  'staff:disable': { readonly ended: number }
  'staff:enable': null
  'staff:password': { readonly ended: number }
  'staff:leave': { readonly ended: number }
  'password:change': { readonly ended: number }
}

/** A call at any door: its own id, the command's name, and an input still to be checked. */
export const callSchema = v.strictObject({
  id: newIdSchema,
  name: v.picklist(Object.keys(commands) as CommandName[]),
  input: v.unknown(),
})
