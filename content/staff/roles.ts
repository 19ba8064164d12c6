/**
 * Who may do what, where. Pure, so the console hides what the server would refuse.
 * A role is given for an area and holds in every area below it.
 */
import * as v from 'valibot'

/** From the weakest to the strongest; each may what those before it may. */
export const roles = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]
export const roleSchema = v.picklist(roles)

/** A role in an area, with the ids of the areas from the root down to it. */
export interface Grant {
  readonly role: Role
  readonly area: string
}

const strength: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 }

/**
 * True when one of the grants reaches the asked role in the asked place.
 * `path` is the place's area and all its ancestors, so that areas may be moved and merged freely.
 */
export const may = (grants: readonly Grant[], asked: Role, path: readonly string[]): boolean =>
  grants.some((it) => strength[it.role] >= strength[asked] && path.includes(it.area))
