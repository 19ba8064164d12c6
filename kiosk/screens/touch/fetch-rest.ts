/** Fetches all that comes after the first paint, once for the page: asked for anew it is there. */
import { useComputed, useSignalEffect } from '@preact/signals'
import { loadWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { loaded } from './use-home-parts.ts'

export const fetchRest = async () => (await import('../../live/after-paint.ts')).afterPaint

async function fill(): Promise<void> {
  try {
    const [parts] = await Promise.all([fetchRest(), loadWords()])
    loaded.value = parts
  } catch (fault) {
    loaded.value = 'failed'
    reportError(fault)
  }
}

/** Fills the home, and tries again each minute while that cannot be had. */
export function useFilling(): void {
  const screen = useScreen()
  const minute = useComputed(() => Math.floor(screen.now.value / 60_000))
  useSignalEffect(() => {
    const parts = loaded.peek()
    if (minute.value >= 0 && (parts === null || parts === 'failed')) void fill()
  })
}
