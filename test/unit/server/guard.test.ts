/** What an error in the store means to whoever asked. */
import { describe, expect, it } from 'vitest'
import { guarded } from '../../../server/live/guard.ts'
import { asStoreError } from '../../../server/store/store-error.ts'

const coded = (code: string) => Object.assign(new Error('secret words'), { code })

function noted() {
  const said: string[] = []
  const say = (_: object, message: string) => void said.push(message)
  return { log: { info: say, warn: say, error: say }, said }
}

const refusalOf = (error: unknown) => {
  const { log, said } = noted()
  const work = () => Promise.reject(asStoreError(error))
  return guarded(log, 'work', work).then((refusal) => ({ refusal, said }))
}

describe('an error in the store', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '08006', '57P01', '57P03', '53300'])(
    'is no bug when the database is out of reach (%s)',
    async (code) => {
      const { refusal, said } = await refusalOf(coded(code))
      expect(refusal).toEqual({ ok: false, code: 'busy', retryAfterMs: 1000 })
      expect(said).toEqual(['the database cannot be reached'])
    },
  )

  it('is no bug when the disk is full', async () => {
    expect((await refusalOf(coded('53100'))).refusal).toEqual({ ok: false, code: 'disk_full' })
  })

  it.each(['23505', '42P01', 'ERR_SQLITE_ERROR'])('is a bug otherwise (%s)', async (code) => {
    const { refusal, said } = await refusalOf(coded(code))
    expect(refusal).toMatchObject({ ok: false, code: 'internal', bug: expect.any(String) })
    expect(JSON.stringify(refusal)).not.toContain('secret')
    expect(said).toEqual(['a bug'])
  })
})
