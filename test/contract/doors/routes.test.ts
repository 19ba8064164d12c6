import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asks } from '../../../content/live/asks.ts'
import { commands } from '../../../content/live/commands.ts'
import { codes } from '../../../content/live/reply.ts'
import { openBuildShelf } from '../../../server/http/build-shelf.ts'
import { resolveInside } from '../../../server/http/resolve-inside.ts'
import { root } from '../../tools/root.ts'
import { startApp } from './test-app.ts'

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'linli-pages-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

const script = 'console.log("邻里")\n'.repeat(20)

async function pagesOf(build: string): Promise<string> {
  const made = await folder()
  await mkdir(join(made, 'assets'))
  const files: Record<string, string> = {}
  const put = async (name: string, text: string) => {
    await writeFile(join(made, name), text)
    files[name] = createHash('sha256').update(text).digest('hex')
  }
  await put('index.html', '<!doctype html><title>screen</title>')
  await put('console.html', '<!doctype html><title>console</title>')
  await put('assets/app-1a2b.js', script)
  await writeFile(join(made, 'assets/app-1a2b.js.br'), brotliCompressSync(script))
  await writeFile(join(made, 'build.json'), JSON.stringify({ build, files }))
  return made
}

const buildId = (n: number): string => `${n}`.padStart(16, '0')

