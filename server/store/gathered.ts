/**
 * Bodies that do many inputs as cheaply as one. On PostgreSQL every transaction is several journeys to
 * the server, so calls of such a body that arrive while others are under way go together. On SQLite all
 * bodies share their commits anyway; together they also share their statements (a third of the work).
 */
import type { Body } from './store.ts'

export interface GatheredBody<I, O> {
  (...call: Parameters<Body<I, O>>): Promise<O>
  /** The answers stand in the order of the inputs. */
  readonly together: Body<readonly I[], readonly O[]>
}

/** Makes a body of one input from a body of many; the store uses whichever is the cheaper. */
export function gathered<I, O>(together: Body<readonly I[], readonly O[]>): GatheredBody<I, O> {
  const one: Body<I, O> = async (tx, input) => (await together(tx, [input]))[0] as O
  return Object.assign(one, { together })
}

type Together = Body<readonly unknown[], readonly unknown[]>

export function togetherOf(body: Body<unknown, unknown>): Together | null {
  return 'together' in body ? (body as GatheredBody<unknown, unknown>).together : null
}
