/**
 * A port of loopback that is free and stays so until it is listened on, also while a test has stopped
 * the server that lives there. Not from the system's own range: from that every outgoing connection and
 * every other listener takes at any moment; and each worker has a part of its own.
 */
import { createServer } from 'node:net'

/** Below the range from which Linux, Windows and macOS give ports away; no browser refuses one of these. */
const first = 11_000
const parts = 16
const perPart = 1300

const part = Number(process.env.VITEST_POOL_ID ?? 0) % parts
/** Two runs on one machine begin at different places. */
let next = Math.floor(Math.random() * perPart)

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < perPart; tries++) {
    const port = first + part * perPart + (next++ % perPart)
    if (await isFree(port)) return port
  }
  throw new Error(`None of ${perPart} ports is free.`)
}
