/**
 * Who may do what, where. Pure, so the console hides what the server would refuse.
 * A role is given for an area and holds in every area below it.
 */
import * as v from 'valibot'
import { idSchema } from '../live/ids.ts'

/** From the weakest to the strongest; each may what those before it may. */
export const roles = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]
export const roleSchema = v.picklist(roles)

/** A role in an area, which holds in every area below. */
export interface Grant {
  readonly role: Role
  readonly area: string
}

/** What one member of staff holds: at least one role, and no more than one in the same area. */
export const grantsSchema = v.pipe(
  v.array(v.strictObject({ role: roleSchema, area: idSchema })),
  v.minLength(1),
  v.maxLength(20),
  v.check((all) => new Set(all.map((it) => it.area)).size === all.length),
)

const strength: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 }

/**
 * True when one of the grants reaches the asked role in the asked place.
 * `path` is the place's area and all its ancestors, so that areas may be moved and merged freely.
 */
export const may = (grants: readonly Grant[], asked: Role, path: readonly string[]): boolean =>
  grants.some((it) => strength[it.role] >= strength[asked] && path.includes(it.area))
