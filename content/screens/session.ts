/**
 * A visit at a screen as a small state machine: attract → first touch only wakes → active → after a
 * minute of silence a visible countdown → reset. Pure: time comes in with each event, from a clock that
 * need not be right and may even go back; what is written in a state is never trusted beyond its limits.
 */

/** `attract`: nobody is here. `active`: someone is. `warning`: 继续使用吗？ until `resetAt`. */
export type SessionState =
  | { readonly is: 'attract' }
  | { readonly is: 'active'; readonly quietSince: number }
  | { readonly is: 'warning'; readonly resetAt: number }

export interface SessionLimits {
  /** Silence before the countdown begins, ms. */
  readonly quiet: number
  /** How long the countdown is shown, ms. */
  readonly countdown: number
  /** The first touch only wakes. False on a `pad`, where the first touch on a face counts. */
  readonly wakes: boolean
}

/**
 * `touch`: a finger anywhere. `tick`: time passed. `stay`: 继续使用. `leave`: 回到院子.
 * In the countdown a touch beside the buttons gives the whole countdown again, and answers nothing.
 */
export interface SessionEvent {
  readonly type: 'touch' | 'tick' | 'stay' | 'leave'
  readonly at: number
}

export interface SessionStep {
  readonly state: SessionState
  /** The touch only woke the screen: whatever lay under the finger must not be pressed by it. */
  readonly swallowed: boolean
  /** The visit ended with this event: everything typed is wiped. */
  readonly ended: boolean
}

export const attract: SessionState = { is: 'attract' }

const minute = 60_000

/** The limits of a visit. A view with private input keeps the short ones, also in elder mode. */
export function limitsOf(it: { elder: boolean; private: boolean; pad: boolean }): SessionLimits {
  const long = it.elder && !it.private
  return {
    quiet: long ? 2 * minute : minute,
    countdown: long ? minute : 20_000,
    wakes: !it.pad,
  }
}

/** What the mere passing of time makes of a state; also mends what a clock that went back left. */
function pass(state: SessionState, at: number, limits: SessionLimits): SessionState {
  if (state.is === 'attract') return state
  if (state.is === 'warning') {
    if (at >= state.resetAt) return attract
    const latest = at + limits.countdown
    return state.resetAt > latest ? { is: 'warning', resetAt: latest } : state
  }
  if (state.quietSince > at) return { is: 'active', quietSince: at }
  const warnAt = state.quietSince + limits.quiet
  if (at < warnAt) return state
  return pass({ is: 'warning', resetAt: warnAt + limits.countdown }, at, limits)
}

/** One event. An event that comes late is first preceded by the time that passed. */
export function stepSession(
  before: SessionState,
  event: SessionEvent,
  limits: SessionLimits,
): SessionStep {
  const { type, at } = event
  const state = pass(before, at, limits)
  const active: SessionState = { is: 'active', quietSince: at }
  let next = state
  let swallowed = false
  if (state.is === 'attract') {
    // A person presses 继续使用 a moment too late: the visit is over, and nothing is left to stay in.
    if (type === 'touch') {
      next = active
      swallowed = limits.wakes
    }
  } else if (type === 'leave') next = attract
  else if (type === 'touch' && state.is === 'warning')
    next = { is: 'warning', resetAt: at + limits.countdown }
  else if (type === 'touch' || type === 'stay') next = active
  const ended = before.is !== 'attract' && (state.is === 'attract' || next.is === 'attract')
  return { state: next, swallowed, ended }
}
