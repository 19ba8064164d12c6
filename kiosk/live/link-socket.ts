/** The live line of a screen: back after a jittered pause, also where the server refused it or cut it. */
import { type ScreenSays, screenNamespace } from '../../content/live/events.ts'
import type { Frame } from '../../content/live/follow.ts'
import { type Code, codes, type Reply, refuse } from '../../content/live/reply.ts'
import { createLine, type Line, type Refusal } from './line.ts'
import type { Link, LinkHears } from './link.ts'

/** How long an answer is waited for. */
const patience = 10_000
/** Longest pause before another try when the server refused us, ms. */
const pauseAfterRefusal = 15_000
/** The same when it cut a line that it had taken: our channels are others now, and news waits there. */
const pauseAfterCut = 2000

const codeOf = ({ data, message }: Refusal): Code => {
  const said = data?.code ?? message
  return codes.find((it) => it === said) ?? 'offline'
}

export function socketLink(): Link {
  let line: Line | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  function open(token: string, hears: LinkHears): void {
    close()
    const own: Line = createLine({
      room: screenNamespace,
      auth: { token },
      pauses: [1000, 10_000],
      hears: {
        up: hears.connected,
        down(wasCut) {
          hears.lost()
          if (wasCut) tryLater(own, pauseAfterCut)
        },
        refused(fault) {
          hears.refused(codeOf(fault))
          tryLater(own, pauseAfterRefusal)
        },
        said(event, words) {
          if (event === 'frame') hears.frame(words as Frame)
          if (event === 'ended') hears.ended(words as 'ended_token' | 'moved')
        },
      },
    })
    line = own
    own.open()
  }

  function tryLater(own: Line, longest: number): void {
    clearTimeout(pause)
    pause = setTimeout(() => own === line && own.open(), longest * Math.random())
  }

  function close(): void {
    clearTimeout(pause)
    line?.close()
    line = undefined
  }

  async function ask<T>(event: keyof ScreenSays, words: unknown): Promise<Reply<T>> {
    try {
      return (await line?.ask(event, words, patience)) as Reply<T>
    } catch {
      return refuse('offline')
    }
  }

  return {
    open,
    close,
    hello: (it) => ask('hello', it),
    entries: (it) => ask('entries', it),
    proof: (it) => ask('proof', it),
  }
}
