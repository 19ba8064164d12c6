/**
 * The desk's line to the server, as a port: commands and asks go up, news and presence come down.
 * `createDeskLink` holds the one rule that must not be got wrong: a command is said again with the
 * SAME id after a lost connection, until it is answered, so it is done once and never guessed at.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer, AskInput, AskName, AskValue } from '../../content/live/asks.ts'
import type { CommandInput, CommandName, CommandValue } from '../../content/live/commands.ts'
import type { News, Presence } from '../../content/live/events.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'

/** One wish of a person: its id is made when the button is pressed, and kept for every retry. */
export interface Intent<N extends CommandName = CommandName> {
  readonly id: string
  readonly name: N
  readonly input: CommandInput<N>
}

/** `down.since`: until then what the desk shows was kept up to date. */
export type LinkState =
  | { readonly is: 'connecting' }
  | { readonly is: 'live' }
  | { readonly is: 'down'; readonly since: number }
  | { readonly is: 'ended' }

export interface DeskLink {
  readonly state: ReadonlySignal<LinkState>
  /** Resolves when the server has answered, however often the line breaks meanwhile. */
  command<N extends CommandName>(intent: Intent<N>): Promise<Reply<CommandValue[N]>>
  /** Answers `offline` at once when the line is down: a question can be asked again. */
  ask<N extends AskName>(name: N, input: AskInput<N>): Promise<Reply<Answer<AskValue[N]>>>
  onNews(listener: (news: News) => void): () => void
  onPresence(listener: (presence: readonly Presence[]) => void): () => void
  /** The session is over: sign in again. */
  onEnded(listener: () => void): () => void
  close(): void
}

export interface WireListener {
  up(): void
  down(): void
  ended(): void
  news(news: News): void
  presence(presence: readonly Presence[]): void
}

/** What carries the link: a socket, or a fake. `say` rejects when no answer can come any more. */
export interface DeskWire {
  say(event: 'command' | 'ask', call: object): Promise<unknown>
  listen(listener: WireListener): void
  close(): void
}

function listeners<T>() {
  const all = new Set<(it: T) => void>()
  return {
    tell: (it: T) => {
      for (const listener of [...all]) listener(it)
    },
    on: (listener: (it: T) => void) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
  }
}

export function createDeskLink(wire: DeskWire, now: () => number): DeskLink {
  const state = signal<LinkState>({ is: 'connecting' })
  const news = listeners<News>()
  const presence = listeners<readonly Presence[]>()
  const ended = listeners<void>()

  wire.listen({
    up: () => {
      state.value = { is: 'live' }
    },
    down: () => {
      if (state.value.is === 'live') state.value = { is: 'down', since: now() }
    },
    ended: () => {
      if (state.value.is === 'ended') return
      state.value = { is: 'ended' }
      ended.tell()
    },
    news: news.tell,
    presence: presence.tell,
  })

  /** Resolves when the line is up, or the session over. */
  const settled = (alsoDown: boolean) =>
    new Promise<LinkState['is']>((resolve) => {
      let stop: (() => void) | undefined
      let done = false
      stop = state.subscribe(({ is }) => {
        if (done || is === 'connecting' || (is === 'down' && !alsoDown)) return
        done = true
        resolve(is)
        stop?.()
      })
      if (done) stop()
    })

  return {
    state,
    async command<N extends CommandName>(intent: Intent<N>) {
      for (;;) {
        if ((await settled(false)) === 'ended') return refuse('unauthenticated')
        try {
          return (await wire.say('command', intent)) as Reply<CommandValue[N]>
        } catch {
          // No answer says nothing about what was done: the same id makes asking again harmless.
        }
      }
    },
    async ask<N extends AskName>(name: N, input: AskInput<N>) {
      const is = await settled(true)
      if (is === 'ended') return refuse('unauthenticated')
      if (is === 'down') return refuse('offline')
      try {
        return (await wire.say('ask', { name, input })) as Reply<Answer<AskValue[N]>>
      } catch {
        return refuse('offline')
      }
    },
    onNews: news.on,
    onPresence: presence.on,
    onEnded: ended.on,
    close: () => wire.close(),
  }
}
