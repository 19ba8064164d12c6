/**
 * Asks at the door, the same for the socket and for HTTP: answered from what the asker's areas hold, with
 * presence laid over it from memory. What lies outside is as good as not there (A24).
 */
import {
  type Answer,
  type AskInput,
  type AskName,
  type AskValue,
  askCallSchema,
  asks,
} from '../../content/live/asks.ts'
import { checkInput } from '../../content/live/issues.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'
import { type Role, roles } from '../../content/staff/roles.ts'
import type { PinyinKeys } from '../boards/pinyin-keys.ts'
import type { AppStore } from '../bodies.ts'
import type { Limits } from '../http/limits.ts'
import { meOf } from '../staff/sign-in.ts'
import { checkClean } from './clean-input.ts'
import { type DoorLog, guarded } from './guard.ts'
import type { PresenceBook } from './presence.ts'
import type { ServerClock } from './server-clock.ts'
import type { StaffCaller } from './staff-caller.ts'

export interface AskDoorParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly log: DoorLog
  readonly limits: Limits
  readonly presence: PresenceBook
  readonly pinyin: Pick<PinyinKeys, 'read' | 'readItem'>
}

export type AskDoor = (asker: StaffCaller, call: unknown) => Promise<Reply<Answer<unknown>>>

interface Question<N extends AskName> {
  readonly asker: StaffCaller
  readonly input: AskInput<N>
  /** All areas in which the asker holds the ask's role. */
  readonly areas: readonly string[]
}

type Answers = {
  readonly [N in AskName]: (question: Question<N>) => Promise<Reply<AskValue[N]>>
}

const ok = <T>(value: T): Reply<T> => ({ ok: true, value })

function answersOf({ store, clock, presence, pinyin }: AskDoorParts): Answers {
  const item = async (id: string, areas: readonly string[]) => {
    const found = await store.ask('desk:item', { id })
    return found && areas.includes(found.area) ? found : null
  }
  return {
    me: async ({ asker }) => ok(await meOf(store, asker.member, asker.peer)),
    'items:list': async ({ input, areas }) => {
      const items = await store.ask('desk:items', { board: input.board, areas })
      return ok(await Promise.all(items.map(pinyin.readItem)))
    },
    'item:read': async ({ input, areas }) => {
      const found = await item(input.id, areas)
      return found ? ok(found) : refuse('not_found')
    },
    'receipts:read': async ({ input, areas }) => {
      if (!(await item(input.item, areas))) return refuse('not_found')
      const lines = await store.ask('desk:receipts', { item: input.item })
      return ok(lines.map((it) => ({ ...it, presence: presence.of(it.screen) })))
    },
    'screens:list': async ({ areas }) => {
      const screens = await store.ask('desk:screens', { areas })
      const read = screens.map(async (it) => ({
        ...it,
        pinyin: [
          await pinyin.read(it.profile.name.zh),
          await pinyin.read(it.profile.centre.name.zh),
        ],
        presence: presence.of(it.profile.screen),
      }))
      return ok(await Promise.all(read))
    },
    'screens:behind': async ({ areas }) =>
      ok(await store.ask('desk:behind', { areas, now: clock.now() })),
    'places:list': async ({ areas }) => {
      const places = await store.ask('desk:places', { areas })
      const read = places.map(async (it) => ({ ...it, pinyin: await pinyin.read(it.name.zh) }))
      return ok(await Promise.all(read))
    },
    'tallies:list': async ({ areas }) => ok(await store.ask('desk:tallies', { areas })),
    'quarantine:list': async ({ areas }) => ok(await store.ask('desk:quarantine', { areas })),
    'staff:list': async ({ areas }) => {
      const all = await store.ask('staff:list', { areas })
      const read = all.map(async (it) => ({ ...it, pinyin: await pinyin.read(it.name) }))
      return ok(await Promise.all(read))
    },
  }
}

const atLeast = (role: Role): readonly Role[] => roles.slice(roles.indexOf(role))

export function createAskDoor(parts: AskDoorParts): AskDoor {
  const { store, clock, log, limits } = parts
  const answers = answersOf(parts)
  return async (asker, call) => {
    const { member } = asker
    const tooMany = await limits.staff.take(`${member.id}|${asker.peer.key}`)
    if (tooMany) return tooMany
    const outer = checkInput(askCallSchema, call)
    if (!outer.ok) return refuse('bad_input', { issues: outer.issues })
    const { name } = outer.value
    const input = checkClean(asks[name].input, outer.value.input)
    if (!input.ok) return input
    const enough = atLeast(asks[name].role)
    const tops = member.grants.filter((it) => enough.includes(it.role)).map((it) => it.area)
    if (tops.length === 0) return refuse('forbidden')
    return guarded(log, name, async (): Promise<Reply<Answer<unknown>>> => {
      const at = clock.now()
      const areas = await store.ask('areas:below', { areas: tops })
      // The name picked the schema, so the input is of the answer's own kind.
      const answer = answers[name] as (question: Question<never>) => Promise<Reply<unknown>>
      const reply = await answer({ asker, input: input.value as never, areas })
      return reply.ok ? ok({ at, answer: reply.value }) : reply
    })
  }
}
