/** Who is on the staff: accounts, what each may do where, the areas, and the record's proof. */
import type { Colleague } from '../../content/live/asks.ts'
import type { Grant, Role } from '../../content/staff/roles.ts'
import type { Tx } from '../store/store.ts'
import { areasBelow, areasRoots } from './area-paths.ts'
import { verifyChain } from './audit-chain.ts'

/** A member of staff as the doors know them. */
export interface Member {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** None of a disabled account. */
export async function grantsOf(tx: Tx, staff: string): Promise<Grant[]> {
  const rows = await tx.db
    .selectFrom('staff_grant')
    .innerJoin('staff', 'staff.id', 'staff_grant.staff')
    .select(['staff_grant.role', 'staff_grant.area'])
    .where('staff.id', '=', staff)
    .where('staff.disabled', '=', 0)
    .orderBy('staff_grant.area')
    .execute()
  return rows.map((it) => ({ role: it.role as Role, area: it.area }))
}

/** What a member holds, of a disabled account too: what it would hold again. */
export async function heldGrants(tx: Tx, staff: string): Promise<Grant[]> {
  const rows = await tx.db
    .selectFrom('staff_grant')
    .select(['role', 'area'])
    .where('staff', '=', staff)
    .orderBy('area')
    .execute()
  return rows.map((it) => ({ role: it.role as Role, area: it.area }))
}

/** Everybody with a role in one of the areas; what they hold elsewhere is not told, only that they do. */
async function staffList(
  tx: Tx,
  input: { areas: readonly string[] },
): Promise<Omit<Colleague, 'pinyin'>[]> {
  const here = new Set(input.areas)
  const rows = await tx.db
    .selectFrom('staff_grant')
    .innerJoin('staff', 'staff.id', 'staff_grant.staff')
    .select([
      'staff.id',
      'staff.account',
      'staff.name',
      'staff.disabled',
      'staff.created_at',
      'staff.seen_at',
      'staff_grant.role',
      'staff_grant.area',
    ])
    .orderBy('staff.id')
    .orderBy('staff_grant.area')
    .execute()
  const found = new Map<string, Omit<Colleague, 'pinyin'>>()
  for (const it of rows) {
    const known = found.get(it.id)
    const grant: Grant = { role: it.role as Role, area: it.area }
    const isHere = here.has(it.area)
    found.set(it.id, {
      id: it.id,
      account: it.account,
      name: it.name,
      grants: [...(known?.grants ?? []), ...(isHere ? [grant] : [])],
      isElsewhere: (known?.isElsewhere ?? false) || !isHere,
      isDisabled: it.disabled === 1,
      addedAt: it.created_at,
      seenAt: it.seen_at,
    })
  }
  return [...found.values()].filter((it) => it.grants.length > 0)
}

/** By account, with the hash of the password; nobody where there is none or it is disabled. */
async function staffFind(
  tx: Tx,
  input: { account: string },
): Promise<(Member & { passwordHash: string }) | null> {
  const row = await tx.db
    .selectFrom('staff')
    .select(['id', 'account', 'name', 'password_hash'])
    .where('account', '=', input.account)
    .where('disabled', '=', 0)
    .executeTakeFirst()
  if (!row) return null
  const { id, account, name, password_hash: passwordHash } = row
  return { id, account, name, passwordHash, grants: await grantsOf(tx, id) }
}

export const staffQueries = {
  'staff:find': staffFind,
  'staff:list': staffList,
  'areas:roots': areasRoots,
  'areas:below': (tx: Tx, input: { areas: readonly string[] }) => areasBelow(tx, input.areas),
  'audit:verify': (tx: Tx, _: null) => verifyChain(tx),
}
