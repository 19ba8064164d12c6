/** What the maintenance room is given: it reads, counts tries, and may ask for a reload or a full set. */
import type { ReadonlySignal } from '@preact/signals'
import type { Item } from '../../../content/boards/envelope.ts'
import type { Moment } from '../../../content/screens/pin-tries.ts'
import type { ClockSource } from '../../live/clock-source.ts'
import type { OutboxCounts } from '../../live/outbox-store.ts'
import type { Screen } from '../screen.ts'
import type { TriesStore } from './tries-store.ts'

export interface MaintenanceParts {
  readonly screen: Screen
  readonly slot: string
  readonly build: string
  /** Carried items, the quiet ones too. */
  readonly items: ReadonlySignal<readonly Item[]>
  readonly counts: ReadonlySignal<OutboxCounts>
  readonly tries: TriesStore
  readonly after: ClockSource['after']
  moment(): Moment
  /** When the oldest entry that waits was born, by the hall's time; null when none waits. */
  oldest(): Promise<number | null>
  /** Server clock minus the device's, ms; null when never learned. */
  offset(): number | null
  /** Takes everything anew; false when the line is down. */
  takeAnew(): boolean
  reload(): void
}
