/** A form that outlives a reload and an ended session: what is typed is kept on this computer, by person. */
import { useState } from 'preact/hooks'
import { useDesk } from './desk.ts'
import { draftKey } from './draft-keys.ts'

/** What was kept, laid over the blank form: one kept by an older build may lack fields, or hold others. */
export function overBlank<T extends object>(blank: T, kept: string | null): T {
  if (kept === null) return blank
  try {
    const found = JSON.parse(kept) as Partial<Record<string, unknown>>
    const same = Object.entries(blank).map(([name, value]) => {
      const it = found?.[name]
      // A number may be open: a size that is none of the usual ones.
      const isOpen = it === null && typeof value === 'number'
      const isSame =
        isOpen || (typeof it === typeof value && Array.isArray(it) === Array.isArray(value))
      return [name, it !== undefined && isSame ? it : value]
    })
    return Object.fromEntries(same) as T
  } catch {
    return blank
  }
}

export interface Kept<T> {
  readonly fields: T
  readonly change: (part: Partial<T>) => void
  /** It was sent, or is not wanted any more. */
  readonly drop: () => void
}

/** Never for what is secret: it lies in the browser's storage until it is sent or the person signs out. */
export function useKept<T extends object>(name: string, blank: () => T): Kept<T> {
  const { keep, me } = useDesk()
  const key = draftKey(me, name)
  const [fields, set] = useState(() => overBlank(blank(), keep.get(key)))
  return {
    fields,
    change(part) {
      const next = { ...fields, ...part }
      set(next)
      keep.set(key, JSON.stringify(next))
    },
    drop: () => keep.drop(key),
  }
}
