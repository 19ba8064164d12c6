import { connect as dial } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connect } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { startApp } from './test-app.ts'

describe('a page of another origin', () => {
  it('gets no socket, over neither transport', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const token = await app.enrol('east-touch')
    const port = app.app.port
    const foreign = [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${port + 1}`,
      `http://127.0.0.1:${port}.evil.example`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}/`,
      '',
    ]
    for (const origin of foreign) {
      const headers = { origin, cookie: admin }
      expect(await connect(`${app.origin}/staff`, { headers }), origin).toMatch(/websocket error/)
      const asScreen = await connect(`${app.origin}/screen`, { headers, auth: { token } })
      expect(asScreen, origin).toMatch(/websocket error/)
      const polling = await fetch(`${app.origin}/socket.io/?EIO=4&transport=polling`, { headers })
      expect(polling.status, origin).toBeGreaterThanOrEqual(400)
    }
  })

  it('finds polling refused to everybody', async () => {
    const app = await startApp()
    const headers = { origin: app.origin }
    const refused = await connect(`${app.origin}/screen`, { transports: ['polling'], headers })
    expect(typeof refused).toBe('string')
    const answer = await fetch(`${app.origin}/socket.io/?EIO=4&transport=polling`, { headers })
    expect(answer.status).toBe(400)
  })

  it('cannot act with a cookie, nor can a cookie that names no origin', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const call = (headers: Record<string, string>) =>
      fetch(`${app.origin}/api/v1/commands/item:save`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: admin, ...headers },
        body: JSON.stringify({ id: 'x', input: notice('east') }),
      })
    expect((await call({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await call({ origin: 'null' })).status).toBe(403)
    expect((await call({})).status).toBe(403)
    expect((await call({ origin: app.origin })).status).toBe(400)
    for (const path of ['/session', '/claim', '/enrol', '/entries']) {
      const headers = { origin: 'http://evil.example' }
      expect((await app.ask(`/api/v1${path}`, { body: {}, headers })).status, path).toBe(403)
    }
    const answer = await app.ask('/api/v1/asks/me', { headers: { cookie: admin } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('lets a desk in only from a page of ours, a screen also without a page', async () => {
    const app = await startApp()
    const admin = await app.claim()
    expect(await connect(`${app.origin}/staff`, { headers: { cookie: admin } })).toBe('forbidden')
    expect(await connect(`${app.origin}/staff`, { headers: { origin: app.origin } })).toBe(
      'unauthenticated',
    )
    await app.desk(admin)
    await app.screen(await app.enrol('east-touch'))
  })

  it('takes the public address for its own, when one is set', async () => {
    const app = await startApp({ env: { PUBLIC_URL: 'https://hall.example' } })
    const token = await app.enrol('east-touch')
    const headers = { origin: 'https://hall.example' }
    const socket = await connect(`${app.origin}/screen`, { auth: { token }, headers })
    expect(typeof socket).toBe('object')
    if (typeof socket !== 'string') socket.close()
  })

  it('cannot upset the process with broken requests', async () => {
    const app = await startApp()
    const raw = (text: string) =>
      new Promise((done) => {
        const wire = dial(app.app.port, '127.0.0.1', () => wire.end(text))
        wire.on('data', () => undefined)
        wire.on('error', () => done('error'))
        wire.on('close', () => done('closed'))
      })
    await raw('GET / HTTP/1.1\r\nHost: a b\r\n\r\n')
    await raw('GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n')
    await raw('GET //// HTTP/1.1\r\nHost: \r\n\r\n')
    await raw('\u0000\u0001\u0002')
    await raw(
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    )
    await raw(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    )
    expect((await app.ask('/healthz')).body).toEqual({ ok: true })
    expect(app.bugs).toEqual([])
  })
})
