/**
 * Keeps the library right over a line that breaks: hello, welcome, frames, and a proof once a minute.
 * Everything that touches the library goes through one queue, in the order in which it was heard.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Held } from '../../content/live/changes.ts'
import { digestOf } from '../../content/live/digest.ts'
import { type Cursor, type Frame, follow, type Welcome } from '../../content/live/follow.ts'
import type { Proof } from '../../content/live/hello.ts'
import type { Code } from '../../content/live/reply.ts'
import type { ClockModel } from './clock-model.ts'
import type { ClockSource } from './clock-source.ts'
import type { LibraryModel } from './library-model.ts'
import type { LibraryStore } from './library-store.ts'
import type { Link } from './link.ts'
import type { OutboxCounts } from './outbox-store.ts'

export interface ConnectionParts {
  readonly link: Link
  readonly library: LibraryModel
  /** Null where the browser gives no storage: the library then lives in memory alone. */
  readonly store: LibraryStore | null
  readonly clock: ClockModel
  readonly source: ClockSource
  readonly random: () => number
  readonly life: string
  readonly build: string
  readonly capabilities: () => readonly string[]
  /** What a proof says beside the library. */
  readonly counts: () => OutboxCounts & Pick<Proof, 'pinLocked' | 'lacks'>
  /** Another history of the store began; must have taken effect before the library shows it. */
  readonly onEpoch: () => Promise<void>
  /** Items are stored (or, without a store, shown). */
  readonly onStored: () => void
  /** Said after each contact: the outbox may go up, and what was learned be kept. */
  readonly onContact: () => void
  readonly onRefused: (code: Code) => void
}

export interface ConnectionModel {
  /** True from the welcome until the line is lost. */
  readonly isLive: ReadonlySignal<boolean>
  /** The storage failed at the last write: what is shown will not outlive the page. */
  readonly isUnkept: ReadonlySignal<boolean>
  open(token: string): void
  /** Takes everything anew; false when the line is down. */
  takeAnew(): boolean
  close(): void
}

export const proofEvery = 60_000
/** A storage that has not answered by then keeps no news from being shown, ms. */
export const keptWithin = 20_000
const soon = 5_000
const greetAgainMost = 30_000
const mostBehind = 2

