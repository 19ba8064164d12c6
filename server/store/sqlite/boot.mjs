/** Starts a thread of the store from its TypeScript source, in tests and in development. */
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.source)
