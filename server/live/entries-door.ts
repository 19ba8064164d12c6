/**
 * Entries at the door, the same for the socket and for HTTP. Each is judged alone: a bad one is refused
 * by its id, when it has one, and never holds up the others.
 */
import {
  batchSchema,
  type Entry,
  entrySchema,
  type Settlement,
} from '../../content/live/entries.ts'
import { newIdSchema } from '../../content/live/ids.ts'
import { checkInput } from '../../content/live/issues.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'
import type { AppStore } from '../bodies.ts'
import type { KnownScreen } from '../screens/screen-bodies.ts'
import { checkClean } from './clean-input.ts'
import type { TakenBatch } from './entries-bodies.ts'
import { type DoorLog, guarded } from './guard.ts'
import type { ServerClock } from './server-clock.ts'

export interface EntriesDoorParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly log: DoorLog
  /** Called after the commit, with what is new for the desks. */
  readonly onTaken: (from: KnownScreen, items: readonly string[], quarantined: boolean) => void
}

export type EntriesDoor = (from: KnownScreen, batch: unknown) => Promise<Reply<Settlement>>

/** What a call takes of the room before the store: a batch as much as its entries, all else 1. */
export const weigh = (body: string, input: unknown): number =>
  body === 'entries:take' ? (input as TakenBatch).entries.length : 1

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  const id = checkInput(newIdSchema, (entry as { id?: unknown }).id)
  return id.ok ? id.value : null
}

function sort(given: readonly unknown[]): { entries: Entry[]; bad: Set<string> } {
  const entries: Entry[] = []
  const bad = new Set<string>()
  for (const it of given) {
    const checked = checkClean(entrySchema, it)
    if (checked.ok) entries.push(checked.value)
    else {
      const id = idOf(it)
      if (id) bad.add(id)
    }
  }
  return { entries, bad }
}

export function createEntriesDoor({ store, clock, log, onTaken }: EntriesDoorParts): EntriesDoor {
  return async (from, batch) => {
    const checked = checkInput(batchSchema, batch)
    if (!checked.ok) return refuse('bad_input', { issues: checked.issues })
    const { sent } = checked.value
    const { entries, bad } = sort(checked.value.entries)
    return guarded(log, 'entries', async (): Promise<Reply<Settlement>> => {
      const taken =
        entries.length > 0
          ? await store.transact('entries:take', {
              screen: from.screen,
              entries,
              sent,
              receivedAt: clock.now(),
            })
          : { settlement: { settled: [], refused: [], quarantined: [] }, items: [] }
      const { settled, refused, quarantined } = taken.settlement
      onTaken(from, taken.items, quarantined.length > 0)
      const more = [...bad].map((id) => ({ id, code: 'bad_input' as const }))
      return { ok: true, value: { settled, refused: [...refused, ...more], quarantined } }
    })
  }
}
