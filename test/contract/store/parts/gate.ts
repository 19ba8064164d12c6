/** A gate in memory that is shared between threads, at which a body waits in the middle of its work. */
import { until } from '../../../tools/until.ts'

export class Gate {
  readonly shared = new SharedArrayBuffer(4)
  readonly #state = new Int32Array(this.shared)

  async reached(): Promise<void> {
    await until('the body has come to the gate', () => Atomics.load(this.#state, 0) === 1)
  }

  open(): void {
    Atomics.store(this.#state, 0, 2)
    Atomics.notify(this.#state, 0)
  }
}
