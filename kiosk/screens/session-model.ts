/** The visit at this screen, as a signal. Runs on the monotonic clock, so that a mended wall clock ends no visit. */
import { type ReadonlySignal, signal } from '@preact/signals'
import {
  attract,
  type SessionEvent,
  type SessionLimits,
  type SessionState,
  stepSession,
} from '../../content/screens/session.ts'
import type { ClockModel } from '../live/clock-model.ts'

export interface SessionModel {
  /** Its instants are in the hall's time, as views compare them with `now`. */
  readonly session: ReadonlySignal<SessionState>
  touch(): { readonly swallowed: boolean }
  stay(): void
  leave(): void
}

/** A jump of the hall's time smaller than this is left alone, so that nothing is drawn anew each second. */
const jump = 500

export function createSessionModel(
  clock: ClockModel,
  limits: () => SessionLimits,
  onEnded: () => void,
): SessionModel {
  let state: SessionState = attract
  let skew = 0
  const session = signal<SessionState>(attract)

  const inHallTime = (it: SessionState): SessionState => {
    if (it.is === 'active') return { is: it.is, quietSince: Math.round(it.quietSince + skew) }
    if (it.is === 'warning') return { is: it.is, resetAt: Math.round(it.resetAt + skew) }
    return attract
  }

  function step(type: SessionEvent['type']): { readonly swallowed: boolean } {
    const at = clock.reading().mono
    const now = stepSession(state, { type, at }, limits())
    const drift = clock.read() - at - skew
    const jumped = Math.abs(drift) > jump
    if (jumped) skew += drift
    if (now.state !== state || jumped) {
      state = now.state
      session.value = inHallTime(state)
    }
    if (now.ended) onEnded()
    return { swallowed: now.swallowed }
  }

  step('tick')
  clock.onTick(() => step('tick'))
  return {
    session,
    touch: () => step('touch'),
    stay: () => void step('stay'),
    leave: () => void step('leave'),
  }
}
