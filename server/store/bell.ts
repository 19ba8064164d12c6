/** Who wants to be rung after commits. */
export class Bell {
  readonly #listeners = new Set<() => void>()

  add(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  ring(): void {
    for (const listener of this.#listeners) listener()
  }
}
