/**
 * Every body of the store, by name: what may run inside a transaction, and nothing else may.
 *
 * To add one: import it from its room and name it here, in the order of the alphabet. Both databases
 * then run it, and `store.transact('name', input)` or `store.ask('name', input)` knows its types.
 * A body must import nothing that opens files, sockets or threads: on SQLite this list is loaded by the
 * writing and the reading thread.
 */
import { screenCommands, screenQueries } from './screens/screen-bodies.ts'
import { staffCommands, staffQueries } from './staff/staff-bodies.ts'
import type { Bodies, Store } from './store/store.ts'

/** Run by `transact`: they may write. */
export const commandBodies = { ...screenCommands, ...staffCommands } as const satisfies Bodies

/** Run by `ask`: they only read. */
export const queryBodies = { ...screenQueries, ...staffQueries } as const satisfies Bodies

/** The store with these bodies: what the rooms are given. */
export type AppStore = Store<typeof commandBodies, typeof queryBodies>
