/** A wire in memory for the desk: what is said is written down, and answers come when the test says. */
import type { DeskWire, WireListener } from '../../../kiosk/staff/desk-link.ts'

export interface Said {
  readonly event: 'command' | 'ask'
  readonly call: { readonly id?: string; readonly name: string; readonly input: unknown }
}

type Answering = (said: Said) => unknown

export interface FakeWire extends DeskWire {
  readonly said: Said[]
  /** Answers from now on; `lost` as an answer means the line broke before one came. */
  answer(by: Answering): void
  /** The other end, to be called by the test. */
  hear(): WireListener
  up(): void
  down(): void
}

export const lost = Symbol('lost')

export function createFakeWire(): FakeWire {
  const said: Said[] = []
  let listener: WireListener | null = null
  let answering: Answering = () => lost
  const waiting = new Set<(error: Error) => void>()
  const heard = () => {
    if (!listener) throw new Error('nobody listens to this wire')
    return listener
  }
  return {
    said,
    answer: (by) => {
      answering = by
    },
    hear: heard,
    up: () => heard().up(),
    down: () => {
      heard().down()
      for (const reject of [...waiting]) reject(new Error('lost'))
      waiting.clear()
    },
    async say(event, call) {
      const it = { event, call } as Said
      said.push(it)
      return await new Promise((resolve, reject) => {
        waiting.add(reject)
        void Promise.resolve(answering(it)).then((answer) => {
          waiting.delete(reject)
          if (answer === lost) reject(new Error('lost'))
          else resolve(answer)
        })
      })
    },
    listen: (it) => {
      listener = it
    },
    close: () => {},
  }
}
