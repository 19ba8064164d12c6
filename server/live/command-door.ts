/** Commands at the door, the same for the socket and for HTTP: checked, prepared, run, answered. */
import {
  type CommandInput,
  type CommandName,
  callSchema,
  commands,
} from '../../content/live/commands.ts'
import { checkInput } from '../../content/live/issues.ts'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import type { AppStore } from '../bodies.ts'
import type { Limits } from '../http/limits.ts'
import type { LinkParts } from '../screens/screen-bodies.ts'
import { withOldPassword } from '../staff/own-password.ts'
import type { Member } from '../staff/staff-bodies.ts'
import { checkClean, uncleanPart } from './clean-input.ts'
import type { CommandOutcome } from './command-bodies.ts'
import type { PreparedInput } from './command-handler.ts'
import { prepare } from './command-prepare.ts'
import { type DoorLog, guarded } from './guard.ts'
import type { ServerClock } from './server-clock.ts'
import type { StaffCaller } from './staff-caller.ts'

export interface CommandDoorParts {
  readonly store: AppStore
  readonly clock: ServerClock
  readonly log: DoorLog
  readonly limits: Limits
  /** Turns a link's parts into the link. */
  readonly linkOf: (parts: LinkParts) => string
  /** Called after the commit of a command that was done. */
  readonly onDone: (name: CommandName, input: unknown, areas: readonly string[]) => void
}

export type CommandDoor = (caller: StaffCaller, call: unknown) => Promise<Reply<unknown>>

type Checked = { ok: true; id: string; name: CommandName; input: never } | Refusal

function check(call: unknown): Checked {
  const outer = checkInput(callSchema, call)
  if (!outer.ok) return refuse('bad_input', { issues: outer.issues })
  const { id, name, input } = outer.value
  const inner = checkClean(commands[name].input, input)
  if (!inner.ok) return inner
  // The name picked the schema, which `prepare` and the handler's table rely on.
  return { ok: true, id, name, input: inner.value as never }
}

const holdsRole = (member: Member, name: CommandName): boolean => {
  const { role } = commands[name].rule
  const enough = {
    viewer: ['viewer', 'editor', 'admin'],
    editor: ['editor', 'admin'],
    admin: ['admin'],
  }
  return member.grants.some((it) => enough[role].includes(it.role))
}

export function createCommandDoor(parts: CommandDoorParts): CommandDoor {
  const { store, clock, log, limits, linkOf, onDone } = parts

  /** A link is kept by its parts and made anew for each answer. */
  const finish = (name: CommandName, value: unknown): unknown =>
    name === 'screen:add' || name === 'screen:relink' ? { link: linkOf(value as LinkParts) } : value

  async function run(
    caller: StaffCaller,
    checked: Checked & { ok: true },
  ): Promise<Reply<unknown>> {
    const { id, name } = checked
    if (!holdsRole(caller.member, name)) return refuse('forbidden')
    const now = clock.now()
    const input: CommandInput<CommandName> = checked.input

    async function enter(prepared: PreparedInput<CommandName>): Promise<Reply<unknown>> {
      // What was rendered from a text may hold what the text only named, as `&#x202e;` does.
      const unclean = uncleanPart(prepared)
      if (unclean) return refuse('bad_input', { issues: [unclean] })
      const staff = caller.member.id
      const call = { id, name, input: prepared, staff, now }
      const outcome: CommandOutcome = await store.transact('command:run', call)
      if (!outcome.reply.ok) return outcome.reply
      onDone(name, input, outcome.areas)
      return { ok: true, value: finish(name, outcome.reply.value) }
    }

    return name === 'password:change'
      ? withOldPassword(parts, caller, checked.input, enter)
      : enter(await prepare(name, input, now))
  }

  return async (caller, call) => {
    const tooMany = await limits.staff.take(`${caller.member.id}|${caller.peer.key}`)
    if (tooMany) return tooMany
    const checked = check(call)
    if (!checked.ok) return checked
    return guarded(log, checked.name, () => run(caller, checked))
  }
}
