/**
 * A lease on SQLite: the write lock of a small file of its own, held by the operating system for as long
 * as this process lives, and freed by it after `kill -9`. Of several who ask at once exactly one gets it
 * (an exclusive lock would let two of them stand in each other's way).
 */
import { dirname, join } from 'node:path'
import { type DatabaseSync, openDatabase } from './open-database.ts'

export type FileLeases = Map<string, DatabaseSync>

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => (error as { errcode?: unknown }).errcode === 5

const leaseFile = (file: string, name: string): string => join(dirname(file), `${name}.lease`)

/** Waits for its turn: of several processes that open a new file, one makes its tables. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await openDatabase(leaseFile(file, 'opening'), 'lock')
  try {
    lock.exec('pragma busy_timeout = 30000; begin immediate')
    return await work()
  } finally {
    lock.close()
  }
}

export async function holdFileLease(
  held: FileLeases,
  file: string,
  name: string,
): Promise<boolean> {
  if (held.has(name)) return true
  const lock = await openDatabase(leaseFile(file, name), 'lock')
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