/** The path goes out as it is written, which `fetch` would tidy. */
const bare = (port: number, path: string): Promise<{ status: number; text: string }> =>
  new Promise((done, fail) => {
    const asking = request({ port, host: '127.0.0.1', path }, (answer) => {
      let text = ''
      answer.on('data', (bytes: Buffer) => {
        text += bytes.toString('latin1')
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    asking.on('error', fail)
    asking.end()
  })

describe('addresses', () => {
  it('are a closed list', async () => {
    const pages = await pagesOf(buildId(1))
    const worker = await folder()
    await writeFile(join(worker, 'sw.js'), '// worker')
    await writeFile(join(worker, 'secret.txt'), 'secret')
    const app = await startApp({ pages, worker })
    const { port } = app.app
    const file = `/builds/${buildId(1)}/assets/app-1a2b.js`
    const list = `/builds/${buildId(1)}/build.json`
    const open = ['/', '/screen/', '/console/', '/screen/sw.js', '/healthz', file, list]
    for (const path of open) expect((await bare(port, path)).status, path).toBe(200)
    const closed = [
      '/config',
      '/.env',
      '/secret',
      '/linli.db',
      '/data/secret',
      '/package.json',
      '/screen/secret.txt',
      '/screen/../secret',
      '/builds/',
      `/builds/${buildId(1)}`,
      `/builds/${buildId(1)}/`,
      `/builds/${buildId(1)}/assets/app-1a2b.js.br`,
      `/builds/${buildId(1)}/assets`,
      `/builds/${buildId(2)}/index.html`,
      `/builds/${buildId(1)}/../../secret`,
      `/builds/${buildId(1)}/%2e%2e/%2e%2e/secret`,
      `/builds/${buildId(1)}/..%2f..%2fsecret`,
      `/builds/${buildId(1)}/..%5c..%5csecret`,
      `/builds/..%2f..%2f${'x'.repeat(10)}/secret`,
      `/builds/${buildId(1)}/%00`,
      `/builds/${buildId(1)}//etc/passwd`,
      `/builds/${buildId(1)}/${'a/'.repeat(500)}b`,
      `/builds/${buildId(1)}/${'a'.repeat(5000)}`,
      '/builds/%ff/%ff',
      '//etc/passwd',
      '/api/v1/',
      '/api/v1/commands',
      '/api/v1/session',
      '/api/v2/claim',
      '/metrics',
      '/cors?url=http://localhost',
      '/reload',
      '/socket.io.js',
      '/socket.io/socket.io.js',
    ]
    for (const path of closed) {
      const { status, text } = await bare(port, path)
      expect([400, 401, 404], path).toContain(status)
      expect(text, path).not.toMatch(/secret|at \w+ \(|node_modules/)
      for (const place of [root, tmpdir()]) expect(text, path).not.toContain(place)
    }
    for (const path of open) {
      const answer = await app.ask(path, { method: 'POST', body: {} })
      expect(answer.status, path).toBe(404)
    }
  })

  it('carry a strict policy and say how long they may be kept', async () => {
    const pages = await pagesOf(buildId(1))
    const worker = await folder()
    await writeFile(join(worker, 'sw.js'), '// worker')
    const app = await startApp({ pages, worker })
    const file = `/builds/${buildId(1)}/assets/app-1a2b.js`
    const keep = 'public, max-age=31536000, immutable'
    const ages: Record<string, string> = {
      '/': 'no-cache',
      '/screen/': 'no-cache',
      '/console/': 'no-cache',
      '/screen/sw.js': 'no-cache',
      [file]: keep,
      '/api/v1/claim': 'no-store',
      '/api/v1/openapi.json': 'no-store',
      '/nothing': 'no-store',
    }
    for (const [path, age] of Object.entries(ages)) {
      const { headers } = await app.ask(path)
      expect(headers.get('cache-control'), path).toBe(age)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toMatch(/unsafe|sha256|nonce|\*|http:/)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('strict-transport-security'), path).toBeNull()
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
    const small = await app.ask(file, { headers: { 'accept-encoding': 'gzip;q=0.5, br' } })
    expect([small.headers.get('content-encoding'), small.text]).toEqual(['br', script])
    const plain = await app.ask(file, { headers: { 'accept-encoding': 'br;q=0, identity' } })
    expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, script])
    const page = await app.ask('/screen/')
    const etag = page.headers.get('etag') ?? ''
    expect((await app.ask('/screen/', { headers: { 'if-none-match': etag } })).status).toBe(304)
    // The door names no screen and no secret, and leads to the desks only.
    const door = await app.ask('/')
    expect(door.text.match(/href="[^"]*"/g)).toEqual(['href="/console/"'])
  })

  it('keep the last three builds, and tell screens of the newest', async () => {
    const data = await folder()
    for (let n = 1; n <= 5; n++)
      await openBuildShelf(await pagesOf(buildId(n)), data, Date.now() + n * 1000)
    expect((await readdir(join(data, 'builds'))).sort()).toEqual([3, 4, 5].map(buildId))
    const app = await startApp({ pages: await pagesOf(buildId(7)) })
    const [item] = (await app.app.store
      .ask('library:read', {
        channels: ['area:town'],
        epoch: null,
        scope: null,
        rev: 0,
      })
      .then((it) => it.changes.map((one) => one.item))) as { id: string; body: object }[]
    expect(item).toMatchObject({ id: 'build', board: 'builds', body: { build: buildId(7) } })
  })

  it('say that pages are not built, where they are not', async () => {
    const app = await startApp()
    expect((await app.ask('/screen/')).status).toBe(503)
  })
})

describe('resolveInside', () => {
  it('never leaves its folder', async () => {
    const root = await folder()
    const outside = await folder()
    await writeFile(join(outside, 'secret'), 'secret')
    await writeFile(join(root, 'in'), 'in')
    await symlink(join(outside, 'secret'), join(root, 'link'))
    await symlink(outside, join(root, 'way'))
    expect(await resolveInside(root, 'in')).toMatch(/in$/)
    const out = [
      'link',
      'way/secret',
      '../secret',
      '/etc/passwd',
      '',
      '.',
      '..',
      './in',
      'in/',
      'in\u0000',
    ]
    for (const name of [...out, '..\\secret', 'a/../in', '.env', 'x'.repeat(300), 'way', 'no/such'])
      if (name === 'way') expect(await resolveInside(root, name)).toBeNull()
      else expect(await resolveInside(root, name), name).toBeNull()
  })
})

describe('/api/v1/openapi.json', () => {
  it('names every command, ask and refusal', async () => {
    const app = await startApp()
    const { body, status } = await app.ask('/api/v1/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const standing = body.paths['/claim'].get.responses['200'].content['application/json'].schema
    expect(standing.properties.value.required).toEqual(['claimed', 'signedIn'])
    const paths = Object.keys(body.paths)
    for (const name of Object.keys(commands)) {
      expect(paths).toContain(`/commands/${name}`)
      const { schema } =
        body.paths[`/commands/${name}`].post.requestBody.content['application/json']
      expect(schema.properties.input, name).toMatchObject({ type: 'object' })
    }
    for (const name of Object.keys(asks)) expect(paths).toContain(`/asks/${name}`)
    for (const path of ['/session', '/claim', '/enrol', '/entries']) expect(paths).toContain(path)
    expect(body.components.schemas.Refusal.properties.code.enum).toEqual([...codes])
    const publish = body.paths['/commands/item:publish'].post.requestBody.content
    expect(publish['application/json'].schema.properties.input.properties.channels.items).toEqual({
      type: 'string',
      pattern: expect.stringContaining('screen|centre|area|group'),
    })
  })
})
