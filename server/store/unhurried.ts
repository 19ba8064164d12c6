/**
 * Bodies whose statements may take long: what goes through the whole store (a recount, forgetting what
 * is old). On PostgreSQL each other statement is given up after a while; on SQLite this says nothing.
 */
import type { Body } from './store.ts'

interface UnhurriedBody {
  readonly isUnhurried: true
}

/** Marks the body; it is the same in all else. */
export function unhurried<I, O>(body: Body<I, O>): Body<I, O> {
  const marked: Body<I, O> = (tx, input) => body(tx, input)
  return Object.assign(marked, { isUnhurried: true } satisfies UnhurriedBody)
}

export const isUnhurried = (body: Body<never, unknown>): boolean => 'isUnhurried' in body