export function createConnectionModel(parts: ConnectionParts): ConnectionModel {
  const { link, library, store, clock, source } = parts
  const isLive = signal(false)
  const isUnkept = signal(false)
  /** Counts hellos and broken lines: an answer to an earlier one is no longer waited for. */
  let greetings = 0
  let greeting = false
  /** Frames heard before the welcome that they follow. */
  let early: Frame[] = []
  let greetDelay = 0
  /** Proofs in a row that found us behind. */
  let behind = 0
  let stopProof = () => {}
  let stopGreet = () => {}
  let queue: Promise<void> = Promise.resolve()
  const run = (work: () => Promise<void>): Promise<void> => {
    // What failed is asked for again: the queue must go on, or nothing would ever be shown any more.
    queue = queue.then(work).catch(() => greetSoon(false))
    return queue
  }

  /** Stores what was folded; false when another window wrote first, and the library shows that now. */
  async function keep(cursor: Cursor, touched: readonly Held[], replaces: boolean) {
    library.stand(cursor)
    if (!store) return true
    // What a failed write left out has to go with the next one, or the cursor would skip it.
    const held = isUnkept.peek() ? library.all() : touched
    const from = library.stamp.peek()
    try {
      const stamp = await Promise.race([
        store.write({ from, cursor, held, replaces: replaces || isUnkept.peek() }),
        new Promise<never>((_, hangs) => source.after(keptWithin, hangs)),
      ])
      if (stamp === null) {
        library.show(await store.read())
        return false
      }
      library.stand(cursor, stamp)
      isUnkept.value = false
    } catch {
      isUnkept.value = true
    }
    return true
  }

  async function takeFrame(frame: Frame): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      const cursor = library.cursor.peek()
      const step = cursor ? follow(cursor, frame) : { do: 'hello' as const }
      if (step.do === 'ignore') return
      if (step.do === 'hello') return greetSoon(false)
      if (await keep(step.cursor, library.fold(frame.changes, false), false)) {
        return parts.onStored()
      }
      // Another window wrote first: what it left may hold this frame already, or take it as well.
    }
    greetSoon(false)
  }

  async function takeOrWait(frame: Frame): Promise<void> {
    if (greeting) early.push(frame)
    else await takeFrame(frame)
  }

  async function takeWelcome(welcome: Welcome, anew: boolean): Promise<void> {
    const before = library.cursor.peek()
    if (before && before.epoch !== welcome.cursor.epoch) await parts.onEpoch()
    const replaces = welcome.kind === 'full'
    const kept = await keep(welcome.cursor, library.fold(welcome.changes, replaces), replaces)
    // Asked for anew because what is held is wrong: what the other window stored may be no better.
    if (!kept) return greetSoon(anew)
    parts.onStored()
    const heard = early
    early = []
    greeting = false
    isLive.value = true
    for (const it of heard) {
      if (greeting) early.push(it)
      else await takeFrame(it)
    }
    if (!greeting) greetDelay = 0
    parts.onContact()
    proveIn(proofEvery)
  }

  /** Says hello at once the first time, and later each time, so that a fault does not become a flood. */
  function greetSoon(anew: boolean): void {
    greeting = true
    behind = 0
    stopGreet()
    const wait = greetDelay * (0.5 + parts.random() / 2)
    greetDelay = Math.min(greetAgainMost, greetDelay * 2 || 1000)
    if (wait === 0) void greet(anew)
    else stopGreet = source.after(wait, () => void greet(anew))
  }

  async function greet(anew: boolean): Promise<void> {
    const mine = ++greetings
    const asked = clock.reading()
    const cursor = anew ? null : library.cursor.peek()
    const reply = await link.hello({
      epoch: cursor?.epoch ?? null,
      scope: cursor?.scope ?? null,
      rev: cursor?.rev ?? 0,
      life: parts.life,
      build: parts.build,
      capabilities: [...parts.capabilities()],
    })
    if (mine !== greetings) return
    if (reply.ok) {
      const welcome = reply.value
      clock.heard(welcome.now, asked)
      return run(async () => {
        if (mine === greetings) await takeWelcome(welcome, anew)
      })
    }
    if (reply.code === 'ended_token' || reply.code === 'unauthenticated') {
      return parts.onRefused(reply.code)
    }
    greetDelay = Math.max(greetDelay, reply.retryAfterMs ?? 0)
    greetSoon(anew)
  }

  function proveIn(ms: number): void {
    stopProof()
    stopProof = source.after(ms, () => void prove())
  }

  async function prove(): Promise<void> {
    const mine = greetings
    const cursor = library.cursor.peek()
    if (greeting || !cursor || !isLive.peek()) return
    const asked = clock.reading()
    const digest = digestOf(library.carried.peek())
    const { epoch, heads } = cursor
    const reply = await link.proof({ epoch, digest, heads, ...parts.counts() })
    if (mine !== greetings || greeting) return
    if (!reply.ok) return proveIn(reply.code === 'offline' ? soon : proofEvery)
    clock.heard(reply.value.now, asked)
    const { verdict, rev } = reply.value
    if (verdict === 'different') return greetSoon(true)
    behind = verdict === 'behind' ? behind + 1 : 0
    // News that is on its way comes within seconds; what still has not come is asked for.
    if (behind > mostBehind) return greetSoon(false)
    if (verdict === 'same') await run(() => arrived(rev))
    parts.onContact()
    proveIn(verdict === 'behind' ? soon : proofEvery)
  }

  /** Everything up to `rev` has arrived: a later hello may start from there. */
  async function arrived(rev: number): Promise<void> {
    const cursor = library.cursor.peek()
    if (!cursor || greeting) return
    const next = { ...cursor, rev: Math.max(cursor.rev, rev) }
    library.stand(next)
    const hasDropped = library.dropGone()
    if (hasDropped) await keep(next, library.all(), true)
    else if (rev > cursor.rev) await keep(next, [], false)
  }

  function drop(): void {
    greetings++
    greeting = true
    early = []
    isLive.value = false
    stopProof()
    stopGreet()
  }

  return {
    isLive,
    isUnkept,
    open: (token) =>
      link.open(token, {
        connected() {
          drop()
          greetDelay = 0
          greetSoon(false)
        },
        lost: drop,
        frame(frame) {
          if (greeting) early.push(frame)
          else void run(() => takeOrWait(frame))
        },
        ended(why) {
          if (why === 'ended_token') parts.onRefused(why)
          else greetSoon(false)
        },
        refused: parts.onRefused,
      }),
    takeAnew() {
      const may = isLive.peek()
      if (may) greetSoon(true)
      return may
    },
    close() {
      drop()
      link.close()
    },
  }
}
