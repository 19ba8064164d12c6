/** The folder of the package, wherever the clone lies. */
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
