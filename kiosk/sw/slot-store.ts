/** Where the worker keeps what it remembers of each slot: one small answer per slot, in a cache of its own. */
import { emptySlot, type SlotState } from './slot-state.ts'

const memory = 'linli-slots'
const key = (slot: string) => `/screen/slots/${slot}`

/** One change after the other: a navigation and a message may come at the same time. */
let turn: Promise<unknown> = Promise.resolve()

/** Reads a slot's state, changes it and keeps it; answers with what is kept. */
export function changeSlot(slot: string, change: (it: SlotState) => SlotState): Promise<SlotState> {
  const work = async () => {
    const cache = await caches.open(memory)
    const kept = await cache.match(key(slot))
    const before: SlotState = kept ? await kept.json() : emptySlot
    const after = change(before)
    if (after !== before) await cache.put(key(slot), new Response(JSON.stringify(after)))
    return after
  }
  const done = turn.then(work, work)
  turn = done
  return done
}
