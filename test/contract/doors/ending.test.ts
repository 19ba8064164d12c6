import { connect as dial } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connect, newId, say } from './app-client.ts'
import { startApp } from './test-app.ts'

describe('the end of the server', () => {
  it('comes although screens, desks and a half-sent request hang on', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const token = await app.enrol('east-touch')
    const screen = await app.screen(token)
    const desk = await app.desk(admin)
    const hello = { epoch: null, scope: null, rev: 0, life: newId(), build: 'b', capabilities: [] }
    await say(screen, 'hello', hello)
    const half = dial(app.app.port, '127.0.0.1')
    half.on('error', () => undefined)
    await new Promise<void>((done) => {
      half.write('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{', () =>
        done(),
      )
    })
    const gone = [screen, desk].map((it) => new Promise((done) => it.once('disconnect', done)))
    const before = performance.now()
    await app.restart()
    await Promise.all(gone)
    expect(performance.now() - before).toBeLessThan(15_000)
    // What was true before is true after: the token, the session, nothing logged as a bug.
    expect(typeof (await connect(`${app.origin}/screen`, { auth: { token } }))).toBe('object')
    await app.desk(admin)
    expect(app.bugs).toEqual([])
  })
})
