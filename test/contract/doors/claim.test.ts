import { describe, expect, it } from 'vitest'
import { cookieOf } from './app-client.ts'
import { password, startApp } from './test-app.ts'

const claimer = (token: string | null, account: string) => ({
  body: { token, account, name: '李主任', password },
})

describe('claiming an installation', () => {
  it('makes exactly one administrator of fifty concurrent claims', async () => {
    const app = await startApp()
    const token = app.app.claimToken
    expect(token).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => app.ask('/api/v1/claim', claimer(token, `owner${i}`))),
    )
    const won = answers.filter((it) => it.body.ok)
    expect(won).toHaveLength(1)
    const codes = new Set(answers.filter((it) => !it.body.ok).map((it) => it.body.code))
    expect([...codes]).toEqual(['already_claimed'])
    const cookie = cookieOf(won[0] as (typeof answers)[0])
    const me = await app.question(cookie, 'me')
    expect(me.body.value.answer.grants).toEqual([{ role: 'admin', area: 'town' }])
  })

  it('is known to anybody who asks, and so is whether the asker is signed in', async () => {
    let wall = Date.now()
    const app = await startApp({ now: () => wall, mono: () => 0 })
    const standing = async (cookie = '') =>
      (await app.ask('/api/v1/claim', { headers: { cookie } })).body.value
    expect(await standing()).toEqual({ claimed: false, signedIn: false })
    const cookie = await app.claim()
    expect(await standing()).toEqual({ claimed: true, signedIn: false })
    expect(await standing('sid=AAAA')).toEqual({ claimed: true, signedIn: false })
    // To look is no use of the session: the asker need not be there.
    for (let minutes = 0; minutes < 30; minutes += 10) {
      expect(await standing(cookie)).toEqual({ claimed: true, signedIn: true })
      wall += 10 * 60_000
    }
    expect(await standing(cookie)).toEqual({ claimed: true, signedIn: false })
  })

  it('takes no other token, and none that has ended', async () => {
    let wall = Date.now()
    const app = await startApp({ now: () => wall, mono: () => 0 })
    const first = app.app.claimToken
    const wrong = await app.ask('/api/v1/claim', claimer('AAAAA-AAAAA', 'owner'))
    expect([wrong.status, wrong.body.code]).toEqual([400, 'wrong_claim'])
    await app.restart()
    expect((await app.ask('/api/v1/claim', claimer(first, 'owner'))).body.code).toBe('wrong_claim')
    wall += 25 * 3_600_000
    const second = app.app.claimToken
    expect((await app.ask('/api/v1/claim', claimer(second, 'owner'))).body.code).toBe('wrong_claim')
  })

  it('is over once it is claimed, also after a restart', async () => {
    const app = await startApp()
    await app.claim()
    await app.restart()
    expect(app.app.claimToken).toBeNull()
  })

  it('reads the token as a person types it', async () => {
    const app = await startApp()
    const typed = ` ${app.app.claimToken?.toLowerCase().replace('-', ' ')} `
    expect((await app.ask('/api/v1/claim', claimer(typed, 'owner'))).body.ok).toBe(true)
  })
})
