/**
 * The real, built server as a process of its own, over a fresh data folder: what a person starts with
 * `npm start`. It may be killed in the hard way and started again on the same port and data.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './port.ts'
import { root } from './root.ts'
import { until } from './until.ts'

export interface RunningServer {
  readonly port: number
  readonly data: string
  readonly origin: string
  /** The claim token as it was last printed. */
  claim(): string
  /** The printed enrolment link of a screen, by its slot. */
  link(slot: string): string
  /** Everything printed since the first start. */
  output(): string
  /** `kill -9`: no goodbye, no flush. */
  kill(): Promise<void>
  /** As `Ctrl-C` does. */
  stop(): Promise<void>
  /**
   * On the same port, over the same data; `more` adds to its settings for this start, and `from` is the
   * folder of another installation.
   */
  start(more?: Readonly<Record<string, string>>, from?: string): Promise<void>
}

/** Whoever launched it also ends it. */
export interface LaunchedServer extends RunningServer {
  readonly pid: () => number | undefined
  /** The process and all that it kept. */
  end(): Promise<void>
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>
}

export async function launchServer({ env = {} }: Options = {}): Promise<LaunchedServer> {
  const data = mkdtempSync(join(tmpdir(), 'linli-data-'))
  const port = await freePort()
  let child: ChildProcess | null = null
  let output = ''
  let since = 0

  async function start(more: Readonly<Record<string, string>> = {}, from = root): Promise<void> {
    since = output.length
    const started = spawn(process.execPath, ['server/cli/start.mjs'], {
      cwd: from,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LINLI_DATA: data, PORT: String(port), ...env, ...more },
    })
    child = started
    let said = ''
    const hear = (bytes: Buffer) => {
      output += bytes.toString()
    }
    started.stdout?.on('data', hear)
    started.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    started.stderr?.on('data', hear)
    // It answers before it has said its links and its token; a blank line ends what it says.
    await up(started, () => /\S\n\n/.test(said))
  }

  async function up(started: ChildProcess, hasSaid: () => boolean): Promise<void> {
    const answers = async () => hasSaid() && (await fetch(`http://127.0.0.1:${port}/healthz`)).ok
    await until('the server came up', () => started.exitCode !== null || answers(), 60_000)
    if (started.exitCode !== null) throw new Error(`The server ended at once.\n${output}`)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  const find = (what: string, pattern: RegExp): string => {
    const found = pattern.exec(output.slice(since))?.[1]
    if (!found) throw new Error(`The server did not print ${what}.\n${output.slice(since)}`)
    return found
  }

  async function clear(): Promise<void> {
    await end('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }

  try {
    await start()
  } catch (fault) {
    await clear()
    throw fault
  }

  return {
    port,
    data,
    origin: `http://localhost:${port}`,
    claim: () => find('a claim token', /\b([A-Z0-9]{5}-[A-Z0-9]{5})\b/),
    link: (slot) => find(`the link of ${slot}`, new RegExp(`(http\\S+slot=${slot}\\b\\S*)`)),
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
    pid: () => child?.pid,
    end: clear,
  }
}
