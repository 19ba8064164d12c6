/** What the main thread and the two threads of the store say to each other. */
import type { FlatError } from '../store-error.ts'

/** Given to a thread at its start. */
export interface ThreadStart {
  readonly file: string
  /** The epoch to write if the file is new. */
  readonly epoch: string
  /** The TypeScript source that `boot.mjs` loads; unused in the built bundle. */
  readonly source?: string
}

export interface Call {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

export type ToThread =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'lease'; readonly id: number; readonly name: string }
  | { readonly kind: 'close' }

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: FlatError }

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: FlatError }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[]; readonly committed: boolean }
