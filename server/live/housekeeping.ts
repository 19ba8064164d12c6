/**
 * Once a day, and at each start, forgets what has had its time: sessions that ended, replies kept for a
 * retry, and the notes of what has gone from a channel. What happened is never forgotten here: entries,
 * receipts and the record of staff's acts stay.
 */
import type { AppStore } from '../bodies.ts'
import type { Settings } from '../settings.ts'
import { createLoop, type Later, type Loop, type LoopLog, realLater } from './loop.ts'

export interface HousekeepingParts {
  readonly store: Pick<AppStore, 'transact'>
  /** The server's clock, epoch ms. */
  readonly now: () => number
  readonly settings: Pick<Settings, 'sessionIdle' | 'sessionAbsolute' | 'goneLife'>
  readonly log: LoopLog
  readonly later?: Later
}

const day = 86_400_000

export function createHousekeeping(parts: HousekeepingParts): Loop {
  const { store, settings, log, later = realLater } = parts
  const { sessionIdle: idle, sessionAbsolute: absolute, goneLife } = settings

  async function round(): Promise<boolean> {
    const now = parts.now()
    await store.transact('session:prune', { now, idle, absolute })
    await store.transact('reply:prune', { now })
    await store.transact('gone:prune', { before: now - goneLife })
    return false
  }

  return createLoop({ name: 'housekeeping', round, later, log, poll: day, rest: 0 })
}
