/**
 * How many screens the machine lets one process hold: each is an open socket, and sockets are open files.
 * Where there is no /proc, or no limit, nothing is said.
 */
import { readFile } from 'node:fs/promises'

/** For the store, the log, the pages being fetched and the desks. */
const ownNeeds = 200

/** The soft limit in the text of `/proc/self/limits`; null when there is none. */
export function softLimitIn(text: string): number | null {
  const found = /^Max open files\s+(\d+)\s/m.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

export const screensWithin = (limit: number): number => Math.max(0, limit - ownNeeds)

/** Node has raised the soft limit to the hard one before this is read. */
export async function openFileLimit(): Promise<number | null> {
  return softLimitIn(await readFile('/proc/self/limits', 'utf8').catch(() => ''))
}
