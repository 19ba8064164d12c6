/** Lets calls of one body gather while two of their transactions are under way. */
import { StoreError } from '../store-error.ts'

interface Waiting {
  readonly input: unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

const mostInFlight = 2
const mostTogether = 100

export class Gatherer {
  readonly #run: (inputs: readonly unknown[]) => Promise<readonly unknown[]>
  readonly #waiting: Waiting[] = []
  #inFlight = 0

  /** `run` commits all of its inputs or none. */
  constructor(run: (inputs: readonly unknown[]) => Promise<readonly unknown[]>) {
    this.#run = run
  }

  add(input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    while (this.#inFlight < mostInFlight && this.#waiting.length > 0) {
      this.#inFlight += 1
      void this.#commit(this.#waiting.splice(0, mostTogether)).finally(() => {
        this.#inFlight -= 1
        this.#next()
      })
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const values = await this.#run(batch.map(({ input }) => input))
      for (const [i, { resolve }] of batch.entries()) resolve(values[i])
    } catch (error) {
      // What ails the whole store is found out once and not a hundred times.
      if (batch.length === 1 || error instanceof StoreError) {
        for (const { reject } of batch) reject(error)
      }
      // One bad input must not cost its neighbours: each again, alone, and side by side.
      else await Promise.all(batch.map((one) => this.#commit([one])))
    }
  }
}
