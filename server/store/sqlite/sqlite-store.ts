/** The store on SQLite: one thread writes, one reads, and this thread never waits for a disk. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Bell } from '../bell.ts'
import type { Bodies, BodyInput, BodyValue, Store } from '../store.ts'
import type { StoreError } from '../store-error.ts'
import { StoreThread } from './store-thread.ts'

/** The file in the data folder that holds everything but media. */
export const databaseFile = 'linli.db'

export interface SqliteOptions {
  readonly dataFolder: string
  /** The epoch to write if the file is new. */
  readonly epoch: string
  readonly writer: URL
  readonly reader: URL
  readonly onDeath: (error: StoreError) => void
}

export class SqliteStore<C extends Bodies, Q extends Bodies> implements Store<C, Q> {
  readonly kind = 'sqlite'
  readonly #bell: Bell
  readonly #writer: StoreThread
  readonly #reader: StoreThread

  static async open<C extends Bodies, Q extends Bodies>(
    options: SqliteOptions,
  ): Promise<SqliteStore<C, Q>> {
    await mkdir(options.dataFolder, { recursive: true, mode: 0o700 })
    const start = { file: join(options.dataFolder, databaseFile), epoch: options.epoch }
    const bell = new Bell()
    const { onDeath } = options
    // The writer first: it makes the file that the reader opens.
    const writer = await StoreThread.start({
      entry: options.writer,
      start,
      onCommit: () => bell.ring(),
      onDeath,
    })
    try {
      const reader = await StoreThread.start({ entry: options.reader, start, onDeath })
      return new SqliteStore(bell, writer, reader)
    } catch (error) {
      await writer.close()
      throw error
    }
  }

  private constructor(bell: Bell, writer: StoreThread, reader: StoreThread) {
    this.#bell = bell
    this.#writer = writer
    this.#reader = reader
  }

  transact<N extends keyof C & string>(name: N, input: BodyInput<C[N]>): Promise<BodyValue<C[N]>> {
    return this.#writer.call(name, input) as Promise<BodyValue<C[N]>>
  }

  ask<N extends keyof Q & string>(name: N, input: BodyInput<Q[N]>): Promise<BodyValue<Q[N]>> {
    return this.#reader.call(name, input) as Promise<BodyValue<Q[N]>>
  }

  onBell(listener: () => void): () => void {
    return this.#bell.add(listener)
  }

  holdLease(name: string): Promise<boolean> {
    return this.#writer.lease(name) as Promise<boolean>
  }

  async close(): Promise<void> {
    await this.#reader.close()
    await this.#writer.close()
  }
}
