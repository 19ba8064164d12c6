/**
 * Every body of the store, by name: what may run inside a transaction, and nothing else may.
 *
 * To add one: import it from its room and name it here, in the order of the alphabet. Both databases
 * then run it, and `store.transact('name', input)` or `store.ask('name', input)` knows its types.
 * A body must import nothing that opens files, sockets or threads: on SQLite this list is loaded by the
 * writing and the reading thread.
 */
import { derivedCommands } from './boards/derived-items.ts'
import { deskQueries } from './boards/desk-queries.ts'
import { publicQueries } from './boards/public-notice.ts'
import { doorCommands, doorQueries } from './live/command-bodies.ts'
import { entryCommands } from './live/entries-bodies.ts'
import { epochCommands } from './live/epoch-bodies.ts'
import { libraryQueries } from './live/library-bodies.ts'
import { lifeCommands } from './live/lives.ts'
import { newsQueries } from './live/news-bodies.ts'
import { quarantineQueries } from './live/quarantine-queries.ts'
import { followerCommands, followerQueries } from './satisfaction/follower-bodies.ts'
import { tallyCommands } from './satisfaction/tally-bodies.ts'
import { keyCommands } from './screens/key-bodies.ts'
import { listenerQueries } from './screens/listeners.ts'
import { packCommands } from './screens/pack-bodies.ts'
import { screenCommands, screenQueries } from './screens/screen-bodies.ts'
import { claimCommands, claimQueries } from './staff/claim-bodies.ts'
import { sessionCommands, sessionQueries } from './staff/session-bodies.ts'
import { staffQueries } from './staff/staff-bodies.ts'
import type { Bodies, Store } from './store/store.ts'

/** Run by `transact`: they may write. */
export const commandBodies = {
  ...claimCommands,
  ...derivedCommands,
  ...doorCommands,
  ...entryCommands,
  ...epochCommands,
  ...followerCommands,
  ...keyCommands,
  ...lifeCommands,
  ...packCommands,
  ...screenCommands,
  ...sessionCommands,
  ...tallyCommands,
} as const satisfies Bodies

/** Run by `ask`: they only read. */
export const queryBodies = {
  ...claimQueries,
  ...deskQueries,
  ...doorQueries,
  ...followerQueries,
  ...libraryQueries,
  ...listenerQueries,
  ...newsQueries,
  ...publicQueries,
  ...quarantineQueries,
  ...screenQueries,
  ...sessionQueries,
  ...staffQueries,
} as const satisfies Bodies

/** The store with these bodies: what the rooms are given. */
export type AppStore = Store<typeof commandBodies, typeof queryBodies>
