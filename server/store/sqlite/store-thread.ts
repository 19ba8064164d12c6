/**
 * The main thread's end of one thread of the store: calls with answers, and a death that is loud. When
 * the thread ends before it was told to, everything that waits on it is refused and `onDeath` is told.
 */
import { Worker } from 'node:worker_threads'
import { type FlatError, reviveError, StoreError } from '../store-error.ts'
import type { Answer, FromThread, ThreadStart, ToThread } from './messages.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

export interface ThreadOptions {
  /** `writer.js` beside the built bundle, or a TypeScript source, which `boot.mjs` starts. */
  readonly entry: URL
  readonly start: Omit<ThreadStart, 'source'>
  readonly onCommit?: () => void
  readonly onDeath: (error: StoreError) => void
}

export class StoreThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #options: ThreadOptions
  readonly #exited: Promise<void>
  #lastId = 0
  #end: StoreError | null = null

  /** Resolves when the thread has opened the database, rejects with the reason when it could not. */
  static async start(options: ThreadOptions): Promise<StoreThread> {
    const thread = new StoreThread(options)
    await thread.#ready
    return thread
  }

  readonly #ready: Promise<void>

  private constructor(options: ThreadOptions) {
    this.#options = options
    const isSource = options.entry.pathname.endsWith('.ts')
    const entry = isSource ? new URL('./boot.mjs', import.meta.url) : options.entry
    this.#worker = new Worker(entry, {
      workerData: { ...options.start, source: options.entry.href },
    })
    let opened: () => void = () => {}
    let refused: (error: Error) => void = () => {}
    this.#ready = new Promise((resolve, reject) => {
      opened = resolve
      refused = reject
    })
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'answers') this.#settle(message.answers, message.committed)
      else if (message.kind === 'ready') opened()
      else refused(this.#refuse(message.error))
    })
    this.#worker.on('error', (error) => refused(this.#die(error)))
    this.#exited = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        refused(this.#die(new Error('the thread ended')))
        resolve()
      })
    })
  }

  call(name: string, input: unknown): Promise<unknown> {
    return this.#post((id) => ({ kind: 'call', call: { id, name, input } }))
  }

  lease(name: string): Promise<unknown> {
    return this.#post((id) => ({ kind: 'lease', id, name }))
  }

  /** What was called before is still answered. */
  async close(): Promise<void> {
    if (!this.#end) {
      this.#end = new StoreError('store_closed', 'the store is closed')
      this.#worker.postMessage({ kind: 'close' } satisfies ToThread)
    }
    await this.#exited
  }

  #post(message: (id: number) => ToThread): Promise<unknown> {
    if (this.#end) return Promise.reject(this.#end)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(message(id))
      this.#waiting.set(id, { resolve, reject })
    })
  }

  #settle(answers: readonly Answer[], committed: boolean): void {
    for (const answer of answers) {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (answer.ok) waiting?.resolve(answer.value)
      else waiting?.reject(reviveError(answer.error))
    }
    if (committed) this.#options.onCommit?.()
  }

  /** The database could not be opened: the opener is told, and that is no death. */
  #refuse(error: FlatError): Error {
    const refusal = reviveError(error)
    this.#end = new StoreError('store_closed', refusal.message)
    return refusal
  }

  #die(cause: unknown): StoreError {
    const wasTold = this.#end?.code === 'store_closed'
    const end = new StoreError('store_dead', 'a thread of the store has died', cause)
    for (const { reject } of this.#waiting.values()) reject(end)
    this.#waiting.clear()
    if (!this.#end) {
      this.#end = end
      this.#options.onDeath(end)
    }
    return wasTold ? (this.#end as StoreError) : end
  }
}
