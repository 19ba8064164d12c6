/** The trial bodies, ready for `openStoreOf`. */
import type { StoreParts } from '../../../../server/store/open-store.ts'
import type { Store } from '../../../../server/store/store.ts'
import { trialCommands, trialQueries } from './trial-bodies.ts'

export const trialParts: StoreParts<typeof trialCommands, typeof trialQueries> = {
  commands: trialCommands,
  queries: trialQueries,
  writer: new URL('./trial-writer.ts', import.meta.url),
  reader: new URL('./trial-reader.ts', import.meta.url),
}

export type TrialStore = Store<typeof trialCommands, typeof trialQueries>
