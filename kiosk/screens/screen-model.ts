/**
 * The one object that views see. Complete from the first paint on, out of what the store held; the live
 * parts (outbox, line, receipts) are loaded after it and join by `attach`.
 */
import { computed, type Signal, signal } from '@preact/signals'
import type { Item } from '../../content/boards/envelope.ts'
import { plainComfort } from '../../content/screens/comfort.ts'
import type { Profile } from '../../content/screens/profile.ts'
import { limitsOf } from '../../content/screens/session.ts'
import type { ClockModel } from '../live/clock-model.ts'
import type { LibraryModel } from '../live/library-model.ts'
import type { Ability } from './abilities.ts'
import { createGlassModel, type Glass } from './glass-model.ts'
import type { PaintWatch } from './paint-watch.ts'
import type { Locale, Screen, Standing, TapResult } from './screen.ts'

/** What joins after the first paint. */
export interface LiveParts {
  tap: Screen['tap']
  undo: Screen['undo']
  readonly paint: PaintWatch
}

export interface ScreenParts {
  readonly clock: ClockModel
  readonly library: LibraryModel
  readonly missing: Signal<readonly Ability[]>
  /** Set by enrolment; `ready` only together with a profile. */
  readonly standing: Signal<Standing['is']>
  /** True while this window may count on the line (another window of the slot may hold it). */
  readonly isConnected: Signal<boolean>
  /** The live parts, once they are loaded. */
  readonly live: Promise<LiveParts>
}

/** A screen, with what only the page itself may do to it. */
export interface ScreenModel extends Screen {
  readonly glass: Glass
}

export function createScreen(parts: ScreenParts): ScreenModel {
  const { clock, library, live } = parts
  const locale = signal<Locale>('zh')
  const comfort = signal(plainComfort)
  /** How many views with private input are open. */
  let privates = 0
  const profile = computed(() => {
    const item = library.carried.value.find((it) => it.board === 'profiles')
    return item ? (item.body as Profile) : null
  })
  const standing = computed<Standing>(() => {
    const is = parts.standing.value
    return { is: is === 'ready' && !profile.value ? 'starting' : is }
  })
  const glass = createGlassModel({
    clock,
    items: library.current,
    isConnected: parts.isConnected,
    rules() {
      const pad = profile.value?.mode === 'pad'
      const limits = limitsOf({ elder: comfort.peek().elder, private: privates > 0, pad })
      return { limits, covers: !pad }
    },
    onEnded() {
      locale.value = 'zh'
      comfort.value = plainComfort
    },
  })
  const line = computed(() => glass.shown.value.line)
  const freshness = computed(() => ({ state: line.value, at: clock.heardAt.value }))

  return {
    ...glass,
    standing,
    profile,
    items: library.current,
    now: clock.now,
    freshness,
    locale,
    comfort,
    missing: parts.missing,
    tap: async (...it): Promise<TapResult> => (await live).tap(...it),
    undo: async (tap): Promise<TapResult> => (await live).undo(tap),
    keepPrivate() {
      let isKept = true
      privates += 1
      return () => {
        if (isKept) privates -= 1
        isKept = false
      }
    },
    watchPaint(element: Element, { id, rev }: Pick<Item, 'id' | 'rev'>) {
      let stop = () => {}
      let isOver = false
      void live.then(({ paint }) => {
        if (!isOver) stop = paint.watch(element, { id, rev })
      })
      return () => {
        isOver = true
        stop()
      }
    },
  }
}
