/** What a page and the service worker say to each other: the law of both. */
import type { Build } from '../../content/screens/builds.ts'

export type PageSays =
  /** Make this build ready. `running`: it is the one the page came from, so it has proved itself. */
  | {
      readonly say: 'fill'
      readonly slot: string
      readonly build: Build
      readonly running: boolean
    }
  /**
   * Nobody touches: the next navigation takes that build. It has `within` ms to report itself alive,
   * each time it is navigated to, until it has done so once.
   */
  | { readonly say: 'flip'; readonly slot: string; readonly build: string; readonly within: number }
  /** The page of this build stands on the glass and works. */
  | { readonly say: 'alive'; readonly slot: string; readonly build: string }

/**
 * `ready`: whole and checked, may be flipped to. `current`: the pointer stands on it.
 * `refused`: it was rolled back here and is not taken again. `failed`: it could not be fetched whole.
 */
export type WorkerAnswer = 'ready' | 'current' | 'refused' | 'failed'
