import { describe, expect, it } from 'vitest'
import type { Me } from '../../../content/live/asks.ts'
import { done, refuse } from '../../../content/live/reply.ts'
import type { StaffDoor } from '../../../kiosk/staff/staff-door.ts'
import { createStaffModel } from '../../../kiosk/staff/staff-model.ts'

const me: Me = { id: 'm', account: 'wang', name: '王小明', grants: [], trial: false }
const claim = {
  token: 'ABCDE-12345',
  account: 'wang',
  name: '王小明',
  password: '十个字的一句长话好记',
}

function make(part: Partial<StaffDoor> = {}) {
  let signedIn = false
  const wiped: string[] = []
  const enter = async () => {
    signedIn = true
    return done(me)
  }
  const door: StaffDoor = {
    standing: async () => done({ claimed: true, signedIn }),
    claim: enter,
    signIn: enter,
    signOut: async () => {
      signedIn = false
      return done(null)
    },
    me: async () => (signedIn ? done({ at: 1, answer: me }) : refuse('unauthenticated')),
    ...part,
  }
  return { model: createStaffModel(door, (it) => wiped.push(it.id)), wiped }
}

describe('who stands at the desk', () => {
  it('asks to claim what nobody has claimed, and lets the claimer in', async () => {
    let claimed = false
    const asked: string[] = []
    const { model } = make({
      standing: async () => done({ claimed, signedIn: claimed }),
      claim: async () => {
        claimed = true
        return done(me)
      },
      me: async () => {
        asked.push('me')
        return done({ at: 1, answer: me })
      },
    })
    await model.start()
    expect(model.standing.value).toEqual({ is: 'unclaimed' })
    // Without a session the question would be an error in the browser's log.
    expect(asked).toEqual([])
    expect(await model.claim(claim)).toBeNull()
    expect(model.standing.value).toEqual({ is: 'in', me })
  })

  it('shows the sign-in to whoever was too late to claim', async () => {
    const { model } = make({
      standing: async () => done({ claimed: false, signedIn: false }),
      claim: async () => refuse('already_claimed'),
    })
    await model.start()
    expect(await model.claim(claim)).toMatchObject({ code: 'already_claimed' })
    expect(model.standing.value).toEqual({ is: 'out', why: 'never' })
  })

  it('says why somebody may not sign in, and stays at the door', async () => {
    const { model } = make({ signIn: async () => refuse('public_device') })
    await model.start()
    expect(await model.signIn({ account: 'wang', password: 'x' })).toMatchObject({
      code: 'public_device',
    })
    expect(model.standing.value.is).toBe('out')
  })

  it('wipes what was typed at sign-out, but not when the session merely ended', async () => {
    const { model, wiped } = make()
    await model.signIn({ account: 'wang', password: 'x' })
    model.ended()
    // Whoever was here goes on with their password alone.
    expect(model.standing.value).toEqual({ is: 'out', why: 'ended', account: me.account })
    expect(wiped).toEqual([])
    await model.signIn({ account: 'wang', password: 'x' })
    expect(await model.signOut()).toBeNull()
    expect(wiped).toEqual(['m'])
    expect(model.standing.value).toEqual({ is: 'out', why: 'left' })
  })

  it('does not pretend to have signed out when the server cannot be told', async () => {
    const { model, wiped } = make({ signOut: async () => refuse('offline') })
    await model.signIn({ account: 'wang', password: 'x' })
    expect(await model.signOut()).toMatchObject({ code: 'offline' })
    expect(model.standing.value.is).toBe('in')
    expect(wiped).toEqual([])
  })

  it('says when the server cannot be reached at all', async () => {
    for (const part of ['standing', 'me'] as const) {
      const { model } = make({
        standing: async () => done({ claimed: true, signedIn: true }),
        [part]: async () => refuse('offline'),
      })
      await model.start()
      const refusal = { code: 'offline' }
      expect(model.standing.value, part).toMatchObject({ is: 'unreachable', refusal })
    }
  })

  it('asks to sign in when the session ends between two questions', async () => {
    const { model } = make({ standing: async () => done({ claimed: true, signedIn: true }) })
    await model.start()
    expect(model.standing.value).toEqual({ is: 'out', why: 'never' })
  })

  it('learns what a colleague may do now, and builds nothing anew for the same', async () => {
    const { model } = make()
    const raised = { ...me, grants: [{ role: 'admin', area: 'east' }] } as const
    // Nobody is made out of an answer that comes too late.
    model.know(raised)
    expect(model.standing.value).toEqual({ is: 'starting' })
    await model.signIn({ account: 'wang', password: 'x' })
    const before = model.standing.value
    model.know({ ...me })
    expect(model.standing.value).toBe(before)
    model.know({ ...raised, id: 'other' })
    expect(model.standing.value).toBe(before)
    model.know(raised)
    expect(model.standing.value).toEqual({ is: 'in', me: raised })
  })
})
