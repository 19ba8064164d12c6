/** The writing thread with the trial bodies. */
import { serveWrites } from '../../../../server/store/sqlite/write-loop.ts'
import { trialCommands } from './trial-bodies.ts'

await serveWrites(trialCommands)
