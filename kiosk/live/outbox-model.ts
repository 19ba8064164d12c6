/**
 * Entries on their way up. A tap is thanked for when it is on disk; where the storage fails, or answers
 * nothing, it is sent at once and thanked for on the server's answer; never before, and never for nothing.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { batchLimit } from '../../content/live/batch-limit.ts'
import type { Entry, Settlement } from '../../content/live/entries.ts'
import type { Code, Reply } from '../../content/live/reply.ts'
import type { ClockModel } from './clock-model.ts'
import type { ClockSource } from './clock-source.ts'
import type { Link } from './link.ts'
import type { Birth, OutboxCounts, OutboxStore } from './outbox-store.ts'

export interface OutboxParts {
  /** Null where the browser gives no storage. */
  readonly store: OutboxStore | null
  readonly link: Link
  readonly clock: ClockModel
  readonly source: ClockSource
  readonly random: () => number
  /** The life of the database, or of this page where there is none. */
  readonly life: string
  /** True while this window may send: the line is up and welcomed. */
  readonly maySend: () => boolean
  readonly onRefused: (code: Code) => void
}

export type AddResult = { ok: true; id: string } | { ok: false; why: 'storage' | 'full' }

type UnbornOf<E extends Entry> = E extends Entry ? Omit<E, keyof Birth> : never
/** An entry that no database has numbered yet. It has its id: over the line it is the same one. */
export type Unborn = UnbornOf<Entry>

export interface OutboxModel {
  readonly counts: ReadonlySignal<OutboxCounts>
  /** True since a write of an entry failed or hung, until one succeeds. */
  readonly isFailing: ReadonlySignal<boolean>
  add(unborn: Unborn): Promise<AddResult>
  /** Sends what waits, if it may. */
  send(): void
  /** Another history of the store began. */
  offerAgain(): Promise<void>
  /** After a contact, when the time is sure: forgets what nobody can ask for again. */
  tidy(held: ReadonlySet<string>): Promise<void>
}

/** How many entries may wait. */
export const mostWaiting = 100_000
/** A storage that has not answered by then is not waited for by whoever stands there, ms. */
export const storedWithin = 3000
/** How long settled taps are kept, to be offered again after a restore. */
export const keptFor = 14 * 86_400_000
const retryLeast = 1000
const retryMost = 60_000

export function createOutboxModel(parts: OutboxParts): OutboxModel {
  const { store, link, clock, source } = parts
  const counts = signal<OutboxCounts>({ waiting: 0, refused: 0 })
  const isFailing = signal(false)
  /** The highest number used by this page, so that the database gives none of them again. */
  let used = 0
  let sending = false
  let wanted = false
  let limit = batchLimit
  let retry = retryLeast
  let stopRetry = () => {}
  /** Entries that the server cannot digest: passed over until the page starts anew, never dropped. */
  const stuck = new Set<string>()

  async function recount(): Promise<void> {
    if (store) counts.value = await store.counts()
  }

  function sent(): { page: string; mono: number } {
    return { page: source.page, mono: source.read().mono }
  }

  /** One batch; true when the next may follow at once. */
  async function sendBatch(from: OutboxStore): Promise<boolean> {
    const entries = await from.waiting(limit, stuck)
    if (entries.length === 0 || !parts.maySend()) return false
    const reply = await link.entries({ sent: sent(), entries })
    if (!reply.ok) return afterRefusal(reply, entries)
    await from.settle(reply.value, clock.read())
    const { settled, quarantined, refused } = reply.value
    const decided = settled.length + quarantined.length + refused.length > 0
    if (decided) {
      limit = batchLimit
      retry = retryLeast
    }
    return decided
  }

  /** A whole batch was refused: some entry in it may be the cause, so it goes up in halves. */
  function afterRefusal(reply: Reply<Settlement> & { ok: false }, entries: Entry[]): boolean {
    const { code } = reply
    if (code === 'ended_token' || code === 'unauthenticated') {
      parts.onRefused(code)
      return false
    }
    retry = Math.max(retry, reply.retryAfterMs ?? 0)
    if (code !== 'bad_input' && code !== 'too_large' && code !== 'internal') return false
    const [first] = entries
    if (entries.length === 1 && first) stuck.add(first.id)
    else limit = Math.ceil(entries.length / 2)
    return code !== 'internal'
  }

  function later(): void {
    stopRetry()
    stopRetry = source.after(retry * (0.5 + parts.random() / 2), send)
    retry = Math.min(retryMost, retry * 2)
  }

  function send(): void {
    wanted = true
    if (!sending && store && parts.maySend()) void drain(store)
  }

  async function drain(from: OutboxStore): Promise<void> {
    sending = true
    try {
      while (wanted && parts.maySend()) {
        wanted = false
        while (await sendBatch(from));
      }
      await recount()
      if (counts.peek().waiting > stuck.size && parts.maySend()) later()
    } catch {
      // The storage failed while marking: what was sent is sent again, and its id makes that harmless.
      later()
    } finally {
      sending = false
    }
  }

  /** Storage is no help: straight to the server, and thanked for on its answer. */
  async function addByLine(unborn: Unborn): Promise<AddResult> {
    const { id } = unborn
    if (!parts.maySend()) return { ok: false, why: 'storage' }
    used++
    const entry = { ...unborn, life: parts.life, seq: used }
    const reply = await link.entries({ sent: sent(), entries: [entry] })
    const taken = reply.ok && [...reply.value.settled, ...reply.value.quarantined].includes(id)
    return taken ? { ok: true, id } : { ok: false, why: 'storage' }
  }

  async function addToStore(to: OutboxStore, unborn: Unborn): Promise<AddResult> {
    const entry = await to.add((birth) => ({ ...unborn, ...birth }), mostWaiting, used)
    if (entry === 'full') return { ok: false, why: 'full' }
    used = Math.max(used, entry.seq)
    isFailing.value = false
    counts.value = { ...counts.peek(), waiting: counts.peek().waiting + 1 }
    send()
    return { ok: true, id: entry.id }
  }

  return {
    counts,
    isFailing,
    async add(unborn) {
      if (!store) return addByLine(unborn)
      let line: Promise<AddResult> | undefined
      /** Once: what hung may fail in the end. */
      const byLine = () => {
        isFailing.value = true
        line ??= addByLine(unborn)
        return line
      }
      return new Promise((answer) => {
        const stop = source.after(storedWithin, () => void byLine().then(answer))
        void addToStore(store, unborn).catch(byLine).then(answer).finally(stop)
      })
    },
    send,
    async offerAgain() {
      await store?.offerAgain(clock.read() - keptFor)
    },
    async tidy(held) {
      await store?.tidy(clock.read() - keptFor, held)
      await recount()
    },
  }
}
