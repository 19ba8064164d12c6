/** What a handler of a command gets and gives. It runs inside the transaction, after the caller was allowed. */
import type { CommandInput, CommandName, CommandValue } from '../../content/live/commands.ts'
import type { Reply } from '../../content/live/reply.ts'
import type { PinLock } from '../../content/screens/pin.ts'
import type { LinkParts } from '../screens/screen-bodies.ts'
import type { Tx } from '../store/store.ts'

export interface CommandContext {
  readonly now: number
  /** The member of staff who acts. */
  readonly staff: string
}

/** One's own password as it enters: never itself. */
interface OwnPassword {
  /** The session that stays. */
  readonly session: string
  /** The hash that the old one was found right by; null when it was wrong. */
  readonly proved: string | null
  readonly passwordHash: string
}

/** The input as it enters the transaction: passwords hashed and texts rendered on the main thread. */
export type PreparedInput<N extends CommandName> = N extends 'staff:add'
  ? Omit<CommandInput<'staff:add'>, 'password'> & {
      /** The new member's id, made once per call. */
      readonly id: string
      readonly passwordHash: string
    }
  : N extends 'staff:password'
    ? Omit<CommandInput<'staff:password'>, 'password'> & { readonly passwordHash: string }
    : N extends 'password:change'
      ? OwnPassword
      : N extends 'screen:pin'
        ? { readonly screen: string; readonly lock: PinLock | null }
        : CommandInput<N>

/** What is kept of the answer: of a link its parts, since the secret is derived anew at each door. */
export type HandledValue<N extends CommandName> = N extends 'screen:add' | 'screen:relink'
  ? LinkParts
  : CommandValue[N]

export type CommandHandlers = {
  readonly [N in CommandName]: (
    tx: Tx,
    context: CommandContext,
    input: PreparedInput<N>,
  ) => Promise<Reply<HandledValue<N>>>
}
