/** Builds the desk of one member of staff from its ports; everything it starts ends with `close`. */
import { computed, effect, signal } from '@preact/signals'
import type { AskValue, Me } from '../../content/live/asks.ts'
import type { CommandInput, CommandName } from '../../content/live/commands.ts'
import type { Presence } from '../../content/live/events.ts'
import { defaultZone } from '../../content/time/zone.ts'
import type { DeskLink } from '../staff/desk-link.ts'
import { type Asked, createAsksModel } from './asks-model.ts'
import type { Desk } from './desk.ts'
import type { DeskClock } from './desk-clock.ts'
import type { Keep } from './keep.ts'
import { rememberWrites } from './own-writes.ts'
import type { Route } from './route.ts'
import type { Toasts } from './toasts.ts'

export interface DeskPorts {
  readonly me: Me
  readonly link: DeskLink
  readonly clock: DeskClock
  readonly route: Route
  readonly toasts: Toasts
  readonly keep: Keep
  newId(): string
  /** Runs the work once after so many ms. */
  later(ms: number, work: () => void): void
  signOut(): Promise<void>
  /** Words of the moment, for what this file itself has to say. */
  backAgain(): string
}

export function createDesk(ports: DeskPorts): Desk & { close(): void } {
  const { toasts } = ports
  const { link, written } = rememberWrites(ports.link)
  const asks = createAsksModel(link, ports.clock.learn, ports.later)
  const presence = signal<ReadonlyMap<string, Presence>>(new Map())

  const stopPresence = link.onPresence((heard) => {
    const map = new Map(presence.peek())
    for (const it of heard) map.set(it.screen, it)
    presence.value = map
  })

  let wasDown = false
  const stopState = effect(() => {
    const { is } = link.state.value
    if (is === 'live' && wasDown) toasts.say(ports.backAgain())
    if (is === 'down' || is === 'live') wasDown = is === 'down'
  })

  // The centre's name and zone come with any of its screens.
  const screens = asks.query('screens:list', {})
  const stopShowing = screens.show()

  // Signs of life heard before the line broke stand until the first answer after it.
  let brokeAt: number | null = null
  const stopBreaks = effect(() => {
    if (link.state.value.is === 'down') brokeAt = screens.asked.peek().at
    const { at } = screens.asked.value
    if (brokeAt === null || at === null || at <= brokeAt) return
    brokeAt = null
    presence.value = new Map()
  })
  const centre = computed(() => {
    const { answer }: Asked<AskValue['screens:list']> = screens.asked.value
    return answer?.[0]?.profile.centre ?? null
  })

  return {
    me: ports.me,
    link,
    asks,
    clock: ports.clock,
    route: ports.route,
    toasts,
    keep: ports.keep,
    presence,
    zone: computed(() => centre.value?.zone ?? defaultZone),
    isPlaced: computed(() => screens.asked.value.answer !== null),
    centre: computed(() => centre.value?.name ?? null),
    newId: ports.newId,
    written,
    command: <N extends CommandName>(name: N, input: CommandInput<N>) =>
      link.command({ id: ports.newId(), name, input }),
    signOut: ports.signOut,
    close() {
      stopPresence()
      stopState()
      stopShowing()
      stopBreaks()
      link.close()
    },
  }
}
