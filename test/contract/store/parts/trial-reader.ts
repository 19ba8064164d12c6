/** The reading thread with the trial bodies. */
import { serveReads } from '../../../../server/store/sqlite/read-loop.ts'
import { trialQueries } from './trial-bodies.ts'

await serveReads(trialQueries)
