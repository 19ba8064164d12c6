/**
 * A store before whose doors only so many may wait. What comes then is refused at once, and nothing of it
 * was begun: to wait in memory behind thousands would keep nothing safer, and might end the process.
 *
 * For callers from outside, who can ask again. The house's own loops go by themselves and one at a time:
 * they are given the store as it is, so that no flood holds them up.
 */
import type { Bodies, Store } from './store.ts'
import { StoreError } from './store-error.ts'
import type { StoreLog } from './store-log.ts'

/** How much may wait, or be under way, at each door; a call weighs 1 unless `weigh` says otherwise. */
export interface StoreRoom {
  readonly writes: number
  readonly reads: number
}

export interface BoundedParts {
  readonly room: StoreRoom
  readonly log: Pick<StoreLog, 'warn'>
  /** What a call takes of the room; it is let in while any is left, so none is too heavy for ever. */
  readonly weigh?: (name: string, input: unknown) => number
}

/** Lets work in while there is room; says once that there is none, and again after half was free. */
function createDoor(most: number, onFull: () => void) {
  let taken = 0
  let isSaid = false
  return async <T>(weight: number, work: () => Promise<T>): Promise<T> => {
    if (taken >= most) {
      if (!isSaid) onFull()
      isSaid = true
      throw new StoreError('too_many_waiting', 'too many wait for the store')
    }
    taken += weight
    try {
      return await work()
    } finally {
      taken -= weight
      if (taken <= most / 2) isSaid = false
    }
  }
}

export function boundedStore<C extends Bodies, Q extends Bodies>(
  store: Store<C, Q>,
  { room, log, weigh = () => 1 }: BoundedParts,
): Store<C, Q> {
  const full = (door: keyof StoreRoom) => () =>
    log.warn({ door, most: room[door] }, 'too many wait for the store; more are answered as busy')
  const write = createDoor(room.writes, full('writes'))
  const read = createDoor(room.reads, full('reads'))
  return {
    kind: store.kind,
    transact: (name, input) => write(weigh(name, input), () => store.transact(name, input)),
    ask: (name, input) => read(weigh(name, input), () => store.ask(name, input)),
    onBell: (listener) => store.onBell(listener),
    holdLease: (name) => store.holdLease(name),
    close: () => store.close(),
  }
}
