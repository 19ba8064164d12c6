/** What every part of a signed-in console may use: one object, handed down by context. */
import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import type { AskInput, AskName, AskValue, Me } from '../../content/live/asks.ts'
import type { CommandInput, CommandName, CommandValue } from '../../content/live/commands.ts'
import type { Presence } from '../../content/live/events.ts'
import type { Reply } from '../../content/live/reply.ts'
import type { Role } from '../../content/staff/roles.ts'
import type { DeskLink } from '../staff/desk-link.ts'
import type { Asked, AsksModel } from './asks-model.ts'
import type { DeskClock } from './desk-clock.ts'
import type { Keep } from './keep.ts'
import type { Route } from './route.ts'
import type { Toasts } from './toasts.ts'

export interface Desk {
  readonly me: Me
  readonly link: DeskLink
  readonly asks: AsksModel
  readonly clock: DeskClock
  readonly route: Route
  readonly toasts: Toasts
  readonly keep: Keep
  /** The newest sign of life of each screen heard since the page began. */
  readonly presence: ReadonlySignal<ReadonlyMap<string, Presence>>
  /** The zone of the centre, in which days and hours are read and typed. */
  readonly zone: ReadonlySignal<string>
  /** Until then `zone` is only the usual one, and nothing may be typed in it. */
  readonly isPlaced: ReadonlySignal<boolean>
  readonly centre: ReadonlySignal<{ readonly zh: string; readonly en?: string | undefined } | null>
  newId(): string
  /** The newest revision of an item that this desk itself wrote, which a list may not show yet; else 0. */
  written(id: string): number
  /** A command with an id of its own, made now: one wish, however often it must be said. */
  command<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandValue[N]>>
  signOut(): Promise<void>
}

const context = createContext<Desk | null>(null)
export const DeskProvider = context.Provider

export function useDesk(): Desk {
  const desk = useContext(context)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}

/**
 * True when the role is held anywhere. The console does not know every area's ancestors, so it hides
 * only what the person may do nowhere; the server decides, and its refusal has words.
 */
export function holds(me: Me, role: Role): boolean {
  const order: readonly Role[] = ['viewer', 'editor', 'admin']
  return me.grants.some((it) => order.indexOf(it.role) >= order.indexOf(role))
}

/** Shows an answer: asks for it while the component stands on the page. */
export function useAsked<N extends AskName>(
  name: N,
  input: AskInput<N>,
): Asked<AskValue[N]> & { again(): void } {
  const query = useDesk().asks.query(name, input)
  useEffect(() => query.show(), [query])
  return { ...query.asked.value, again: query.again }
}
