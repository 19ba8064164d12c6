/** The writing thread: an entry point of the build. */
import { commandBodies } from '../../bodies.ts'
import { serveWrites } from './write-loop.ts'

await serveWrites(commandBodies)
