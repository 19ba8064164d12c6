import { describe, expect, it } from 'vitest'
import { addressKey, peerOf } from '../../../server/http/address.ts'
import { createLimits } from '../../../server/http/limits.ts'
import { connect, newId, say } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { startApp } from './test-app.ts'

describe('limits', () => {
  it('are kept for each screen alone', async () => {
    const app = await startApp()
    const east = await app.screen(await app.enrol('east-touch'))
    const west = await app.screen(await app.enrol('west-touch'))
    const replies = await Promise.all(Array.from({ length: 400 }, () => say(east, 'proof', {})))
    const codes = replies.map((it) => (it.ok ? 'ok' : it.code))
    expect(new Set(codes)).toEqual(new Set(['bad_input', 'too_many']))
    const refused = replies.find((it) => !it.ok && it.code === 'too_many')
    expect(refused).toMatchObject({ retryAfterMs: expect.any(Number) })
    expect(await say(west, 'proof', {})).toMatchObject({ code: 'bad_input' })
  })

  it('are kept for each account and address alone, over both doors together', async () => {
    const app = await startApp()
    const admin = await app.claim()
    const editor = await app.staff(admin, 'east.editor', 'editor', 'east')
    const desk = await app.desk(editor)
    const call = { id: newId(), name: 'item:retract', input: {} }
    await Promise.all(Array.from({ length: 620 }, () => say(desk, 'command', call)))
    expect((await app.command(editor, 'item:save', notice('east'))).status).toBe(429)
    expect((await app.command(admin, 'item:save', notice('east'))).body.ok).toBe(true)
  })

  it('let a stranger ask only so often, and hold up nobody who has a token', async () => {
    const app = await startApp({ limits: { ...createLimits(), stranger: stingy() } })
    const token = await app.enrol('east-touch')
    const codes: unknown[] = []
    for (let i = 0; i < 4; i++)
      codes.push(await connect(`${app.origin}/screen`, { auth: { token: 'A'.repeat(43) } }))
    expect(codes).toEqual(['ended_token', 'ended_token', 'too_many', 'too_many'])
    await app.screen(token)
  })
})

/** Two are let through. */
function stingy() {
  let left = 2
  return {
    take: async () => (left-- > 0 ? null : ({ ok: false, code: 'too_many' } as const)),
    giveBack: async () => undefined,
  }
}

const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers: { host: 'localhost:4180', ...headers }, socket: { remoteAddress } }) as never

describe('an address', () => {
  const alone = { trustedProxies: [], publicUrl: null }
  const behind = { trustedProxies: ['10.0.0.1', '10.0.0.2'], publicUrl: null }

  it('is the one that no trusted proxy vouches for', () => {
    const forged = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https' }
    expect(peerOf(request('::ffff:10.0.0.9', forged), alone)).toMatchObject({
      address: '10.0.0.9',
      https: false,
    })
    expect(peerOf(request('10.0.0.9', forged), behind).address).toBe('10.0.0.9')
    const chain = { 'x-forwarded-for': '6.6.6.6, 203.0.113.5, 10.0.0.2' }
    expect(peerOf(request('10.0.0.1', chain), behind).address).toBe('203.0.113.5')
    expect(peerOf(request('10.0.0.1', forged), behind).https).toBe(true)
  })

  it('is of this machine only with nothing between', () => {
    expect(peerOf(request('127.0.0.1'), alone).local).toBe(true)
    expect(peerOf(request('::1', { host: '[::1]:4180' }), alone).local).toBe(true)
    for (const it of [
      request('192.168.1.5'),
      request('127.0.0.1', { host: 'hall.example' }),
      request('127.0.0.1', { host: 'localhost.evil.example:4180' }),
      request('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }),
      request('127.0.0.1', { forwarded: 'for=1.2.3.4' }),
    ])
      expect(peerOf(it, alone).local).toBe(false)
  })

  it('of one IPv6 household counts as one', () => {
    expect(addressKey('203.0.113.5')).toBe('203.0.113.5')
    const one = addressKey('2001:db8:1:2:3:4:5:6')
    expect(addressKey('2001:db8:1:2::99')).toBe(one)
    expect(addressKey('2001:db8:1:3::99')).not.toBe(one)
    expect(addressKey('::1')).toBe('0:0:0:0::/64')
  })
})
