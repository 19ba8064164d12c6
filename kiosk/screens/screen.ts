/**
 * What a view on a screen may know and do: one object, handed down by context. Views read signals and
 * call methods; they never touch the socket, the database or the clock themselves.
 */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Item } from '../../content/boards/envelope.ts'
import type { Grade } from '../../content/satisfaction/points.ts'
import type { Comfort } from '../../content/screens/comfort.ts'
import type { Shown } from '../../content/screens/glass.ts'
import type { Line } from '../../content/screens/line.ts'
import type { Profile } from '../../content/screens/profile.ts'
import type { SessionState } from '../../content/screens/session.ts'
import type { Ability } from './abilities.ts'

/** How fresh what is on the glass is: `at` is when the server was last heard, by its clock. */
export interface Freshness {
  readonly state: Line
  readonly at: number | null
}

/** What stands in the way of a screen that cannot show its hall yet. */
export type Standing =
  | { readonly is: 'starting' }
  /** No token and no link: a person has to enrol it. */
  | { readonly is: 'unenrolled' }
  /** A later enrolment ended this page's token: waits for a person, takes no link by itself. */
  | { readonly is: 'ended' }
  | { readonly is: 'ready' }

export type TapResult =
  /** In the outbox, on disk; or, where storage fails, acknowledged by the server. */
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: 'storage' | 'full' }

export type Locale = 'zh' | 'en'

export interface Screen {
  readonly standing: ReadonlySignal<Standing>
  readonly profile: ReadonlySignal<Profile | null>
  /** Items that are carried, current at `now`, and of a version this build knows or shows as a card. */
  readonly items: ReadonlySignal<readonly Item[]>
  /** The hall's time, epoch ms, a tick each second. */
  readonly now: ReadonlySignal<number>
  readonly freshness: ReadonlySignal<Freshness>
  readonly session: ReadonlySignal<SessionState>
  /** What stands on the glass: a build that is being taken, what is urgent, or the visit. */
  readonly shown: ReadonlySignal<Shown>
  readonly locale: Signal<Locale>
  /** What the visitor asked of the glass; plain again for the next one. */
  readonly comfort: Signal<Comfort>
  /** What this browser lacks here (`sw`, `locks`, `storage`, …), in the order of its weight. */
  readonly missing: ReadonlySignal<readonly Ability[]>
  /** Records one touch on a face; resolves when it is safe, and not before. */
  tap(point: string, grade: Grade, dwell: number): Promise<TapResult>
  /** Takes a tap back. */
  undo(tap: string): Promise<TapResult>
  /** A person is here: wakes, or starts the minute of silence anew. Says whether the touch was swallowed. */
  touch(): { readonly swallowed: boolean }
  /** 继续使用: one more minute. */
  stay(): void
  /** 我知道了，继续: the visitor goes on, and a bar stays. */
  understood(item: Pick<Item, 'id' | 'rev'>): void
  /** From the bar: shows what is urgent once more, whole. */
  again(): void
  /** 回到院子, or the visitor leaves: everything typed is wiped. */
  leave(): void
  /**
   * A view into which something private is typed keeps the short limits while it is open, also in elder
   * mode. Returns what ends that.
   */
  keepPrivate(): () => void
  /** Watches an element that carries an item's title; reports it painted when it truly is. */
  watchPaint(element: Element, item: Pick<Item, 'id' | 'rev'>): () => void
}

const context = createContext<Screen | null>(null)

export const ScreenProvider = context.Provider

/** The screen this view hangs on. Throws outside a `ScreenProvider`: that is a bug, not a state. */
export function useScreen(): Screen {
  const screen = useContext(context)
  if (!screen) throw new Error('useScreen outside ScreenProvider')
  return screen
}
