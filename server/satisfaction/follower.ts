/**
 * The loop that counts taps and lets the counts go down again, at most once a second. Of several nodes
 * one follows, by the lease; should two, the cursor still lets every tap be counted once.
 */
import type { AppStore } from '../bodies.ts'
import { createLoop, type Later, type Loop, type LoopLog, realLater } from '../live/loop.ts'

export interface FollowerParts {
  readonly store: Pick<AppStore, 'ask' | 'transact' | 'onBell' | 'holdLease'>
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** Called after the commit with the points whose counts were told anew. */
  readonly onTallies: (points: readonly string[]) => void
  readonly log: LoopLog
  readonly later?: Later
  /** The slow poll, ms. */
  readonly poll?: number
  /** Entries in one step at most: on SQLite taps wait for the step that they share a commit with. */
  readonly limit?: number
}

/** Counts go down at most once in this time, ms. */
const tellEvery = 1000
/** All counts are looked at this often: at midnight a day begins at which nobody has tapped yet. */
const lookEvery = 60_000

export function createFollower({
  store,
  now,
  onTallies,
  log,
  later = realLater,
  poll = 2000,
  limit = 300,
}: FollowerParts): Loop {
  const untold = new Set<string>()
  let toldAt = Number.NEGATIVE_INFINITY
  let lookedAt = Number.NEGATIVE_INFINITY
  let cancelTelling: (() => void) | null = null
  let unbind: (() => void) | null = null

  /** A clock that was set back must not silence the counts until it has caught up. */
  const hasPassed = (since: number, ms: number) => now() - since >= ms || now() < since

  async function tell(): Promise<void> {
    if (hasPassed(lookedAt, lookEvery)) {
      await store.transact('tallies:publish', { points: 'all', now: now() })
      lookedAt = now()
    } else if (untold.size > 0 && hasPassed(toldAt, tellEvery)) {
      await store.transact('tallies:publish', { points: [...untold], now: now() })
    } else return
    toldAt = now()
    const points = [...untold]
    untold.clear()
    if (points.length > 0) onTallies(points)
  }

  function tellLater(): void {
    if (untold.size === 0 || cancelTelling) return
    cancelTelling = later(
      () => {
        cancelTelling = null
        loop.wake()
      },
      Math.max(0, toldAt + tellEvery - now()),
    )
  }

  async function round(): Promise<boolean> {
    if (!(await store.holdLease('follower'))) return false
    let isMore = false
    // Asked first: a step commits, a commit rings the bell, and the bell wakes this loop.
    if (await store.ask('follower:behind', {})) {
      const step = await store.transact('follower:step', { limit, now: now() })
      for (const it of step.points) untold.add(it)
      isMore = step.read === limit
    }
    await tell()
    tellLater()
    return isMore
  }

  const loop = createLoop({ name: 'follow', round, later, log, poll, rest: 25 })
  return {
    ...loop,
    start() {
      unbind ??= store.onBell(() => loop.wake())
      loop.start()
    },
    async stop() {
      unbind?.()
      unbind = null
      cancelTelling?.()
      cancelTelling = null
      await loop.stop()
    },
  }
}
