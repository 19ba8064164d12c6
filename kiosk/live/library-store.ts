/** Where a screen's library rests, as a port. The cursor is always stored together with the items. */
import type { Held } from '../../content/live/changes.ts'
import type { Cursor } from '../../content/live/follow.ts'

export interface StoredLibrary {
  readonly held: readonly Held[]
  /** Null before the first full set. */
  readonly cursor: Cursor | null
  /** Counts the writes: a window that writes from another state than the stored one is refused. */
  readonly stamp: number
}

export interface LibraryWrite {
  /** The stamp of the state this write was made from. */
  readonly from: number
  readonly cursor: Cursor
  readonly held: readonly Held[]
  /** The set replaces all that is held. */
  readonly replaces: boolean
}

export interface LibraryStore {
  read(): Promise<StoredLibrary>
  /**
   * Writes items and cursor in one transaction; resolves, when it is complete, to the new stamp, or to
   * null when another window wrote in between: then read again. Rejects when the storage fails.
   */
  write(it: LibraryWrite): Promise<number | null>
}
