/** How long PostgreSQL may take over one thing, so that nothing there is waited for for ever. */

/** All in milliseconds. */
export interface PostgresLimits {
  /** One statement. */
  readonly statement: number
  /** One wait for a lock that another transaction holds. */
  readonly lock: number
  /** A transaction in which nothing is said: its process hangs, and holds what others wait for. */
  readonly idle: number
  /** An answer to one statement, whatever the reason: the machine or the line hangs, not the statement. */
  readonly answer: number
}

/** How much longer than its statement an answer may take on its way. */
const onItsWay = 5_000

/** The same of a body that is marked as `unhurried`; it waits for locks no longer than any other. */
export const unhurriedLimits = { statement: 3_600_000, answer: 3_600_000 + onItsWay } as const

export const defaultLimits: PostgresLimits = limitsOf(15_000, 5_000)

/** The limits that go with the two that can be set. */
export function limitsOf(statement: number, lock: number): PostgresLimits {
  return { statement, lock, idle: Math.max(statement, 60_000), answer: statement + onItsWay }
}
