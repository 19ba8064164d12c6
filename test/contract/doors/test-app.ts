/** An app of our own for one test: a real server on a free port, over an empty store and two towns. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { inject, onTestFinished } from 'vitest'
import { type App, type AppParts, createApp } from '../../../server/app.ts'
import type { AppStore } from '../../../server/bodies.ts'
import type { DoorLog } from '../../../server/live/guard.ts'
import { linkSecret, readInstallationKey } from '../../../server/screens/links.ts'
import { readSettings } from '../../../server/settings.ts'
import { appParts, openStoreOf } from '../../../server/store/open-store.ts'
import { builtThread } from '../../tools/built-threads.ts'
import { type Answered, type Ask, ask, connect, cookieOf, newId } from './app-client.ts'
import { twoTowns } from './two-towns.ts'

export const password = 'a-long-password'

export interface TestApp {
  readonly app: App
  readonly data: string
  /** As a browser on this machine names it. */
  readonly origin: string
  /** Everything logged as an error: a bug that was caught. */
  readonly bugs: object[]
  ask(path: string, it?: Ask): Promise<Answered>
  /** Claims the installation; the cookie of its administrator. */
  claim(): Promise<string>
  /** Adds a member of staff and signs in; the cookie. */
  staff(admin: string, account: string, role: string, area: string): Promise<string>
  command(cookie: string, name: string, input: unknown, id?: string): Promise<Answered>
  question(cookie: string, name: string, input?: unknown): Promise<Answered>
  desk(cookie: string): Promise<Socket>
  /** Enrols a screen by its link; its token. */
  enrol(screen: string, life?: string): Promise<string>
  screen(token: string): Promise<Socket>
  /** Stops and starts again over the same data; `more` changes its settings for this start. */
  restart(more?: Record<string, string>): Promise<void>
}

export interface TestAppOptions extends Partial<Omit<AppParts, 'log'>> {
  readonly env?: Record<string, string>
  readonly sample?: boolean
  /** Stands between the app and its store. */
  readonly wrapStore?: (store: AppStore) => AppStore
}

/** A store's doors as plain functions, so that one of them may be replaced. */
export const boundStore = (store: AppStore): AppStore => ({
  kind: store.kind,
  transact: (name, input) => store.transact(name, input),
  ask: (name, input) => store.ask(name, input),
  onBell: (listener) => store.onBell(listener),
  holdLease: (name) => store.holdLease(name),
  close: () => store.close(),
})

const threads = () => ({
  writer: builtThread(inject('threads'), appParts.writer),
  reader: builtThread(inject('threads'), appParts.reader),
})

function mustBeSocket(it: Socket | string): Socket {
  if (typeof it === 'string') throw new Error(`the socket was refused: ${it}`)
  onTestFinished(() => {
    it.close()
  })
  return it
}

export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { env = {}, sample = false, wrapStore = (it) => it, ...parts } = options
  const data = await mkdtemp(join(tmpdir(), 'linli-doors-'))
  const bugs: object[] = []
  const log: DoorLog = { info() {}, warn() {}, error: (facts) => void bugs.push(facts) }
  // A machine that has much else to do is no fault: only tests of these limits set them lower.
  const patient = { LINLI_STATEMENT_SECONDS: '120', LINLI_LOCK_SECONDS: '60' }
  const fixed = { LINLI_DATA: data, PORT: '0', LINLI_LOG: 'silent', ...patient, ...env }
  const start = (more: Record<string, string> = {}) =>
    createApp(readSettings({ ...fixed, ...more }), {
      log,
      pack: (now) => twoTowns(now, sample),
      // What must happen at once must not wait for the slow look to find it.
      checkEvery: 3_600_000,
      openStore: async (it) => wrapStore(await openStoreOf({ ...appParts, ...threads() }, it)),
      ...parts,
    })
  let app = await start()
  onTestFinished(async () => {
    await app.close()
    await rm(data, { recursive: true, force: true })
  })
  const origin = () => `http://127.0.0.1:${app.port}`

  const it: TestApp = {
    get app() {
      return app
    },
    data,
    bugs,
    get origin() {
      return origin()
    },
    ask: (path, what) => ask(origin(), path, what),
    async claim() {
      const answer = await it.ask('/api/v1/claim', {
        body: { token: app.claimToken, account: 'owner', name: '李主任', password },
      })
      if (!answer.body?.ok) throw new Error(`the claim was refused: ${answer.text}`)
      return cookieOf(answer)
    },
    async staff(admin, account, role, area) {
      const input = { account, name: account, password, role, area }
      const added = await it.command(admin, 'staff:add', input)
      if (!added.body?.ok) throw new Error(`staff:add was refused: ${added.text}`)
      const answer = await it.ask('/api/v1/session', { body: { account, password } })
      if (!answer.body?.ok) throw new Error(`the sign-in was refused: ${answer.text}`)
      return cookieOf(answer)
    },
    command: (cookie, name, input, id = newId()) =>
      it.ask(`/api/v1/commands/${name}`, { headers: { cookie }, body: { id, input } }),
    question: (cookie, name, input = {}) =>
      it.ask(`/api/v1/asks/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
        headers: { cookie },
      }),
    desk: async (cookie) =>
      mustBeSocket(await connect(`${origin()}/staff`, { headers: { cookie, origin: origin() } })),
    async enrol(screen, life = newId()) {
      const parts = await app.store.ask('screen:link', { screen })
      if (!parts) throw new Error(`no screen ${screen}`)
      const link = linkSecret(await readInstallationKey(data), screen, parts.version)
      const answer = await it.ask('/api/v1/enrol', { body: { link, life, slot: 'touch' } })
      if (!answer.body?.ok) throw new Error(`the enrolment was refused: ${answer.text}`)
      return answer.body.value.token
    },
    screen: async (token) => mustBeSocket(await connect(`${origin()}/screen`, { auth: { token } })),
    async restart(more) {
      await app.close()
      app = await start(more)
    },
  }
  return it
}
