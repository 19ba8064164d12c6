/**
 * The HTTP door of the API: the same commands, asks, entries, claim, sign-in and enrolment as elsewhere.
 * Nothing is changed by a GET. A request that comes with a cookie must name our own origin.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { refuse } from '../../content/live/reply.ts'
import type { DeskStanding } from '../../content/staff/accounts.ts'
import type { AppStore } from '../bodies.ts'
import type { AskDoor } from '../live/ask-door.ts'
import type { CommandDoor } from '../live/command-door.ts'
import type { EntriesDoor } from '../live/entries-door.ts'
import { type DoorLog, guarded } from '../live/guard.ts'
import { screenOfToken } from '../live/socket-screen.ts'
import type { StaffCaller } from '../live/staff-caller.ts'
import { type EnrolParts, enrol } from '../screens/enrol.ts'
import type { Settings } from '../settings.ts'
import {
  endSessionCookie,
  isScreenBrowser,
  screenCookie,
  sessionCookie,
  sessionToken,
} from '../staff/cookies.ts'
import { tokenHash } from '../staff/secrets.ts'
import type { Session, Sessions } from '../staff/sessions.ts'
import { claim, isTrial, type SignedIn, signIn, type Visitor } from '../staff/sign-in.ts'
import { answer, atMost, readJson } from './api-body.ts'
import type { DoorEnv } from './door-env.ts'
import type { Limits } from './limits.ts'
import { openApi } from './openapi.ts'
import { judgeOrigin } from './origin.ts'

/** What the HTTP door stands before. */
export interface ApiParts {
  readonly store: AppStore
  readonly log: DoorLog
  readonly settings: Settings
  readonly limits: Limits
  readonly sessions: Sessions
  readonly commands: CommandDoor
  readonly asks: AskDoor
  readonly entries: EntriesDoor
  readonly enrolment: EnrolParts
  readonly clock: EnrolParts['clock']
  /** A token or a session was ended: cut who rests on it. */
  readonly onEnded: () => void
  /** A screen took a new token: its older one ended, and desks hear of it. */
  readonly onEnrolled: (screen: string) => void
}

const kilobyte = 1024

/** The routes under `/api/v1`. */
export function api(parts: ApiParts): Hono<DoorEnv> {
  const { store, log, settings, limits, sessions } = parts

  const ownOrigin: MiddlewareHandler<DoorEnv> = async (c, next) => {
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const verdict = judgeOrigin(c.req.header('origin'), c.get('peer'), settings)
    if (verdict === 'foreign') return answer(c, refuse('forbidden'))
    const withCookie = sessionToken(c.req.header('cookie'), c.get('peer')) !== null
    if (changes && withCookie && verdict !== 'own') return answer(c, refuse('forbidden'))
    await next()
  }

  const visitorOf = (c: Context<DoorEnv>): Visitor => ({
    peer: c.get('peer'),
    isScreen: isScreenBrowser(c.req.header('cookie')),
  })

  async function sessionOf(c: Context<DoorEnv>, use: 'use' | 'look' = 'use') {
    const token = sessionToken(c.req.header('cookie'), c.get('peer'))
    return token ? sessions.read(tokenHash(token), use) : null
  }

  const callerOf = (c: Context<DoorEnv>, { member, hash }: Session): StaffCaller => ({
    member,
    session: hash,
    peer: c.get('peer'),
  })

  const stranger = async (c: Context<DoorEnv>, code: 'unauthenticated' | 'ended_token') =>
    answer(c, (await limits.stranger.take(c.get('peer').key)) ?? refuse(code))

  /** Claim and sign-in: a body comes in, a cookie goes out. */
  const withPassword =
    (work: (visitor: Visitor, body: unknown) => Promise<SignedIn>) =>
    async (c: Context<DoorEnv>): Promise<Response> => {
      const body = await readJson(c)
      if (!body.ok) return answer(c, body)
      const done = await guarded(log, 'sign-in', () => work(visitorOf(c), body.value))
      if (!('reply' in done)) return answer(c, done)
      if (done.token)
        c.header('Set-Cookie', sessionCookie(done.token, c.get('peer')), { append: true })
      return answer(c, done.reply)
    }

  /** A browser that hangs in a hall keeps no session of staff (promise 8). */
  async function endSession(c: Context<DoorEnv>): Promise<void> {
    const token = sessionToken(c.req.header('cookie'), c.get('peer'))
    if (!token) return
    await sessions.close(tokenHash(token))
    c.header('Set-Cookie', endSessionCookie(c.get('peer')), { append: true })
    parts.onEnded()
  }

  const routes = new Hono<DoorEnv>()
  routes.use(ownOrigin)
  routes.use(async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'no-store')
  })

  routes.get('/openapi.json', (c) => c.json(openApi()))

  // A desk asks here first: to ask who one is without a session would be an error in the browser's log.
  routes.get('/claim', async (c) => {
    const reply = await guarded(log, 'claim', async () => {
      const { claimed } = await store.ask('claim:standing', null)
      const value: DeskStanding = { claimed, signedIn: (await sessionOf(c, 'look')) !== null }
      return { ok: true as const, value }
    })
    return answer(c, reply)
  })
  routes.post(
    '/claim',
    atMost(8 * kilobyte),
    withPassword((visitor, body) => claim(parts, visitor, body)),
  )
  routes.post(
    '/session',
    atMost(8 * kilobyte),
    withPassword((visitor, body) => signIn(parts, visitor, body)),
  )
  routes.delete('/session', async (c) => {
    const refusal = await guarded(log, 'sign-out', async () => {
      await endSession(c)
      return { ok: true as const, value: null }
    })
    return answer(c, refusal)
  })

  routes.post('/enrol', atMost(8 * kilobyte), async (c) => {
    const body = await readJson(c)
    if (!body.ok) return answer(c, body)
    const peer = c.get('peer')
    const reply = await guarded(log, 'enrol', async () => {
      const enrolled = await enrol(parts.enrolment, peer, body.value)
      if (!enrolled.ok) return enrolled
      c.header('Set-Cookie', screenCookie(peer), { append: true })
      if (!(await isTrial(store, peer))) await endSession(c)
      parts.onEnrolled(enrolled.value.screen)
      return enrolled
    })
    return answer(c, reply)
  })

  routes.post('/entries', atMost(64 * kilobyte), async (c) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const screen = await screenOfToken(store, token)
    if (!screen) return stranger(c, 'ended_token')
    const tooMany = await limits.screen.take(screen.tokenHash)
    if (tooMany) return answer(c, tooMany)
    const body = await readJson(c)
    return answer(c, body.ok ? await parts.entries(screen, body.value) : body)
  })

  routes.post('/commands/:name', atMost(256 * kilobyte), async (c) => {
    const session = await sessionOf(c)
    if (!session) return stranger(c, 'unauthenticated')
    const body = await readJson(c)
    if (!body.ok) return answer(c, body)
    // What is no object has no id, which the door will say.
    const given = typeof body.value === 'object' && body.value !== null ? body.value : {}
    const call = { ...given, name: c.req.param('name') }
    return answer(c, await parts.commands(callerOf(c, session), call))
  })

  routes.get('/asks/:name', async (c) => {
    const session = await sessionOf(c)
    if (!session) return stranger(c, 'unauthenticated')
    let input: unknown
    try {
      input = JSON.parse(c.req.query('input') ?? '{}')
    } catch {
      return answer(c, refuse('bad_input', { issues: [{ path: 'input', issue: 'format' }] }))
    }
    const call = { name: c.req.param('name'), input }
    return answer(c, await parts.asks(callerOf(c, session), call))
  })

  return routes
}
