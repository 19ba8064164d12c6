/**
 * The machine of the glass at this screen, as signals. Runs on the monotonic clock, so that a mended wall
 * clock ends no visit; what is urgent comes from the library, which lets it end by the hall's time, and when
 * the server was last heard is told in the hall's time too, so that a device that slept grows no younger.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Item } from '../../content/boards/envelope.ts'
import {
  firstGlass,
  type GlassEvent,
  type GlassRules,
  type GlassState,
  type Revision,
  shown,
  stepGlass,
  urgentAmong,
} from '../../content/screens/glass.ts'
import type { SessionState } from '../../content/screens/session.ts'
import type { ClockModel } from '../live/clock-model.ts'
import type { Screen } from './screen.ts'

/** The machine itself, for what steers the page and is no view. */
export interface Glass {
  readonly state: ReadonlySignal<GlassState>
  step(told: Told): { readonly swallowed: boolean }
}

export interface GlassModel
  extends Pick<Screen, 'session' | 'shown' | 'touch' | 'stay' | 'leave' | 'understood' | 'again'> {
  readonly glass: Glass
}

export interface GlassModelParts {
  readonly clock: ClockModel
  readonly items: ReadonlySignal<readonly Item[]>
  /** True while this window may count on the line. */
  readonly isConnected: ReadonlySignal<boolean>
  readonly rules: () => GlassRules
  readonly onEnded: () => void
}

/** What the machine is told, without the instant. */
type Told<E extends GlassEvent = GlassEvent> = E extends GlassEvent ? Omit<E, 'at'> : never

/** A jump of the hall's time smaller than this is left alone, so that nothing is drawn anew each second. */
const jump = 500

export function createGlassModel({ clock, items, ...parts }: GlassModelParts): GlassModel {
  const state = signal(firstGlass)
  /** The hall's time minus the machine's. */
  const skew = signal(0)
  const visit = computed(() => state.value.visit)
  const session = computed<SessionState>(() => {
    const it = visit.value
    const inHallTime = (at: number) => Math.round(at + skew.value)
    if (it.is === 'active') return { is: it.is, quietSince: inHallTime(it.quietSince) }
    if (it.is === 'warning') return { is: it.is, resetAt: inHallTime(it.resetAt) }
    return it
  })

  function step(told: Told): { readonly swallowed: boolean } {
    const at = clock.reading().mono
    const drift = clock.read() - at - skew.peek()
    if (Math.abs(drift) > jump) skew.value += drift
    const next = stepGlass(state.peek(), { ...told, at }, parts.rules())
    state.value = next.state
    if (next.ended) parts.onEnded()
    return { swallowed: next.swallowed }
  }

  const urgent = computed(() => urgentAmong(items.value))
  effect(() => void step({ type: 'urgent', list: urgent.value }))
  effect(() => {
    const at = clock.heardAt.value
    const heardAt = at === null ? at : at - skew.value
    step({ type: 'line', isConnected: parts.isConnected.value, heardAt })
  })
  clock.onTick(() => step({ type: 'tick' }))

  return {
    session,
    shown: computed(() => shown(state.value, parts.rules())),
    touch: () => step({ type: 'touch' }),
    stay: () => void step({ type: 'stay' }),
    leave: () => void step({ type: 'leave' }),
    understood: (it: Revision) => void step({ type: 'understood', it }),
    again: () => void step({ type: 'again' }),
    glass: { state, step },
  }
}
