/**
 * A long list that is never in the way: the first rows at once, the others after a breath and a handful
 * per task, so that a touch is answered between them. In the end all rows stand in the page, for a
 * finger, a keyboard and a screen reader alike.
 */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Rows of the first paint. */
export const firstRows = 12
/** Rows of each task after it. */
export const rowsPerTask = 20
/** The breath, ms: the first rows fill the glass, and no hand asks for the others sooner. */
const breath = 400

/** How many rows stand after the next task. Pure. */
export const grown = (rows: number, all: number): number => Math.min(all, rows + rowsPerTask)

/**
 * The rows to draw now; `reach` is one that must be among them, because somebody looks for it. A list
 * that `rests`, since something else is looked at, grows no further meanwhile.
 */
export function useGrowing<T>(all: readonly T[], reach = -1, rests = false): readonly T[] {
  const rows = useSignal(firstRows)
  const shown = Math.max(rows.value, reach + 1)
  useEffect(() => {
    if (rests || shown >= all.length) return
    const task = setTimeout(
      () => {
        rows.value = grown(shown, all.length)
      },
      shown > firstRows ? 0 : breath,
    )
    return () => clearTimeout(task)
  }, [shown, all.length, rests, rows])
  return shown >= all.length ? all : all.slice(0, shown)
}
