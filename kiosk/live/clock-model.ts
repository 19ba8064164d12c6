/** The hall's time on this screen, as signals: a tick each second, mended at every word of the server. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stamp } from '../../content/live/entries.ts'
import {
  freshClock,
  highWater,
  keepClock,
  learn,
  nowOf,
  type Reading,
} from '../../content/time/clock.ts'
import type { ClockSource } from './clock-source.ts'
import type { KeptTime } from './self-store.ts'

export interface ClockModel {
  /** The hall's time, epoch ms, a tick each second. */
  readonly now: ReadonlySignal<number>
  /** When the server was last heard, by its clock. */
  readonly heardAt: ReadonlySignal<number | null>
  /** The hall's time at this very moment. */
  read(): number
  /** Time that has certainly been reached: learned from the server, never from the wall clock. */
  certain(): number
  reading(): Reading
  /** What an entry born now carries. */
  stamp(): Stamp
  heard(server: number, asked: Reading): void
  /** What to keep for the next page. */
  keep(): KeptTime
  /** Takes what another window of the slot has learned. */
  take(kept: KeptTime): void
  /**
   * Looks at the clock at once, and again at each of these instants that comes before the next tick:
   * what begins then does not wait for it.
   */
  look(instants: Iterable<number>): void
  /** Calls at each tick, after the time moved. */
  onTick(then: () => void): void
}

export const second = 1000

export function createClockModel(source: ClockSource, kept: KeptTime | null): ClockModel {
  let clock = freshClock(kept, source.read())
  const read = () => nowOf(clock, source.read())
  const now = signal(read())
  const heardAt = signal(kept?.heardAt ?? null)
  const listeners: (() => void)[] = []
  const tick = () => {
    now.value = read()
    for (const it of listeners) it()
    source.after(second - (now.value % second), tick)
  }
  source.after(second - (now.value % second), tick)
  const look = () => {
    now.value = read()
  }
  return {
    now,
    heardAt,
    read,
    certain: () => Math.floor(highWater(clock, source.read())),
    reading: source.read,
    stamp: () => ({ ...source.read(), offset: clock.offset, page: source.page }),
    heard(server, asked) {
      clock = learn(server, asked, source.read())
      heardAt.value = server
      now.value = read()
    },
    keep: () => ({ ...keepClock(clock, source.read()), heardAt: heardAt.value }),
    take(kept) {
      clock = freshClock(kept, source.read())
      heardAt.value = kept.heardAt
    },
    look(instants) {
      look()
      for (const it of new Set(instants)) {
        // Peeked: an effect that looks when something came must not look anew each second.
        const wait = it - now.peek()
        if (wait > 0 && wait < second) source.after(wait, look)
      }
    },
    onTick: (then) => listeners.push(then),
  }
}
