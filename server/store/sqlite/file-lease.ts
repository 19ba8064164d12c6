/**
 * A lease on SQLite: the write lock of a small file of its own, held by the operating system for as long
 * as this process lives, and freed by it after `kill -9`. Of several who ask at once exactly one gets it
 * (an exclusive lock would let two of them stand in each other's way).
 */
import { dirname, join } from 'node:path'
import { type DatabaseSync, isBusy, openDatabase } from './open-database.ts'

export type FileLeases = Map<string, DatabaseSync>

export async function holdFileLease(
  held: FileLeases,
  file: string,
  name: string,
): Promise<boolean> {
  if (held.has(name)) return true
  const lock = await openDatabase(join(dirname(file), `${name}.lease`), 'lock')
  try {
    lock.exec('begin immediate')
    held.set(name, lock)
    return true
  } catch (error) {
    lock.close()
    if (isBusy(error)) return false
    throw error
  }
}
