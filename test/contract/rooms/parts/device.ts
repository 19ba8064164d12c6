/** A device of a test: a life that taps, takes back and reports, with its own count and clock. */
import type { Entry, Receipt, Tap, Void } from '../../../../content/live/entries.ts'
import type { AppStore } from '../../../../server/bodies.ts'
import type { TakenBatch, TakenEntries } from '../../../../server/live/entries-bodies.ts'

/** The page that sends; its monotonic clock stands at 0 when `receivedAt` is 0, so dates are exact. */
const page = '01970000-0000-7000-8000-0000000000aa'

export class Device {
  readonly life: string
  readonly #nextId: () => string
  #seq = 0

  constructor(life: string, nextId: () => string) {
    this.life = life
    this.#nextId = nextId
  }

  #head(at: number) {
    this.#seq++
    return {
      id: this.#nextId(),
      life: this.life,
      seq: this.#seq,
      at: { wall: 0, mono: at, offset: null, page },
    }
  }

  tap(at: number, grade = 5, point = 'desk'): Tap {
    return { ...this.#head(at), kind: 'tap', point, grade, dwell: 900 }
  }

  undo(tap: Tap, at: number): Void {
    return { ...this.#head(at), kind: 'void', of: tap.id }
  }

  receipt(at: number, said: Pick<Receipt, 'item' | 'rev'> & Partial<Receipt>): Receipt {
    const none = { received: null, shown: null, painted: null }
    return { ...this.#head(at), kind: 'receipt', ...none, ...said }
  }
}

/** A batch sent at `at`, all of it from the page on which it was born. */
export const batchOf = (screen: string, entries: readonly Entry[], at: number): TakenBatch => ({
  screen,
  entries,
  sent: { page, mono: at },
  receivedAt: at,
})

export const send = (
  store: AppStore,
  screen: string,
  entries: readonly Entry[],
  at: number,
): Promise<TakenEntries> => store.transact('entries:take', batchOf(screen, entries, at))
