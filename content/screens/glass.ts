/**
 * What the glass shows now, as one machine: the visit (session.ts), the 紧急 notices that stand over
 * everything, a new build that waits to be taken, and the line to the server. Pure, like the visit: time
 * comes in with each event, from a clock that may even go back.
 *
 * A takeover covers a visit and never ends it: the visitor's silence begins anew, and when it runs out
 * the countdown is shown on the takeover itself. A build is taken only where nobody is and nothing urgent
 * stands. The line only says how old what stands here is: nothing waits for it. Lost, it locks nobody out,
 * ends no takeover, and keeps no build that is here already from being taken, which may be what mends it.
 */
import type { Item } from '../boards/envelope.ts'
import { newestFirst } from '../boards/newest.ts'
import { type Line, lineOf } from './line.ts'
import { isUrgent } from './paints.ts'
import {
  attract,
  type SessionEvent,
  type SessionLimits,
  type SessionState,
  stepSession,
} from './session.ts'

/** One revision of one notice: a new revision has been understood by nobody. */
export type Revision = Pick<Item, 'id' | 'rev'>

export interface GlassState {
  readonly visit: SessionState
  /** The current 紧急 notices, the newest first. */
  readonly urgent: readonly Item[]
  /** Those of them of which the present visitor said 我知道了. */
  readonly understood: readonly Revision[]
  /** Since when the foremost of the others has been before the present visitor's eyes. */
  readonly coveredSince: number
  /** `ready`: a build waits. `taking`: since when it is being taken. */
  readonly update: 'none' | 'ready' | { readonly taking: number }
  /** How fresh all this is; ages with every event. */
  readonly line: Line
  readonly isConnected: boolean
  /** When the server was last heard, by the clock of these events; null: never. */
  readonly heardAt: number | null
}

export type GlassEvent =
  | SessionEvent
  | { readonly type: 'urgent'; readonly at: number; readonly list: readonly Item[] }
  /** 我知道了，继续. */
  | { readonly type: 'understood'; readonly at: number; readonly it: Revision }
  /** From the bar: shows the notice once more. */
  | { readonly type: 'again'; readonly at: number }
  /** A build waits, begins to be taken (obeyed only where it may), or none waits: it failed, or another is wanted. */
  | { readonly type: 'update'; readonly at: number; readonly is: 'none' | 'ready' | 'taking' }
  /** The line came up or was lost, or the server was heard. */
  | ({ readonly type: 'line'; readonly at: number } & Pick<GlassState, 'isConnected' | 'heardAt'>)

export interface GlassRules {
  readonly limits: SessionLimits
  /** False on a `pad`: its faces stay where they are, and the notice stands above them as a bar. */
  readonly covers: boolean
}

export interface GlassStep {
  readonly state: GlassState
  /** The touch must reach nothing that lies under the finger. */
  readonly swallowed: boolean
  /** The visit ended with this event: everything typed is wiped. */
  readonly ended: boolean
}

export interface Shown {
  readonly is: 'updating' | 'takeover' | SessionState['is']
  /**
   * Of a takeover: what covers the glass, with a visitor one at a time, whose countdown it shows too. Else
   * what is urgent still, in a bar under the eaves.
   */
  readonly urgent: readonly Item[]
  readonly line: Line
}

export const firstGlass: GlassState = {
  visit: attract,
  urgent: [],
  understood: [],
  coveredSince: 0,
  update: 'none',
  line: 'offline',
  isConnected: false,
  heardAt: null,
}

/** A hand that was on its way when the takeover came understands nothing yet, ms. */
export const settleFor = 800
/** A build that is not there by then is not waited for: the glass is for touching again, ms. */
export const takeFor = 30_000

const has = (list: readonly Revision[], { id, rev }: Revision): boolean =>
  list.some((it) => it.id === id && it.rev === rev)

const isTaking = (it: GlassState['update']): it is { readonly taking: number } =>
  typeof it === 'object'

/** Nobody is here, and nothing urgent would be away while a page loads. */
export const mayTake = (it: Pick<GlassState, 'visit' | 'urgent'>): boolean =>
  it.visit.is === 'attract' && !it.urgent.length

/**
 * The 紧急 notices among these, the last word first: where two contradict each other ("use the west gate",
 * then "stay inside") the later one was written by somebody who knew the earlier. Not the soonest to end:
 * an end says how long a thing may last, not how much it matters, and an hour's outage would stand before
 * a fire. A visitor reads them one at a time, so whatever comes newly is before their eyes at once.
 */
export const urgentAmong = (items: readonly Item[]): Item[] =>
  items.filter(isUrgent).sort(newestFirst)

/** One event, preceded by the time that passed. The same object comes back when nothing changed. */
export function stepGlass(before: GlassState, event: GlassEvent, rules: GlassRules): GlassStep {
  const { type, at } = event
  const { limits, covers } = rules
  let { urgent, understood, coveredSince, update, isConnected, heardAt } = before
  if (isTaking(update) && Math.abs(at - update.taking) >= takeFor) update = 'none'
  const isHeld = type === 'touch' && isTaking(update)
  // To the visit whatever is not its own is time that passed.
  const own = { type: (isHeld ? 'tick' : type) as SessionEvent['type'], at }
  const step = stepSession(before.visit, own, limits)
  let { state: visit } = step
  const { ended } = step
  if (ended) understood = []
  if (step.swallowed) coveredSince = at
  /** The visitor has all their time again. */
  const anew = () => {
    if (covers && visit.is !== 'attract') visit = { is: 'active', quietSince: at }
    coveredSince = at
  }

  if (event.type === 'urgent') {
    urgent = event.list
    understood = understood.filter((it) => has(urgent, it))
    if (urgent.some((it) => !has(before.urgent, it))) anew()
  }
  if (event.type === 'again') {
    understood = []
    anew()
  }
  if (
    event.type === 'understood' &&
    covers &&
    visit.is !== 'attract' &&
    at - coveredSince >= settleFor &&
    has(urgent, event.it) &&
    !has(understood, event.it)
  ) {
    understood = [...understood, event.it]
    anew()
  }
  if (event.type === 'update') {
    if (event.is !== 'taking') update = event.is
    else if (update === 'ready' && mayTake({ visit, urgent })) update = { taking: at }
  }
  if (event.type === 'line') {
    isConnected = event.isConnected
    heardAt = event.heardAt
  }

  const line = lineOf(isConnected, heardAt, at)
  const after = { visit, urgent, understood, coveredSince, update, line, isConnected, heardAt }
  const isSame = Object.entries(after).every(
    ([name, it]) => before[name as keyof GlassState] === it,
  )
  return { state: isSame ? before : after, swallowed: step.swallowed || isHeld, ended }
}

/** Updating, then a takeover, then the visit as it stands. */
export function shown(it: GlassState, { covers }: Pick<GlassRules, 'covers'>): Shown {
  const { visit, urgent, update, line } = it
  const due = urgent.filter((one) => !has(it.understood, one))
  if (isTaking(update)) return { is: 'updating', urgent, line }
  if (!covers || !due.length) return { is: visit.is, urgent, line }
  return { is: 'takeover', urgent: visit.is === 'attract' ? due : due.slice(0, 1), line }
}
