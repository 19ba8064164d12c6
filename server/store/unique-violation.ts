/** Tells from an error, of either database and from either side of a thread, what kind it is. */

const uniqueCodes = new Set<unknown>([
  /** PostgreSQL: unique_violation. */
  '23505',
])

/** SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE. */
const uniqueErrcodes = new Set<unknown>([1555, 2067])

const facts = (error: unknown): { code?: unknown; errcode?: unknown } =>
  typeof error === 'object' && error !== null ? error : {}

/**
 * True when a row with this key stood already. Inside a body prefer `on conflict`: on PostgreSQL a
 * transaction that met an error can only be rolled back.
 */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = facts(error)
  return uniqueCodes.has(code) || uniqueErrcodes.has(errcode)
}
