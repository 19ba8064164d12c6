/** The store's own refusals, and how any error keeps its code when it crosses between threads. */

/**
 * `disk_full`: nothing was kept, reads go on. `store_away`: the database cannot be reached now; doing it
 * again, under the same id, may go well. `timed_out`: a statement or a lock took too long, nothing was
 * kept, and doing it again may go well. `too_many_waiting`: nothing was begun, for the same reason.
 * `store_dead`: a thread of the store is gone.
 */
export type StoreErrorCode =
  | 'disk_full'
  | 'store_away'
  | 'timed_out'
  | 'too_many_waiting'
  | 'store_closed'
  | 'store_dead'
  | 'schema_too_new'
  | 'no_such_body'
  | 'no_sqlite'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** An error as plain data: structured clone would drop its code. */
export interface FlatError {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  readonly code?: string | undefined
  /** SQLite's extended result code. */
  readonly errcode?: number | undefined
}

/** SQLITE_FULL; PostgreSQL's disk_full. */
const isFull = (errcode: unknown, code: unknown): boolean => errcode === 13 || code === '53100'

/** Node's words for a line that is not there. */
const lost = new Set<unknown>([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** Class 08 (connection), 57P01–57P03 (shutting down, starting), 53300 (no connection is left). */
const isAway = (code: unknown): boolean =>
  lost.has(code) || (typeof code === 'string' && /^(08...|57P0[123]|53300)$/.test(code))

/** PostgreSQL's query_canceled (`statement_timeout`) and lock_not_available (`lock_timeout`). */
const isLate = (code: unknown): boolean => code === '57014' || code === '55P03'

/** The error as the caller shall see it: a full disk, and a database slow or out of reach, are no bugs. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  if (isFull(errcode, code)) return new StoreError('disk_full', error.message, error)
  if (isLate(code)) return new StoreError('timed_out', error.message, error)
  return isAway(code) ? new StoreError('store_away', error.message, error) : error
}

export function flattenError(thrown: unknown): FlatError {
  const error = asStoreError(thrown)
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    code: typeof code === 'string' ? code : undefined,
    errcode: typeof errcode === 'number' ? errcode : undefined,
  }
}

export function reviveError(flat: FlatError): Error {
  const error =
    flat.name === 'StoreError'
      ? new StoreError(flat.code as StoreErrorCode, flat.message)
      : Object.assign(new Error(flat.message), { name: flat.name })
  if (flat.stack) error.stack = flat.stack
  if (flat.errcode !== undefined) Object.assign(error, { errcode: flat.errcode })
  if (flat.code !== undefined && !(error instanceof StoreError)) {
    Object.assign(error, { code: flat.code })
  }
  return error
}
