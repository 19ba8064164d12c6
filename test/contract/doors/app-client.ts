/** Speaks to an app as browsers and screens do: real fetch, real sockets. */
import { io, type Socket } from 'socket.io-client'
import { makeId } from '../../../content/live/ids.ts'
import type { Refusal, Reply } from '../../../content/live/reply.ts'

export const newId = (): string =>
  makeId(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)))

export interface Answered {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what came is what is tested
  readonly body: any
}

export interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** The body as it is, in place of JSON. */
  readonly raw?: string
}

export async function ask(origin: string, path: string, it: Ask = {}): Promise<Answered> {
  const body = it.raw ?? (it.body === undefined ? undefined : JSON.stringify(it.body))
  const answer = await fetch(origin + path, {
    method: it.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'content-type': 'application/json', origin, ...it.headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    parsed = undefined
  }
  return { status: answer.status, text, headers: answer.headers, body: parsed }
}

/** The `name=value` of a cookie that was set. */
export const cookieOf = (it: Answered): string =>
  it.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .filter((one) => !one.endsWith('='))
    .join('; ')

export interface Connecting {
  readonly auth?: Record<string, unknown>
  readonly headers?: Record<string, string>
  readonly transports?: ('polling' | 'websocket')[]
}

/** A socket that is connected, or the message with which it was refused. */
export async function connect(url: string, it: Connecting = {}): Promise<Socket | string> {
  const socket = io(url, {
    transports: it.transports ?? ['websocket'],
    reconnection: false,
    forceNew: true,
    ...(it.auth ? { auth: it.auth } : {}),
    ...(it.headers ? { extraHeaders: it.headers } : {}),
  })
  return new Promise((done) => {
    socket.on('connect', () => done(socket))
    socket.on('connect_error', (error) => {
      socket.close()
      done((error as { data?: Refusal }).data?.code ?? error.message)
    })
  })
}

/** How long an answer may take; none comes from a line that was cut. */
const patience = 60_000

export const say = (socket: Socket, event: string, ...what: unknown[]): Promise<Reply<never>> =>
  socket.timeout(patience).emitWithAck(event, ...what)

export const next = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((done) => {
    socket.once(event, (it: T) => done(it))
  })
