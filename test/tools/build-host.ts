/**
 * A host of a few small builds, for the service worker alone: each build is a page that says its name,
 * and nothing reports it alive but the test. Build files are made as the real ones: a list with hashes.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Build } from '../../content/screens/builds.ts'
import { root } from './root.ts'

const pageOf = (name: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>` +
  `<link rel="icon" href="data:,"><p>${name}</p><script src="/builds/${name}/main.js"></script></html>`

export interface BuildHost {
  readonly origin: string
  /** The build that a page gets from the network. */
  serve(name: string): void
  build(name: string): Build
  /** From now on this file's bytes are others than its list says. */
  spoil(name: string): void
  stop(): Promise<void>
}

export async function startBuildHost(): Promise<BuildHost> {
  const worker = readFileSync(`${root}/dist/kiosk-sw/sw.js`)
  const spoilt = new Set<string>()
  let served = ''
  const filesOf = (name: string): Record<string, string> => ({
    'index.html': pageOf(name),
    'main.js': `document.body.dataset.runs = '${name}'`,
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
    if (pathname === '/screen/sw.js') return send('text/javascript', worker)
    if (pathname === '/screen/') return send('text/html', pageOf(served))
    const [, , name = '', file = ''] = pathname.split('/')
    const body = filesOf(name)[file]
    if (!pathname.startsWith('/builds/') || !body) return response.writeHead(404).end()
    return send(
      file.endsWith('.js') ? 'text/javascript' : 'text/html',
      spoilt.has(name) ? `${body} ` : body,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  onTestFinished(stop)
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve(name) {
      served = name
    },
    build: (name) => ({
      build: name,
      files: Object.fromEntries(
        Object.entries(filesOf(name)).map(([path, body]) => [
          path,
          createHash('sha256').update(body).digest('hex'),
        ]),
      ),
    }),
    spoil: (name) => spoilt.add(name),
    stop,
  }
}
