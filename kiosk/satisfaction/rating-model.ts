/**
 * One visitor at the five faces, as a small state machine. The first touch counts and answers at once;
 * thanks comes when the tap is safe, never before; double touches fall on a closed lock. Pure.
 */
import type { Grade } from '../../content/satisfaction/points.ts'

export type RatingState =
  | { readonly is: 'asking'; readonly lockedUntil: number }
  /** A face was touched; the tap is on its way to the disk. */
  | { readonly is: 'keeping'; readonly grade: Grade }
  | { readonly is: 'thanks'; readonly grade: Grade; readonly tap: string; readonly until: number }
  | { readonly is: 'undoing'; readonly grade: Grade; readonly tap: string }
  | { readonly is: 'undone'; readonly until: number }
  /** Neither the disk nor the server took it: said, not hidden. */
  | { readonly is: 'failed'; readonly what: 'tap' | 'undo'; readonly until: number }

export type RatingEvent =
  | { readonly on: 'face'; readonly grade: Grade }
  | { readonly on: 'kept'; readonly tap: string }
  | { readonly on: 'notKept' }
  | { readonly on: 'undo' }
  | { readonly on: 'undone' }
  | { readonly on: 'notUndone' }
  | { readonly on: 'next' }
  | { readonly on: 'tick' }

/** How long thanks stands, and with it 点错了，撤回. */
export const thanksFor = 8000
/** How long a refusal or a taken-back tap is said. */
export const sayFor = 5000
/** Touches this soon after the question appears again are the hand of the one before. */
export const lockFor = 1500

export const asking: RatingState = { is: 'asking', lockedUntil: 0 }

const ask = (now: number): RatingState => ({ is: 'asking', lockedUntil: now + lockFor })

/** The state after an event at `now`; the same object when the event means nothing here. */
export function rate(state: RatingState, event: RatingEvent, now: number): RatingState {
  switch (state.is) {
    case 'asking':
      return event.on === 'face' && now >= state.lockedUntil
        ? { is: 'keeping', grade: event.grade }
        : state
    case 'keeping':
      if (event.on === 'kept')
        return { is: 'thanks', grade: state.grade, tap: event.tap, until: now + thanksFor }
      return event.on === 'notKept' ? { is: 'failed', what: 'tap', until: now + sayFor } : state
    case 'thanks':
      if (event.on === 'undo') return { is: 'undoing', grade: state.grade, tap: state.tap }
      break
    case 'undoing':
      if (event.on === 'undone') return { is: 'undone', until: now + sayFor }
      return event.on === 'notUndone' ? { is: 'failed', what: 'undo', until: now + sayFor } : state
  }
  if (event.on === 'next' || (event.on === 'tick' && now >= state.until)) return ask(now)
  return state
}
