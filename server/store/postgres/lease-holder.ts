/**
 * Leases among several nodes: session-level advisory locks on a connection of their own. PostgreSQL
 * frees them when that connection ends, so a dead holder holds nothing; every asking proves the
 * connection first, so a holder learns that it has lost them.
 */
import pg from 'pg'
import { clientConfig } from './pool.ts'

const answerWithin = 5_000

export class LeaseHolder {
  readonly #url: string
  readonly #held = new Set<string>()
  #client: pg.Client | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(url: string) {
    this.#url = url
  }

  /** One at a time: two askings of one name must not take its lock twice. */
  hold(name: string): Promise<boolean> {
    const turn = this.#turn.then(() => this.#hold(name))
    this.#turn = turn.catch(() => {})
    return turn
  }

  async close(): Promise<void> {
    await this.#turn
    const client = this.#client
    this.#forget()
    await client?.end()
  }

  async #hold(name: string): Promise<boolean> {
    try {
      const client = this.#client ?? (await this.#connect())
      if (this.#held.has(name)) {
        await client.query('select 1')
        return this.#held.has(name)
      }
      const lock = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held'
      const { rows } = await client.query<{ held: boolean }>(lock, [`linli:${name}`])
      const isHeld = rows[0]?.held === true
      if (isHeld) this.#held.add(name)
      return isHeld
    } catch {
      // Without a connection nothing is held; the next asking connects anew.
      this.#forget()
      return false
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...clientConfig(this.#url), query_timeout: answerWithin })
    const lose = () => {
      if (this.#client === client) this.#forget()
    }
    client.on('error', lose)
    client.on('end', lose)
    this.#client = client
    await client.connect()
    return client
  }

  #forget(): void {
    const client = this.#client
    this.#client = null
    this.#held.clear()
    client?.end().catch(() => {})
  }
}
