/**
 * What a command needs done before it enters the transaction, since nothing may be awaited inside:
 * passwords hashed, texts rendered. Done only for callers who hold the role somewhere.
 */
import type { CommandInput, CommandName } from '../../content/live/commands.ts'
import { makeId } from '../../content/live/ids.ts'
import { renderTexts } from '../boards/render-texts.ts'
import { newPinLock } from '../screens/pin-lock.ts'
import { hashPassword, randomOf } from '../staff/secrets.ts'
import type { PreparedInput } from './command-handler.ts'

type Preparations = {
  readonly [N in CommandName]?: (input: CommandInput<N>, now: number) => Promise<PreparedInput<N>>
}

const preparations: Preparations = {
  'item:save': async (input) => ({ ...input, body: renderTexts(input.body) }),
  'screen:pin': async ({ screen, pin }) => ({
    screen,
    lock: pin === null ? null : await newPinLock(pin),
  }),
  'staff:add': async ({ password, ...rest }, now) => ({
    ...rest,
    id: makeId(now, randomOf),
    passwordHash: await hashPassword(password),
  }),
  'staff:password': async ({ password, ...rest }) => ({
    ...rest,
    passwordHash: await hashPassword(password),
  }),
}

export async function prepare<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  now: number,
): Promise<PreparedInput<N>> {
  const preparation = preparations[name] as
    | ((input: CommandInput<N>, now: number) => Promise<PreparedInput<N>>)
    | undefined
  // Inputs without a preparation enter as they are.
  return preparation ? preparation(input, now) : (input as PreparedInput<N>)
}
