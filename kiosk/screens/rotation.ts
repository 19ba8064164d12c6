/**
 * Whose turn it is on the glass. Pure: turns go round in their order, each for its own time; one that is
 * new or changed jumps the queue once, so that it is painted at once, and then the round goes on where it
 * was.
 */
import type { Item } from '../../content/boards/envelope.ts'

export interface Turn {
  readonly key: string
  readonly item: Pick<Item, 'id' | 'rev'>
  /** How long it stays, ms. */
  readonly duration: number
}

export interface Rotation {
  /** Whose turn it is; null when there is none. */
  readonly key: string | null
  readonly since: number
  /** It came by jumping the queue, and leaves sooner. */
  readonly jumped: boolean
  /** Where the round goes on after the jumps. */
  readonly resume: string | null
  /** Items that wait for their jump. */
  readonly waiting: readonly string[]
  /** For each item the revision that has been in the round. */
  readonly seen: Readonly<Record<string, number>>
}

/** Nothing has had a turn yet. */
export const firstRotation: Rotation = {
  key: null,
  since: 0,
  jumped: false,
  resume: null,
  waiting: [],
  seen: {},
}

const revsOf = (turns: readonly Turn[]): Record<string, number> =>
  Object.fromEntries(turns.map((it) => [it.item.id, it.item.rev]))

/** The turn after `key`, or the first when `key` is unknown. */
const after = (turns: readonly Turn[], key: string | null): string | null =>
  (turns[turns.findIndex((it) => it.key === key) + 1] ?? turns[0])?.key ?? null

/** Items that are new to the round or changed since; none on the first call, when all are. */
function newcomers(it: Rotation, turns: readonly Turn[]): string[] {
  if (it.key === null) return []
  return [...new Set(turns.map((turn) => turn.item.id))].filter((id) => {
    const rev = turns.find((turn) => turn.item.id === id)?.item.rev ?? 0
    return rev > (it.seen[id] ?? 0) && !it.waiting.includes(id)
  })
}

function give(it: Rotation, key: string | null, now: number, jumped: boolean): Rotation {
  return { ...it, key, since: now, jumped }
}

/** After the round's present turn ended: the next that waits for its jump, else the round goes on. */
function goOn(it: Rotation, turns: readonly Turn[], now: number): Rotation {
  const [id, ...waiting] = it.waiting
  if (id !== undefined) {
    const key = turns.find((turn) => turn.item.id === id)?.key ?? null
    const resume = it.jumped ? it.resume : it.key
    return give({ ...it, waiting, resume }, key, now, true)
  }
  const next = after(turns, it.jumped ? it.resume : it.key)
  return give({ ...it, resume: null }, next, now, false)
}

/**
 * The rotation at `now`. Call it whenever turns changed and when time has passed; it answers the same
 * object when nothing changes. A jumped turn stays for `jumpFor` at most.
 */
export function rotate(
  before: Rotation,
  turns: readonly Turn[],
  now: number,
  jumpFor: number,
): Rotation {
  const fresh = newcomers(before, turns)
  const known = before.waiting.filter((id) => turns.some((turn) => turn.item.id === id))
  const it: Rotation =
    fresh.length > 0 || before.key === null || known.length < before.waiting.length
      ? { ...before, seen: { ...before.seen, ...revsOf(turns) }, waiting: [...known, ...fresh] }
      : before
  const turn = turns.find((that) => that.key === it.key)
  if (turns.length === 0) return it.key === null ? before : give(it, null, now, false)
  if (!turn) return goOn(it, turns, now)
  // Changed while it is in view: it is painted where it stands.
  if (fresh.includes(turn.item.id))
    return rotate(
      {
        ...give(it, it.key, now, it.jumped),
        waiting: it.waiting.filter((id) => id !== turn.item.id),
      },
      turns,
      now,
      jumpFor,
    )
  const shown = now - it.since
  if (shown < 0) return { ...it, since: now }
  if (it.waiting.length > 0 && (!it.jumped || shown >= jumpFor)) return goOn(it, turns, now)
  if (shown >= (it.jumped ? Math.min(jumpFor, turn.duration) : turn.duration))
    return turns.length === 1 ? { ...it, since: now, jumped: false } : goOn(it, turns, now)
  return it
}
