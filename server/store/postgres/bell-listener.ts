/** Hears the bell of the other nodes over LISTEN, on a connection of its own that comes back by itself. */
import pg from 'pg'
import type { StoreLog } from '../store-log.ts'
import { clientConfig } from './pool.ts'
import { bellChannel } from './ringing-dialect.ts'

const firstPause = 100
const longestPause = 5_000

export class BellListener {
  readonly #url: string
  readonly #node: string
  readonly #ring: () => void
  readonly #log: StoreLog
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined
  #pause = firstPause
  #isClosed = false

  constructor(url: string, node: string, ring: () => void, log: StoreLog) {
    this.#url = url
    this.#node = node
    this.#ring = ring
    this.#log = log
  }

  /** Resolves when it listens, or when the first try has failed and the next one is set. */
  async listen(): Promise<void> {
    const client = new pg.Client(clientConfig(this.#url))
    this.#client = client
    client.on('error', (err) => this.#lose(client, err))
    client.on('end', () => this.#lose(client))
    client.on('notification', ({ payload }) => {
      // Our own commits have rung already, without this way round.
      if (payload !== this.#node) this.#ring()
    })
    try {
      await client.connect()
      await client.query(`listen ${bellChannel}`)
      this.#pause = firstPause
      // Something may have been committed while nobody listened.
      this.#ring()
    } catch (err) {
      this.#lose(client, err)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    await client?.end()
  }

  #lose(client: pg.Client, err?: unknown): void {
    if (this.#client !== client || this.#isClosed) return
    this.#client = null
    this.#log.warn({ err }, 'the bell of the other nodes is not heard; the slow poll goes on')
    client.end().catch(() => {})
    this.#timer = setTimeout(() => void this.listen(), this.#pause)
    this.#timer.unref()
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }
}
