/** How a build is taken: asked of the glass, which lets it only where nobody is and nothing is urgent. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { mayTake } from '../../content/screens/glass.ts'
import type { Glass } from './glass-model.ts'

export interface Taking {
  /** Changes when a build may be taken. */
  readonly may: ReadonlySignal<boolean>
  /** A build waits, or none does: it failed, or it is wanted no more. */
  waits(is: boolean): void
  /** Covers the glass; false where it may not. */
  begin(): boolean
}

export const takingOf = ({ state, step }: Glass): Taking => ({
  may: computed(() => mayTake(state.value)),
  waits: (is) => void step({ type: 'update', is: is ? 'ready' : 'none' }),
  begin() {
    step({ type: 'update', is: 'taking' })
    return typeof state.peek().update === 'object'
  },
})
