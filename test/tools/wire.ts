/**
 * A cable between a page and the server that a test can cut, and that can let everything pass upwards
 * while it swallows what comes down: so the server has committed, and its answer never arrives.
 */
import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly port: number
  /** Cuts every connection and refuses new ones. */
  cut(): void
  /** Lets everything pass again. */
  mend(): void
  /** Passes what goes up, and drops what comes down. */
  swallowAnswers(): void
  close(): Promise<void>
}

type State = 'whole' | 'cut' | 'swallowing'

export async function openWire(target: number): Promise<Wire> {
  const open = new Set<Socket>()
  let state: State = 'whole'

  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    const far = createConnection(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => {
      if (state !== 'swallowing') near.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const cutAll = () => {
    for (const it of open) it.destroy()
  }
  return {
    port,
    cut: () => {
      state = 'cut'
      cutAll()
    },
    mend: () => {
      // What was half swallowed cannot be made whole: its ends meet anew.
      if (state === 'swallowing') cutAll()
      state = 'whole'
    },
    swallowAnswers: () => {
      state = 'swallowing'
    },
    close: () => {
      cutAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
