import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError, settingsTable } from '../../server/settings.ts'

const wrongIn = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.wrong.map((it) => it.name)
    throw error
  }
}

describe('settings', () => {
  it('are safe by default', () => {
    expect(readSettings({ LINLI_DATA: '/srv/linli' })).toEqual({
      port: 4180,
      host: '127.0.0.1',
      data: '/srv/linli',
      media: '/srv/linli/media',
      databaseUrl: null,
      publicUrl: null,
      zone: 'Asia/Shanghai',
      allowInsecureSignIn: false,
      trustedProxies: [],
      sessionIdle: 1_800_000,
      sessionAbsolute: 43_200_000,
      claimLife: 86_400_000,
      goneLife: 34_560_000_000,
      statementLimit: 15_000,
      lockLimit: 5_000,
      buildProof: 60_000,
      log: 'info',
      renewEpoch: false,
    })
  })

  it('take every fallback of their own table, and an empty text for one', () => {
    for (const { name, fallback } of settingsTable) {
      expect(wrongIn({ [name]: fallback ?? '' }), name).toEqual([])
      expect(wrongIn({ [name]: '  ' }), name).toEqual([])
    }
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', 'http'],
    ['HOST', 'a b'],
    ['HOST', 'http://x'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'postgres'],
    ['PUBLIC_URL', 'hall.example'],
    ['PUBLIC_URL', 'https://hall.example/path'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['LINLI_ZONE', 'Asia/Nowhere'],
    ['LINLI_ALLOW_INSECURE_SIGN_IN', 'yes'],
    ['LINLI_TRUSTED_PROXIES', '10.0.0.1, proxy'],
    ['LINLI_SESSION_IDLE_MINUTES', '0'],
    ['LINLI_SESSION_HOURS', '1.5'],
    ['LINLI_CLAIM_HOURS', '721'],
    ['LINLI_STATEMENT_SECONDS', '0'],
    ['LINLI_LOCK_SECONDS', '3601'],
    ['LINLI_LOG', 'loud'],
    ['LINLI_RENEW_EPOCH', '2'],
  ])('refuse %s=%s by name', (name, value) => {
    expect(wrongIn({ [name]: value })).toEqual([name])
  })

  it('name all that is wrong at once, and repeat no value', () => {
    const env = { PORT: 'x', DATABASE_URL: 'mysql://user:secret@host/db' }
    expect(wrongIn(env)).toEqual(['PORT', 'DATABASE_URL'])
    expect(() => readSettings(env)).toThrow(/PORT must be a port/)
    expect(() => readSettings(env)).not.toThrow(/secret/)
  })

  it('never throw anything else', () => {
    const names = settingsTable.map((it) => it.name)
    // Not `unit: 'binary'`: before its first text that makes a table of all code points, for seconds.
    const texts = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((points) => String.fromCodePoint(...points))
    fc.assert(
      fc.property(fc.constantFrom(...names), texts, (name, text) => {
        wrongIn({ [name]: text })
      }),
    )
  })
})
