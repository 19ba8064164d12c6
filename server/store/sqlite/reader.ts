/** The reading thread: an entry point of the build. */
import { queryBodies } from '../../bodies.ts'
import { serveReads } from './read-loop.ts'

await serveReads(queryBodies)
