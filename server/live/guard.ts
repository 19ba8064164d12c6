/**
 * The one place in which a bug is caught: it is logged with an id, and that id is all that leaves the
 * house. A full disk, and a database slow or out of reach, are no bugs and have codes of their own.
 */
import { makeId } from '../../content/live/ids.ts'
import { type Refusal, refuse } from '../../content/live/reply.ts'
import { randomOf } from '../staff/secrets.ts'
import { StoreError } from '../store/store-error.ts'

/** The part of a pino logger that the doors speak to. */
export interface DoorLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** Does the work; a bug in it becomes a refusal with the id under which it was logged. */
export async function guarded<T>(
  log: DoorLog,
  what: string,
  work: () => Promise<T>,
): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    return refusalFor(log, what, error)
  }
}

/** The refusal for an error, logged unless it is expected. */
export function refusalFor(log: DoorLog, what: string, error: unknown): Refusal {
  if (error instanceof StoreError && error.code === 'disk_full') {
    log.error({ what }, 'the disk is full')
    return refuse('disk_full')
  }
  if (error instanceof StoreError && error.code === 'store_away') {
    log.error({ what }, 'the database cannot be reached')
    return refuse('busy', { retryAfterMs: 1000 })
  }
  if (error instanceof StoreError && error.code === 'timed_out') {
    log.error({ what, why: error.message }, 'the database did not come to it in time')
    return refuse('busy', { retryAfterMs: 1000 })
  }
  // Said once by the store's own door, and not by each of thousands.
  if (error instanceof StoreError && error.code === 'too_many_waiting')
    return refuse('busy', { retryAfterMs: 2000 })
  if (error instanceof StoreError && error.code === 'store_closed') return refuse('busy')
  const bug = makeId(Date.now(), randomOf)
  log.error({ err: error, what, bug }, 'a bug')
  return refuse('internal', { bug })
}
