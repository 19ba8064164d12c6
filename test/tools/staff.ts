/** A member of staff at the HTTP door, for tests whose subject is the glass and not the console. */
import type { AskInput, AskName, AskValue } from '../../content/live/asks.ts'
import type { CommandInput, CommandName, CommandValue } from '../../content/live/commands.ts'
import { makeId } from '../../content/live/ids.ts'
import type { Reply } from '../../content/live/reply.ts'
import type { RunningServer } from './server.ts'

export const newId = (): string =>
  makeId(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)))

export const account = { account: 'owner', name: '李主任', password: 'a-long-password' }

export interface Staff {
  /** Sends a command and insists on its success. */
  command<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandValue[N]>
  /** Sends a command, under an id that may have been used before, and gives the reply as it is. */
  tryCommand<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    id?: string,
  ): Promise<Reply<CommandValue[N]>>
  ask<N extends AskName>(name: N, input: AskInput<N>): Promise<AskValue[N]>
}

function insist<T>(what: string, reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${what} was refused: ${JSON.stringify(reply)}`)
  return reply.value
}

/** Claims the installation, unless that was done, and signs in. */
export async function signIn(server: RunningServer): Promise<Staff> {
  let cookie = ''
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${server.origin}/api/v1${path}`, {
      method,
      // A line of its own: one that was kept may be closing just now, and a command is asked once.
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        origin: server.origin,
        cookie,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const given = answer.headers.getSetCookie().map((it) => it.split(';')[0])
    if (given.length > 0) cookie = given.join('; ')
    return await answer.json()
  }
  const { value } = await call('GET', '/claim')
  if (!value.claimed)
    insist('the claim', await call('POST', '/claim', { token: server.claim(), ...account }))
  const { account: name, password } = account
  insist('signing in', await call('POST', '/session', { account: name, password }))

  const tryCommand: Staff['tryCommand'] = (name, input, id = newId()) =>
    call('POST', `/commands/${name}`, { id, input })
  return {
    tryCommand,
    command: async (name, input) => insist(name, await tryCommand(name, input)),
    ask: async (name, input) => {
      const query = encodeURIComponent(JSON.stringify(input))
      const { answer } = insist(name, await call('GET', `/asks/${name}?input=${query}`)) as {
        answer: never
      }
      return answer
    },
  }
}
