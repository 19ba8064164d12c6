/** Fetches what fills the home once for the page, and again each minute while it cannot be had. */
import { signal, useComputed, useSignalEffect } from '@preact/signals'
import { loadWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import type { HomeParts } from './home-parts.ts'

/** Once loaded they stay for the life of the page. */
const loaded = signal<HomeParts | 'failed' | null>(null)

async function load(): Promise<void> {
  try {
    const [{ homeParts }] = await Promise.all([import('./home-parts.ts'), loadWords()])
    loaded.value = homeParts
  } catch (fault) {
    loaded.value = 'failed'
    reportError(fault)
  }
}

export function useHomeParts(): HomeParts | 'failed' | null {
  const screen = useScreen()
  const minute = useComputed(() => Math.floor(screen.now.value / 60_000))
  useSignalEffect(() => {
    const parts = loaded.peek()
    if (minute.value >= 0 && (parts === null || parts === 'failed')) void load()
  })
  return loaded.value
}
