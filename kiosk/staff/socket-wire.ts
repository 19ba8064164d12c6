/** The real wire of the desk: the room `/staff`, signed in by the page's cookie. */
import { type News, type Presence, staffNamespace } from '../../content/live/events.ts'
import { createLine, type Line } from '../live/line.ts'
import type { DeskWire, WireListener } from './desk-link.ts'

/** After this long without an answer the call is given up as lost, and a command is said again. */
const answerMs = 15_000
/** A door that refuses us for now (too many, starting up) is knocked at again after this long. */
const knockMs = 4_000

export function createSocketWire(): DeskWire {
  let line: Line | undefined
  let closed = false

  const open = (listener: WireListener): Line =>
    createLine({
      room: staffNamespace,
      pauses: [400, 4_000],
      hears: {
        up: listener.up,
        down(wasCut) {
          listener.down()
          if (wasCut && !closed) line?.open()
        },
        refused({ data, message }) {
          const code = data?.code ?? message
          if (code === 'unauthenticated' || code === 'public_device') listener.ended()
          else setTimeout(() => !closed && line?.open(), knockMs)
        },
        said(event, words) {
          if (event === 'news') listener.news(words as News)
          if (event === 'presence') listener.presence(words as readonly Presence[])
          if (event !== 'ended') return
          listener.ended()
          line?.close()
        },
      },
    })

  return {
    async say(event, call) {
      if (!line) throw new Error('not connected')
      return await line.ask(event, call, answerMs)
    },
    listen(listener) {
      line = open(listener)
      line.open()
    },
    close() {
      closed = true
      line?.close()
    },
  }
}
